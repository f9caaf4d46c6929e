/** The messages of the open chat: the place in them and the focus are kept, whatever changes. */

import { $, make } from "./dom.js";
import { messageElement, showTick } from "./message.js";
import { bot, chat, isMine, person, t, view } from "./store.js";

/** So close to the end, one reads the newest message. */
const NEAR_END = 40;
const CONTROLS = "a, button, [tabindex]";

const log = $("log");
const list = $("messages");
let does = {};
let atEnd = true;
/** How many messages came below what is read. */
let below = 0;
/** The message whose controls the Tab key reaches: otherwise the field would be hundreds away. */
let current = null;

/** @param {Object<string, function>} deeds what links, buttons and tools do */
export function startLog(deeds) {
  does = deeds;
  log.addEventListener("scroll", () => {
    atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < NEAR_END;
    showDown();
  });
  const sizes = new ResizeObserver(() => {
    if (atEnd) toEnd();
    showDown();
  });
  sizes.observe(log);
  sizes.observe(list);
  // Who unfolds a quote reads on from there.
  list.addEventListener("click", (event) => {
    if (event.target.closest(".more")) atEnd = false;
  });
  log.addEventListener("keydown", moveByKey);
  log.addEventListener("focusin", (event) => setCurrent(event.target.closest(".message")));
  $("down").addEventListener("click", () => {
    toEnd();
    $("field").focus();
  });
}

/** Shows the whole chat, at its end. */
export function showLog() {
  const messages = chat().messages;
  const words = view.place === "private" ? bot.description[view.language] || bot.description[""] : "";
  const empty = make("p", { className: "empty", textContent: words || t().nothingYet });
  // Nobody wants to have all of it read out.
  log.setAttribute("aria-busy", "true");
  current = null;
  list.replaceChildren(...(messages.length ? messages.map((one) => released(messageElement(one, does))) : [empty]));
  setCurrent(list.querySelector(".message:last-child"));
  toEnd();
  log.setAttribute("aria-busy", "false");
}

/** Shows a message that is new, or has changed. */
export function showMessage(message) {
  const old = $(`m${message.message_id}`);
  if (old) keepPlace(() => replace(old, message));
  else add(message);
}

/** Shows a message that is on its way; the real one takes its place. */
export function showPending(text) {
  const message = { message_id: `-${Math.random()}`, date: Date.now() / 1000, text, pending: true, from: { id: person().id } };
  const element = messageElement(message, does);
  element.classList.add("pending");
  list.querySelector(".empty")?.remove();
  list.append(element);
  toEnd();
  return element;
}

export function showTicks() {
  for (const message of chat().messages) if (isMine(message)) showTick(message);
}

/** Goes to a message that another one replies to. */
export function jumpTo(id) {
  const element = $(`m${id}`);
  if (!element) return;
  element.scrollIntoView({ block: "center" });
  element.focus({ preventScroll: true });
  element.classList.remove("flash");
  requestAnimationFrame(() => element.classList.add("flash"));
}

export function toEnd() {
  log.scrollTop = log.scrollHeight;
  atEnd = true;
  below = 0;
  showDown();
}

function showDown() {
  if (atEnd) below = 0;
  $("down").hidden = atEnd;
  $("down").textContent = below ? t().newBelow(below) : "↓";
  $("down").setAttribute("aria-label", below ? t().newBelow(below) : t().toEnd);
}

function add(message) {
  list.querySelector(".empty")?.remove();
  if (isMine(message)) list.querySelector(".pending")?.remove();
  const element = released(messageElement(message, does));
  list.append(element);
  if (!log.contains(document.activeElement)) setCurrent(element);
  if (atEnd || isMine(message)) return toEnd();
  below += 1;
  showDown();
}

/** Changes something so that what is read stays where it is. */
function keepPlace(change) {
  if (atEnd) {
    change();
    return toEnd();
  }
  const top = log.getBoundingClientRect().top;
  const read = [...list.children].find((one) => one.getBoundingClientRect().bottom > top);
  const before = read?.getBoundingClientRect().top;
  change();
  const now = read && $(read.id);
  if (now) log.scrollTop += now.getBoundingClientRect().top - before;
}

/** Puts a changed message into the place of the old one, with the focus where it was in it. */
function replace(old, message) {
  const had = old.contains(document.activeElement) ? document.activeElement : null;
  const element = released(messageElement(message, does));
  old.replaceWith(element);
  if (old === current || !current?.isConnected) setCurrent(element);
  if (had) (had === old ? element : sameButton(element, had)).focus({ preventScroll: true });
}

function sameButton(element, had) {
  const buttons = [...element.querySelectorAll("[data-row]")];
  return (
    buttons.find((one) => had.dataset.row && one.textContent === had.textContent) ??
    buttons.find((one) => one.dataset.row === had.dataset.row && one.dataset.column === had.dataset.column) ??
    buttons.at(-1) ??
    element
  );
}

// The keyboard

function setCurrent(element) {
  if (!element || element === current) return;
  if (current) released(current);
  current = element;
  for (const control of element.querySelectorAll(CONTROLS)) control.tabIndex = 0;
}

/** Takes a message's controls out of the Tab key's way. */
function released(element) {
  for (const control of element.querySelectorAll(CONTROLS)) control.tabIndex = -1;
  return element;
}

function moveByKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const messages = [...list.querySelectorAll(".message")];
  const last = messages.length - 1;
  const here = messages.indexOf(current);
  const inside = log !== document.activeElement;
  const to = { ArrowUp: inside ? here - 1 : here, ArrowDown: here + 1, Home: 0, End: last }[event.key];
  if (to === undefined || last < 0) return;
  event.preventDefault();
  const element = messages[Math.min(Math.max(to, 0), last)];
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: "nearest" });
}
