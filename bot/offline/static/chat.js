/** The chat page: one person's Telegram, driven by the local server's events. */

import { bringDraft, invite, keepDraft, refer, sendText, setField, showComposer, startComposer } from "./composer.js";
import { $, copy, make, toast } from "./dom.js";
import { jumpTo, showLog, showMessage, showTicks, startLog, toEnd } from "./log.js";
import { summaryOf } from "./message.js";
import { panelKey } from "./panel.js";
import { act, listen, sendFile } from "./server.js";
import { PLACES, atName, bot, chat, chatOf, person, remember, t, titleOf, unread, view, world } from "./store.js";
import { close, loadCommands, startSuggestions, suggest } from "./suggestions.js";
import { TEXTS } from "./texts.js";
import { hearRecord, showWorkbench, startWorkbench } from "./workbench.js";

const TYPING_TIME = 5000;

let connected = true;
let typingTimer = 0;

// What happens

const handlers = {
  state(state) {
    const opened = world.people.length > 0;
    Object.assign(world, { people: state.people, chats: state.chats });
    if (!person()) view.role = "reader";
    hearOfBot(state);
    showAll();
    if (!opened) invite();
  },
  message(news) {
    hearMessage(news);
    hearOfBot(news);
  },
  question(news) {
    const { from } = news.message.reply_to_message ?? {};
    const isAsked = !news.selective || from?.id === person().id;
    if (news.chat !== chat().id || !isAsked) return;
    refer("reply", news.message, news.input_field_placeholder);
    toEnd();
  },
  action(news) {
    hearOfBot(news);
    if (news.chat === chat().id) showTyping();
  },
  commands(news) {
    hearOfBot(news);
    loadCommands();
  },
  bot: hearOfBot,
  record: hearRecord,
};

function hearOfBot(news) {
  Object.assign(bot, news.bot);
  if (chat()) showTicks();
  showNotice();
}

function hearMessage({ chat: id, message }) {
  const where = world.chats.find((one) => one.id === id);
  if (!where) return;
  const index = where.messages.findIndex((one) => one.message_id === message.message_id);
  if (index < 0) where.messages.push(message);
  else where.messages[index] = message;
  if (where === chat()) {
    if (message.from?.is_bot) stopTyping();
    showMessage(message);
    showComposer();
  } else if (index < 0) {
    unread.set(id, (unread.get(id) ?? 0) + 1);
  }
  showChats();
}

// Showing

function showAll() {
  document.documentElement.lang = view.language;
  document.title = bot.first_name;
  for (const element of document.querySelectorAll("[data-text]")) element.textContent = t()[element.dataset.text];
  for (const element of document.querySelectorAll("[data-label]")) {
    element.setAttribute("aria-label", t()[element.dataset.label]);
    if (element.tagName === "BUTTON") element.title = t()[element.dataset.label];
  }
  $("language").replaceChildren(...Object.entries(TEXTS).map(([value, texts]) => make("option", { value, textContent: texts.name })));
  $("language").value = view.language;
  $("role").replaceChildren(...world.people.map((one) => make("option", { value: one.role, textContent: t()[one.role](one.name) })));
  $("role").value = view.role;
  unread.delete(chat().id);
  showChats();
  bringDraft();
  showLog();
  showNotice();
  loadCommands();
  showWorkbench();
  remember();
}

function showChats() {
  const focused = $("chats").contains(document.activeElement) ? document.activeElement.dataset.place : null;
  $("chats").replaceChildren(...PLACES.map(chatButton));
  if (focused) $("chats").querySelector(`[data-place=${focused}]`).focus();
  $("title").textContent = titleOf(view.place);
  const face = faceOf(view.place);
  face.id = "face";
  $("face").replaceWith(face);
  if (!$("status").classList.contains("typing")) $("status").textContent = restingStatus();
  $("block").textContent = chatOf("private").blocked ? t().unblock : t().block;
  $("block").hidden = chatOf("private").messages.length === 0;
}

function chatButton(place) {
  const { id, messages } = chatOf(place);
  const hint = make("small", { textContent: messages.length ? summaryOf(messages.at(-1)) : t()[`${place}Hint`] });
  const button = make("button", { type: "button" }, faceOf(place), make("span", {}, titleOf(place), hint));
  button.dataset.place = place;
  if (unread.has(id)) button.append(make("span", { className: "badge", textContent: unread.get(id) }));
  if (place === view.place) button.setAttribute("aria-current", "true");
  button.addEventListener("click", () => goTo(place));
  return button;
}

function faceOf(place) {
  const kind = { private: "bot", group: "group", elsewhere: "" }[place];
  return make("span", { className: `avatar ${kind}`, textContent: [...titleOf(place)][0], ariaHidden: "true" });
}

