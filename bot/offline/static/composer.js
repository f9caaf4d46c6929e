/** Writing: the field, what the next message refers to, and a draft for each chat. */

import { $ } from "./dom.js";
import { showPending } from "./log.js";
import { summaryOf } from "./message.js";
import { act } from "./server.js";
import { chat, drafts, t, view } from "./store.js";

/** What the next message refers to: {kind: "reply" | "edit", message, hint: what stands in the empty field}. */
let context = null;
let typed = () => {};

/** @param {function(string): void} handler hears what stands in the field whenever it changes */
export function startComposer(handler) {
  typed = handler;
  $("compose").addEventListener("submit", (event) => {
    event.preventDefault();
    submit();
  });
  $("field").addEventListener("keydown", (event) => {
    // Vietnamese is typed with an input method: Enter may end a syllable rather than the message.
    if (event.key !== "Enter" || event.shiftKey || event.isComposing || event.defaultPrevented) return;
    event.preventDefault();
    submit();
  });
  $("field").addEventListener("input", changed);
  $("context-close").addEventListener("click", dropContext);
}

export function setField(text, { focus = false } = {}) {
  $("field").value = text;
  changed();
  if (focus) $("field").focus();
}

/** Keeps what was typed for the chat that is left. */
export function keepDraft() {
  if (context?.kind !== "edit") drafts.set(chat().id, { text: $("field").value, context });
}

/** Brings what was typed in the chat that is opened. */
export function bringDraft() {
  const draft = drafts.get(chat().id);
  context = draft?.context ?? null;
  $("field").value = draft?.text ?? "";
  showComposer();
}

export function showComposer() {
  const starts = document.activeElement === $("start");
  const mustStart = view.place === "private" && (chat().messages.length === 0 || chat().blocked);
  $("compose").hidden = mustStart;
  $("start").hidden = !mustStart;
  // What is hidden has no height.
  if (!mustStart) grow();
  $("start").textContent = chat().blocked ? t().unblock : t().start;
  if (starts && !mustStart) invite();
  $("field").placeholder = context?.hint || t().write;
  $("context").hidden = !context || mustStart;
  if (context) $("context-text").textContent = `${context.kind === "edit" ? t().editing : t().reply}: ${summaryOf(context.message)}`;
}

/** Focuses the field, except where that would bring a keyboard over half of the screen. */
export function invite() {
  if (matchMedia("(hover: hover)").matches) $("field").focus();
}

/** Lets the next message reply to one, or change it. */
export function refer(kind, message, hint = "") {
  context = { kind, message, hint };
  if (kind === "edit") setField(message.text);
  for (const chosen of document.querySelectorAll(".message.chosen")) chosen.classList.remove("chosen");
  showComposer();
  $("field").focus();
}

export async function sendText(text, fields = {}) {
  const pending = showPending(text);
  const sent = await act("send", { text, ...fields });
  pending.remove();
  return sent;
}

function dropContext() {
  if (context.kind === "edit") setField("");
  context = null;
  showComposer();
  $("field").focus();
}

function changed() {
  grow();
  typed($("field").value);
}

function grow() {
  $("field").style.height = "auto";
  $("field").style.height = `${$("field").scrollHeight + 2}px`;
}

async function submit() {
  const text = $("field").value.trim();
  if (!text) return;
  const referred = context;
  context = null;
  setField("");
  showComposer();
  const sent =
    referred?.kind === "edit"
      ? await act("edit", { message: referred.message.message_id, text })
      : await sendText(text, referred ? { reply_to: referred.message.message_id } : {});
  if (!sent && !$("field").value) setField(text);
}
