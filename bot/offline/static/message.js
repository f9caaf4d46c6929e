/** One message, as Telegram shows it. */

import { $, icon, make } from "./dom.js";
import { formatted, safeAddress } from "./format.js";
import { isMine, isWaiting, locale, t, view } from "./store.js";

/** A message in a line; what is hidden in it stays so. */
export function summaryOf(message) {
  const text = wordsOf(message);
  if (text === undefined) return thingOf(message)?.label ?? "";
  const spoilers = (message.entities ?? message.caption_entities ?? []).filter((one) => one.type === "spoiler");
  return spoilers.reduce((words, { offset, length }) => words.slice(0, offset) + "▒".repeat(length) + words.slice(offset + length), text);
}

/** What a message says; of a link that starts the bot, only the bot sees what it carries. */
function wordsOf(message) {
  return (message.text ?? message.caption)?.replace(/^\/start [\w-]{1,64}$/, "/start");
}

/**
 * Builds a message.
 *
 * @param {object} message the Bot API's `Message`; one that is only being sent has `pending`
 * @param {Object<string, function>} does what its links, buttons and tools do
 */
export function messageElement(message, does) {
  const className = isMine(message) ? "message mine" : "message";
  const element = make("article", { id: `m${message.message_id}`, className, tabIndex: -1 });
  element.setAttribute("aria-label", `${isMine(message) ? t().you : message.from.first_name}, ${timeOf(message)}`);
  const bubble = bubbleOf(message, does);
  element.append(bubble);
  if (message.pending) return element;
  const dots = make("button", { type: "button", className: "dots", ariaLabel: t().tools, title: t().tools }, icon("dots"));
  dots.addEventListener("click", () => choose(element));
  bubble.addEventListener("click", (event) => {
    if (!event.target.closest("a, button, [role=button]") && !getSelection().toString()) choose(element);
  });
  element.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target === element) choose(element);
  });
  element.append(dots, ...keyboard(message, does), tools(message, does));
  return element;
}

function bubbleOf(message, does) {
  const bubble = make("div", { className: message.sticker ? "bubble bare" : "bubble" });
  const showsName = view.place !== "private" && !isMine(message);
  if (showsName || message.via_bot) bubble.append(nameLine(message, showsName));
  if (message.forward_origin) bubble.append(make("div", { className: "from via", textContent: t().forwardedFrom(nameOfOrigin(message.forward_origin)) }));
  if (message.reply_to_message) bubble.append(replyLine(message.reply_to_message, does));
  const thing = thingOf(message);
  if (thing) bubble.append(thing.element());
  const text = formatted(wordsOf(message) ?? "", message.entities ?? message.caption_entities ?? [], does, t());
  const card = previewCard(message);
  if (card && message.link_preview_options?.show_above_text) bubble.append(card, text);
  else bubble.append(text, ...(card ? [card] : []));
  (bubble.lastChild === text ? text : bubble).append(metaLine(message));
  return bubble;
}

// What it is about

function nameLine(message, showsName) {
  const line = make("div", { className: "from", textContent: showsName ? message.from.first_name : "" });
  if (message.via_bot) line.append(make("span", { className: "via", textContent: ` ${t().via(message.via_bot.username)}` }));
  return line;
}

function nameOfOrigin(origin) {
  return origin.sender_user?.first_name ?? origin.chat?.title ?? origin.sender_user_name ?? "";
}

function replyLine(original, does) {
  const name = original.from?.first_name ?? original.sender_chat?.title ?? "";
  const line = make("button", { type: "button", className: "reply" }, make("strong", { textContent: name }), make("span", { textContent: summaryOf(original) }));
  line.addEventListener("click", () => does.jump(original.message_id));
  return line;
}

// What is not text: placeholders, since the files hold nothing

function thingOf(message) {
  if (message.document) {
    const { file_name: label, file_size: bytes } = message.document;
    return { label, element: () => thingLine("file", label, size(bytes)) };
  }
  if (message.photo) return { label: t().photo, element: () => make("div", { className: "photo", role: "img", ariaLabel: t().photo }, icon("photo")) };
  if (message.sticker) return { label: t().sticker, element: () => make("div", { className: "sticker", role: "img", ariaLabel: t().sticker, textContent: message.sticker.emoji }) };
  if (message.voice) return { label: t().voice, element: () => thingLine("voice", t().voice, `0:${String(message.voice.duration).padStart(2, "0")}`) };
  return null;
}