function restingStatus() {
  return { private: t().bot, group: t().group, elsewhere: t().elsewhere(atName()) }[view.place];
}

function showNotice() {
  $("notice").hidden = connected && bot.running;
  $("notice").textContent = connected ? t().notRunning : t().lost;
}

function showTyping() {
  $("status").classList.add("typing");
  $("status").textContent = t().typing;
  clearTimeout(typingTimer);
  typingTimer = setTimeout(stopTyping, TYPING_TIME);
}

function stopTyping() {
  clearTimeout(typingTimer);
  $("status").classList.remove("typing");
  $("status").textContent = restingStatus();
}

// What the person does

function goTo(place, role = view.role) {
  keepDraft();
  Object.assign(view, { place, role });
  showMenu(false);
  close();
  stopTyping();
  showAll();
}

function startBot(payload) {
  goTo("private");
  return sendText(`/start ${payload}`.trim());
}

async function forward(message) {
  if (await act("forward", { message: message.message_id })) goTo("private");
}

async function press(element, message, row, column) {
  element.setAttribute("aria-busy", "true");
  const answered = await act("press", { message: message.message_id, row, column });
  element.removeAttribute("aria-busy");
  const answer = answered?.answer;
  if (answered && !answer) toast(t().noAnswer);
  if (answer?.url) openAddress(answer.url);
  if (!answer?.text) return;
  if (answer.show_alert) {
    $("alert-text").textContent = answer.text;
    $("alert").showModal();
  } else {
    toast(answer.text);
  }
}

/** Follows a link that starts the bot; any other is the browser's. */
function openAddress(address) {
  const url = new URL(address);
  if (url.hostname !== "t.me" || url.pathname.slice(1).toLowerCase() !== bot.username.toLowerCase()) return false;
  startBot(url.searchParams.get("start") ?? "");
  return true;
}

function mention(words) {
  if (words.toLowerCase() === atName().toLowerCase()) goTo("private");
  else setField(`${words} `, { focus: true });
}

/** Puts `@bot query` into the field of this chat, or of the other one. */
function switchInline(button) {
  const here = "switch_inline_query_current_chat" in button;
  const query = button.switch_inline_query_current_chat ?? button.switch_inline_query ?? button.switch_inline_query_chosen_chat?.query ?? "";
  if (!here) goTo("elsewhere");
  setField(`${atName()} ${query}`, { focus: true });
}

async function setBlocked(blocked) {
  if (!(await act("block", { blocked }))) return;
  chatOf("private").blocked = blocked;
  showChats();
  showComposer();
}

function showMenu(open) {
  document.body.classList.toggle("open", open);
  $("menu").setAttribute("aria-expanded", String(open));
}

/** Whoever just begins to type, wherever the focus is, means the field. */
function typeIntoField(event) {
  const writes = event.key.length === 1 && event.key !== " " && !event.ctrlKey && !event.metaKey && !event.altKey;
  const elsewhere = event.target.closest("input, select, textarea, dialog, #workbench");
  if (writes && !elsewhere && !$("compose").hidden) $("field").focus();
}

document.querySelector("footer").addEventListener("keydown", panelKey, true);
document.addEventListener("keydown", (event) => {
  typeIntoField(event);
  if (event.key !== "Escape" || event.target.closest("dialog, #workbench")) return;
  close();
  showMenu(false);
  if (!$("compose").hidden) $("field").focus();
});
$("skip").addEventListener("click", (event) => {
  event.preventDefault();
  ($("compose").hidden ? $("start") : $("field")).focus();
});
$("start").addEventListener("click", async () => {
  if (chat().blocked) await setBlocked(false);
  else await startBot("");
});
$("block").addEventListener("click", () => setBlocked(!chatOf("private").blocked));
$("menu").addEventListener("click", () => showMenu(!document.body.classList.contains("open")));
$("shade").addEventListener("click", () => showMenu(false));
$("file").addEventListener("change", () => {
  if ($("file").files[0]) sendFile($("file").files[0]);
  $("file").value = "";
});
$("role").addEventListener("change", () => goTo(view.place, $("role").value));
$("language").addEventListener("change", () => {
  view.language = $("language").value;
  goTo(view.place);
});

startLog({
  url: openAddress,
  command: (words) => sendText(words),
  mention,
  hashtag: (words) => setField(words, { focus: true }),
  copy: (words) => copy(words, t().copied),
  jump: jumpTo,
  reply: (message) => refer("reply", message),
  edit: (message) => refer("edit", message),
  forward,
  press,
  switchInline,
});
startComposer(suggest);
startSuggestions(startBot);
startWorkbench();
listen(handlers, (now) => {
  connected = now;
  showNotice();
});
