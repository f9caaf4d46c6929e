/** The chat page: one person's Telegram, driven by the local server's events. */

import { formatted, safeAddress } from "./format.js";
import { TEXTS } from "./texts.js";

const INLINE_DELAY = 250;
const TYPING_TIME = 5000;
const TOAST_TIME = 3500;

const $ = (id) => document.getElementById(id);
const log = $("log");
const view = { role: "reader", language: "vi", place: "private", ...remembered() };
const bot = { username: "", first_name: "", running: true, description: {} };
let people = [];
let chats = [];
/** What the next message refers to: {kind: "reply" | "edit", message}. */
let context = null;
let commands = [];
let typingTimer = 0;
let toastTimer = 0;
let connected = true;
/** Whether the newest message was in view when the person last scrolled. */
let atEnd = true;

const t = () => TEXTS[view.language];
const person = () => people.find((one) => one.role === view.role);
const chatOf = (place) => chats.find((one) => (place === "private" ? one.id === person().id : one.role === place));
const chat = () => chatOf(view.place);
const atName = () => `@${bot.username}`;

function remembered() {
  try {
    return JSON.parse(sessionStorage.getItem("view") ?? "{}");
  } catch {
    return {};
  }
}

function make(tag, properties = {}, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  use.setAttribute("href", `#icon-${name}`);
  svg.append(use);
  return svg;
}

// Talking to the server

