/** Talking to the server: what the person does, and what happens. */

import { toast } from "./dom.js";
import { chat, person, t, view } from "./store.js";

/**
 * Does something as the person, in the open chat.
 *
 * @returns {Promise<object|null>} what the server tells of it; null if it failed, which is said
 */
export async function act(name, fields = {}) {
  const who = { person: person().id, language: view.language, chat: chat().id };
  const response = await send(`chat/${name}`, { ...who, ...fields });
  return sayIfFailed(response) ? null : response.json();
}

/** Posts JSON and gives the answer, or null if it failed. */
export async function post(address, body) {
  const response = await send(address, body);
  return response?.ok ? response.json() : null;
}

function send(address, body) {
  const headers = { "Content-Type": "application/json" };
  return fetch(address, { method: "POST", headers, body: JSON.stringify(body) }).catch(() => null);
}

/** @returns {boolean} whether it failed: 503 is a server that cannot keep anything now */
function sayIfFailed(response) {
  if (!response?.ok) toast(response?.status === 503 ? t().unkept : t().failed);
  return !response?.ok;
}

export async function sendFile(file) {
  const query = new URLSearchParams({ person: person().id, language: view.language, chat: chat().id, name: file.name });
  const headers = { "Content-Type": file.type || "application/octet-stream" };
  const response = await fetch(`chat/file?${query}`, { method: "POST", headers, body: file }).catch(() => null);
  sayIfFailed(response);
}

/**
 * Hears what happens.
 *
 * @param {Object<string, function(object): void>} handlers by the kind of event
 * @param {function(boolean): void} connected
 */
export function listen(handlers, connected) {
  const events = new EventSource("chat/events");
  for (const [kind, handle] of Object.entries(handlers)) {
    events.addEventListener(kind, (event) => handle(JSON.parse(event.data)));
  }
  events.onopen = () => connected(true);
  events.onerror = () => connected(false);
}
