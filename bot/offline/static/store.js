/** What the page knows: its people and chats, the bot, and who one is now. */

import { TEXTS } from "./texts.js";

/** Who one is, in which language (at first the browser's), and which chat is open. */
export const view = { role: "reader", language: ofBrowser(), place: "private", ...remembered() };

export const bot = { username: "", first_name: "", running: true, description: {}, waiting: [] };

/** All people and chats, as the server tells them. */
export const world = { people: [], chats: [] };

/** By chat: how many messages came while another chat was open, and what was typed there. */
export const unread = new Map();
export const drafts = new Map();

export const PLACES = ["private", "group", "elsewhere"];

export const t = () => TEXTS[view.language];

/** How times and numbers are written: as the browser's own locale does, if that is in the page's language. */
export const locale = () => navigator.languages.find((tag) => tag.startsWith(`${view.language}-`)) ?? { vi: "vi-VN", en: "en-GB" }[view.language];

export const person = () => world.people.find((one) => one.role === view.role);
export const chatOf = (place) =>
  world.chats.find((one) => (place === "private" ? one.id === person().id : one.role === place));
export const chat = () => chatOf(view.place);
export const titleOf = (place) => ({ private: bot.first_name, group: t().groupName })[place] ?? chatOf(place).title;
export const atName = () => `@${bot.username}`;
export const isMine = (message) => message.from?.id === person().id;

/** Whether the bot has yet to take a message of somebody's. */
export const isWaiting = (message) =>
  bot.waiting.some(([chatId, id]) => chatId === message.chat.id && id === message.message_id);

export function remember() {
  sessionStorage.setItem("view", JSON.stringify(view));
}

/** The first of the browser's languages that the page speaks. */
function ofBrowser() {
  return navigator.languages.map((tag) => tag.split("-")[0]).find((code) => code in TEXTS) ?? "en";
}

function remembered() {
  try {
    return JSON.parse(sessionStorage.getItem("view") ?? "{}");
  } catch {
    return {};
  }
}