async function act(name, fields = {}) {
  const who = { person: person().id, language: view.language, chat: chat().id };
  const response = await fetch(`chat/${name}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ ...who, ...fields }),
  }).catch(() => null);
  if (!response?.ok) {
    toast(t().failed);
    return null;
  }
  return response.json();
}

function listen() {
  const events = new EventSource("chat/events");
  const on = (kind, handle) => events.addEventListener(kind, (event) => handle(JSON.parse(event.data)));
  on("state", (state) => {
    ({ people, chats } = state);
    if (!person()) view.role = "reader";
    hearOfBot(state);
    showAll();
  });
  on("message", (news) => {
    hearOfBot(news);
    hearMessage(news);
  });
  on("action", (news) => {
    hearOfBot(news);
    if (news.chat === chat().id) showTyping();
  });
  on("commands", (news) => {
    hearOfBot(news);
    loadCommands();
  });
  on("bot", hearOfBot);
  events.onopen = () => setConnected(true);
  events.onerror = () => setConnected(false);
}

function setConnected(now) {
  connected = now;
  showNotice();
}

function hearOfBot(news) {
  Object.assign(bot, news.bot);
  showNotice();
}

function hearMessage({ chat: id, message }) {
  const where = chats.find((one) => one.id === id);
  if (!where) return;
  const index = where.messages.findIndex((one) => one.message_id === message.message_id);
  if (index < 0) where.messages.push(message);
  else where.messages[index] = message;
  showChats();
  if (where !== chat()) return;
  if (message.from?.is_bot) stopTyping();
  if (index < 0) addMessage(message);
  else $(`m${message.message_id}`)?.replaceWith(messageElement(message));
  if (index < 0 && where.messages.length === 1) showLog();
  showComposer();
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
  $("field").placeholder = t().write;
  $("language").replaceChildren(...Object.entries(TEXTS).map(([value, texts]) => make("option", { value, textContent: texts.name })));
  $("language").value = view.language;
  $("role").replaceChildren(...people.map((one) => make("option", { value: one.role, textContent: t()[one.role](one.name) })));
  $("role").value = view.role;
  showChats();
  showLog();
  showComposer();
  showNotice();
  loadCommands();
  sessionStorage.setItem("view", JSON.stringify(view));
}

const PLACES = ["private", "group", "elsewhere"];

function titleOf(place) {
  return place === "private" ? bot.first_name : chatOf(place).title;
}

function faceOf(place) {
  const kind = { private: "bot", group: "group", elsewhere: "" }[place];
  return make("span", { className: `avatar ${kind}`, textContent: [...titleOf(place)][0], ariaHidden: "true" });
}

function showChats() {
  $("chats").replaceChildren(
    ...PLACES.map((place) => {
      const last = chatOf(place).messages.at(-1);
      const hint = make("small", { textContent: last ? summaryOf(last) : t()[`${place}Hint`] });
      const button = make("button", { type: "button" }, faceOf(place), make("span", {}, titleOf(place), hint));
      if (place === view.place) button.setAttribute("aria-current", "true");
      button.addEventListener("click", () => goTo(place));
      return button;
    }),
  );
  $("title").textContent = titleOf(view.place);
  const face = faceOf(view.place);
  face.id = "face";
  $("face").replaceWith(face);
  if (!$("status").classList.contains("typing")) $("status").textContent = restingStatus();
  $("block").textContent = chatOf("private").blocked ? t().unblock : t().block;
  $("block").hidden = chatOf("private").messages.length === 0;
}

function restingStatus() {
  return { private: t().bot, group: t().group, elsewhere: t().elsewhere(atName()) }[view.place];
}

function showNotice() {
  $("notice").hidden = connected && bot.running;
  $("notice").textContent = connected ? t().notRunning : t().lost;
}

function showLog() {
  const messages = chat().messages;
  const words = view.place === "private" ? bot.description[view.language] || bot.description[""] : "";
  const empty = make("p", { className: "empty", textContent: words || t().nothingYet });
  log.replaceChildren(...(messages.length ? messages.map(messageElement) : [empty]));
  log.scrollTop = log.scrollHeight;
}

function addMessage(message) {
  log.append(messageElement(message));
  if (atEnd || isMine(message)) log.scrollTop = log.scrollHeight;
}

function showComposer() {
  const mustStart = view.place === "private" && (chat().messages.length === 0 || chat().blocked);
  $("compose").hidden = mustStart;
  $("start").hidden = !mustStart;
  $("start").textContent = chat().blocked ? t().unblock : t().start;
  $("context").hidden = !context || mustStart;
  if (context) $("context-text").textContent = `${context.kind === "edit" ? t().editing : t().reply}: ${summaryOf(context.message)}`;
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

function toast(words) {
  $("toast").textContent = words;
  $("toast").hidden = false;
  clearTimeout(toastTimer);
  toastTimer = setTimeout(() => ($("toast").hidden = true), TOAST_TIME);
}

// One message

const isMine = (message) => message.from?.id === person().id;

function summaryOf(message) {
  return message.text ?? message.caption ?? message.document?.file_name ?? (thingOf(message) || {}).label ?? "";
}

function thingOf(message) {
  if (message.document) return { icon: "file", label: message.document.file_name, note: size(message.document.file_size) };
  if (message.photo) return { icon: "photo", label: t().photo };
  if (message.sticker) return { icon: "sticker", label: t().sticker };
  if (message.voice) return { icon: "voice", label: t().voice, note: `0:0${message.voice.duration}` };
  return null;
}

function size(bytes) {
  return bytes < 1024 ? `${bytes} B` : `${(bytes / 1024).toLocaleString(view.language, { maximumFractionDigits: 1 })} KB`;
}

function messageElement(message) {
  const bubble = make("div", { className: "bubble" });
  const showsName = view.place !== "private" && !isMine(message);
  if (showsName || message.via_bot) bubble.append(nameLine(message, showsName));
  if (message.forward_origin) bubble.append(make("div", { className: "from via", textContent: t().forwardedFrom(nameOfOrigin(message.forward_origin)) }));
  if (message.reply_to_message) bubble.append(replyLine(message.reply_to_message));
  const thing = thingOf(message);
  if (thing) bubble.append(thingLine(thing));
  const text = formatted(message.text ?? message.caption ?? "", message.entities ?? message.caption_entities ?? [], { url: openAddress, command: sendText }, t());
  const dots = make("button", { type: "button", className: "dots", ariaLabel: t().tools }, icon("dots"));
  text.append(metaLine(message));
  bubble.append(text, dots);
  const element = make("article", { id: `m${message.message_id}`, className: isMine(message) ? "message mine" : "message" }, bubble, ...keyboard(message), tools(message));
  dots.addEventListener("click", () => choose(element));
  bubble.addEventListener("click", (event) => {
    if (!event.target.closest("a, button, .spoiler") && !getSelection().toString()) choose(element);
  });
  return element;
}

/** Shows what can be done with a message, or hides it again. */
function choose(element) {
  for (const other of document.querySelectorAll(".message.chosen")) if (other !== element) other.classList.remove("chosen");
  element.classList.toggle("chosen");
  element.lastElementChild.scrollIntoView({ block: "nearest" });
}

function nameLine(message, showsName) {
  const line = make("div", { className: "from", textContent: showsName ? message.from.first_name : "" });
  if (message.via_bot) line.append(make("span", { className: "via", textContent: ` ${t().via(message.via_bot.username)}` }));
  return line;
}

function nameOfOrigin(origin) {
  return origin.sender_user?.first_name ?? origin.chat?.title ?? origin.sender_user_name ?? "";
}

function replyLine(original) {
  const line = make("button", { type: "button", className: "reply", textContent: summaryOf(original) });
  line.addEventListener("click", () => $(`m${original.message_id}`)?.scrollIntoView({ block: "center" }));
  return line;
}

function thingLine({ icon: name, label, note }) {
  const words = make("span", {}, label);
  if (note) words.append(make("small", { textContent: note }));
  return make("div", { className: "thing" }, make("span", { ariaHidden: "true" }, icon(name)), words);
}

function metaLine(message) {
  const time = new Date(message.date * 1000).toLocaleTimeString(view.language, { hour: "2-digit", minute: "2-digit" });
  return make("span", { className: "meta", textContent: message.edit_date ? `${t().edited} ${time}` : time });
}

function tools(message) {
  const line = make("div", { className: "tools" });
  const add = (words, run) => {
    const button = make("button", { type: "button", textContent: words });
    button.addEventListener("click", run);
    line.append(button);
  };
  add(t().reply, () => refer("reply", message));
  if (view.place !== "private" || isMine(message)) add(t().forward, () => forward(message));
  if (isMine(message) && message.text && !message.via_bot) add(t().edit, () => refer("edit", message));
  return line;
}

function keyboard(message) {
  const rows = message.reply_markup?.inline_keyboard ?? [];
  return rows.map((buttons, row) =>
    make("div", { className: "row" }, ...buttons.map((button, column) => keyboardButton(message, button, row, column))),
  );
}

function keyboardButton(message, button, row, column) {
  const element = make("button", { type: "button" }, button.text);
  if (button.url) element.append(icon("open"));
  if (button.copy_text) element.append(icon("copy"));
  element.addEventListener("click", () => {
    if ("callback_data" in button) pressCallback(element, message, row, column);
    else if ("url" in button) openAddress(button.url) || window.open(safeAddress(button.url), "_blank", "noopener");
    else if ("copy_text" in button) copy(button.copy_text.text);
    else switchInline(button);
  });
  return element;
}

async function pressCallback(element, message, row, column) {
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

async function copy(text) {
  await navigator.clipboard?.writeText(text).catch(() => {});
  toast(t().copied);
}

/** Follows a link that starts the bot; any other is the browser's. */
function openAddress(address) {
  const url = new URL(address);
  if (url.hostname !== "t.me" || url.pathname.slice(1).toLowerCase() !== bot.username.toLowerCase()) return false;
  startBot(url.searchParams.get("start") ?? "");
  return true;
}

// Writing

function goTo(place) {
  view.place = place;
  context = null;
  document.body.classList.remove("open");
  $("menu").setAttribute("aria-expanded", "false");
  closePanel();
  stopTyping();
  showAll();
}

function startBot(payload) {
  goTo("private");
  return act("send", { text: `/start ${payload}`.trim() });
}

function refer(kind, message) {
  context = { kind, message };
  if (kind === "edit") setField(message.text);
  for (const chosen of document.querySelectorAll(".message.chosen")) chosen.classList.remove("chosen");
  showComposer();
  $("field").focus();
}

async function forward(message) {
  if (await act("forward", { message: message.message_id })) goTo("private");
}

function sendText(text) {
  return act("send", { text });
}

function setField(text) {
  $("field").value = text;
  grow();
  fieldChanged();
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
      : await act("send", { text, ...(referred ? { reply_to: referred.message.message_id } : {}) });
  if (!sent && !$("field").value) setField(text);
}

async function sendFile(file) {
  const query = new URLSearchParams({ person: person().id, language: view.language, chat: chat().id, name: file.name });
  const headers = { "Content-Type": file.type || "application/octet-stream" };
  const response = await fetch(`chat/file?${query}`, { method: "POST", headers, body: file }).catch(() => null);
  if (!response?.ok) toast(t().failed);
}

// The panel above the field: inline results, commands, attachments

let panelKind = "";
let inlineTimer = 0;
let inlineTurn = 0;

function openPanel(kind, ...children) {
  panelKind = kind;
  $("panel").replaceChildren(...children);
  $("panel").hidden = false;
  $("panel").scrollTop = 0;
  $("commands").setAttribute("aria-expanded", String(kind === "commands"));
  $("attach").setAttribute("aria-expanded", String(kind === "attach"));
}

function closePanel() {
  panelKind = "";
  inlineTurn += 1;
  clearTimeout(inlineTimer);
  $("panel").hidden = true;
  $("commands").setAttribute("aria-expanded", "false");
  $("attach").setAttribute("aria-expanded", "false");
}

function panelButton(title, note, run, className = "") {
  const button = make("button", { type: "button", className }, make("strong", { textContent: title }));
  if (note) button.append(make("small", { textContent: note }));
  button.addEventListener("click", run);
  return button;
}

async function loadCommands() {
  const found = await act("commands");
  commands = found?.commands ?? [];
}

function showCommands(beginning = "") {
  const fitting = commands.filter((one) => `/${one.command}`.startsWith(beginning));
  if (!fitting.length && beginning) return closePanel();
  const buttons = fitting.map((one) =>
    panelButton(`/${one.command}`, one.description, () => {
      setField("");
      closePanel();
      sendText(`/${one.command}`);
    }),
  );
  openPanel("commands", ...(buttons.length ? buttons : [make("p", { textContent: t().noCommands })]));
}

function showAttachments() {
  const samples = ["photo", "sticker", "voice"].map((kind) =>
    panelButton(t()[kind], "", () => {
      closePanel();
      act("sample", { kind });
    }),
  );
  const file = panelButton(t().file, "", () => {
    closePanel();
    $("file").click();
  });
  openPanel("attach", file, ...samples);
}

function fieldChanged() {
  const text = $("field").value;
  const name = `${atName()} `.toLowerCase();
  if (text.toLowerCase().startsWith(name)) return askInline(text.slice(name.length));
  if (/^\/\w*$/.test(text)) return showCommands(text);
  closePanel();
}

function askInline(query) {
  clearTimeout(inlineTimer);
  inlineTurn += 1;
  const turn = inlineTurn;
  if (panelKind !== "inline") openPanel("inline", make("p", { textContent: t().searching }));
  inlineTimer = setTimeout(() => showResults(query, "", turn), INLINE_DELAY);
}

async function showResults(query, offset, turn) {
  const answer = await act("inline", { query, offset });
  if (turn !== inlineTurn) return;
  if (!answer?.results) return openPanel("inline", make("p", { textContent: t().noAnswer }));
  const buttons = answer.results.map((one) =>
    panelButton(one.title, one.description, () => {
      setField("");
      closePanel();
      act("choose", { query: answer.query, result: one.id });
    }),
  );
  if (offset) {
    $("panel").append(...buttons);
  } else {
    const above = answer.button ? [panelButton(answer.button.text, "", () => followResultsButton(answer.button), "switch")] : [];
    const none = buttons.length || above.length ? [] : [make("p", { textContent: t().noResults })];
    openPanel("inline", ...above, ...buttons, ...none);
  }
  if (answer.next_offset && buttons.length) continueAtEnd(() => showResults(query, answer.next_offset, turn));
}

/** Runs when the last result comes into view. */
function continueAtEnd(run) {
  const last = $("panel").lastElementChild;
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    observer.disconnect();
    run();
  }, { root: $("panel") });
  observer.observe(last);
}

function followResultsButton(button) {
  setField("");
  startBot(button.start_parameter);
}

/** Puts `@bot query` into the field of this chat, or of the other one. */
function switchInline(button) {
  const here = "switch_inline_query_current_chat" in button;
  const query = button.switch_inline_query_current_chat ?? button.switch_inline_query ?? button.switch_inline_query_chosen_chat?.query ?? "";
  if (!here) goTo("elsewhere");
  setField(`${atName()} ${query}`);
  $("field").focus();
}

// What the person touches

function toggleMenu() {
  const open = document.body.classList.toggle("open");
  $("menu").setAttribute("aria-expanded", String(open));
}

$("compose").addEventListener("submit", (event) => {
  event.preventDefault();
  submit();
});
$("field").addEventListener("keydown", (event) => {
  // Vietnamese is typed with an input method: Enter may end a syllable rather than the message.
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    submit();
  }
});
$("field").addEventListener("input", () => {
  grow();
  fieldChanged();
});
$("start").addEventListener("click", async () => {
  if (chat().blocked) await setBlocked(false);
  else await startBot("");
});
$("block").addEventListener("click", () => setBlocked(!chatOf("private").blocked));
$("menu").addEventListener("click", toggleMenu);
$("shade").addEventListener("click", toggleMenu);
$("commands").addEventListener("click", () => (panelKind === "commands" ? closePanel() : showCommands()));
$("attach").addEventListener("click", () => (panelKind === "attach" ? closePanel() : showAttachments()));
$("file").addEventListener("change", () => {
  if ($("file").files[0]) sendFile($("file").files[0]);
  $("file").value = "";
});
$("context-close").addEventListener("click", () => {
  if (context.kind === "edit") setField("");
  context = null;
  showComposer();
});
$("role").addEventListener("change", () => {
  view.role = $("role").value;
  goTo(view.place);
});
$("language").addEventListener("change", () => {
  view.language = $("language").value;
  goTo(view.place);
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  closePanel();
  if (document.body.classList.contains("open")) toggleMenu();
});

async function setBlocked(blocked) {
  if (!(await act("block", { blocked }))) return;
  chatOf("private").blocked = blocked;
  showChats();
  showComposer();
}

log.addEventListener("scroll", () => {
  atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 120;
});
new ResizeObserver(() => {
  if (atEnd) log.scrollTop = log.scrollHeight;
}).observe(log);

listen();