function thingLine(name, label, note) {
  const words = make("span", {}, label, make("small", { textContent: note }));
  return make("div", { className: "thing" }, make("span", { ariaHidden: "true" }, icon(name)), words);
}

function size(bytes) {
  return bytes < 1024 ? `${bytes} B` : `${(bytes / 1024).toLocaleString(locale(), { maximumFractionDigits: 1 })} KB`;
}

/** Where Telegram shows a page's title and picture; nothing is fetched here, so the address stands in. */
function previewCard(message) {
  const options = message.link_preview_options ?? {};
  if (!message.text || options.is_disabled) return null;
  const links = (message.entities ?? []).filter((one) => one.type === "url" || one.type === "text_link");
  const first = links.length ? links[0].url ?? message.text.slice(links[0].offset, links[0].offset + links[0].length) : "";
  const address = safeAddress(options.url || first);
  if (!address?.startsWith("http")) return null;
  const url = new URL(address);
  const words = plain(url.pathname.split("/").filter(Boolean).at(-1) ?? "");
  const card = make("div", { className: "card" }, make("strong", { textContent: url.hostname.replace(/^www\./, "") }));
  if (words) card.append(make("span", { textContent: words }));
  card.append(make("small", { textContent: t().preview }));
  return card;
}

function plain(path) {
  try {
    return decodeURIComponent(path).replace(/[-_]+/g, " ").replace(/\.\w+$/, "");
  } catch {
    return path;
  }
}

// When, and whether the bot has it

function timeOf(message) {
  return new Date(message.date * 1000).toLocaleTimeString(locale(), { hour: "2-digit", minute: "2-digit" });
}

function metaLine(message) {
  const line = make("span", { className: "meta", textContent: message.edit_date ? `${t().edited} ${timeOf(message)}` : timeOf(message) });
  if (isMine(message)) line.append(make("span", { className: "tick" }, ...tick(message)));
  return line;
}

function tick(message) {
  const state = message.pending ? "sending" : isWaiting(message) ? "sent" : "taken";
  const name = { sending: "clock", sent: "check", taken: "checks" }[state];
  return [icon(name), make("span", { className: "hidden", textContent: t()[state] })];
}

/** Shows anew whether the bot has taken a message. */
export function showTick(message) {
  $(`m${message.message_id}`)?.querySelector(".tick")?.replaceChildren(...tick(message));
}

// What can be done with it

/** Shows what can be done with a message, or hides it again. */
function choose(element) {
  for (const other of document.querySelectorAll(".message.chosen")) if (other !== element) other.classList.remove("chosen");
  if (element.classList.toggle("chosen")) element.lastElementChild.scrollIntoView({ block: "nearest" });
}

function tools(message, does) {
  const line = make("div", { className: "tools" });
  const add = (words, run) => {
    const button = make("button", { type: "button", textContent: words });
    button.addEventListener("click", () => run(message));
    line.append(button);
  };
  add(t().reply, does.reply);
  if (view.place !== "private" || isMine(message)) add(t().forward, does.forward);
  if (isMine(message) && message.text && !message.via_bot) add(t().edit, does.edit);
  return line;
}

function keyboard(message, does) {
  const rows = message.reply_markup?.inline_keyboard ?? [];
  return rows.map((buttons, row) =>
    make("div", { className: "row" }, ...buttons.map((button, column) => keyboardButton(message, button, row, column, does))),
  );
}

function keyboardButton(message, button, row, column, does) {
  const element = make("button", { type: "button" }, button.text);
  Object.assign(element.dataset, { row, column });
  if (button.url) element.append(icon("open"));
  if (button.copy_text) element.append(icon("copy"));
  element.addEventListener("click", () => {
    if ("callback_data" in button) does.press(element, message, row, column);
    else if ("url" in button) does.url(button.url) || window.open(safeAddress(button.url), "_blank", "noopener");
    else if ("copy_text" in button) does.copy(button.copy_text.text);
    else does.switchInline(button);
  });
  return element;
}
