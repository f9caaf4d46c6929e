/**
 * Formatted text: entities become elements. Every word reaches the page as text, never as HTML, so
 * that no article can bring a script along.
 */

import { icon, make } from "./dom.js";

const TAGS = { bold: "strong", italic: "em", underline: "u", strikethrough: "s" };
const QUOTES = new Set(["blockquote", "expandable_blockquote"]);
const BLOCKS = new Set([...QUOTES, "pre"]);

/** An address that may be opened, or null. */
export function safeAddress(address) {
  try {
    const url = new URL(/^[a-z]+:/i.test(address) ? address : `https://${address}`);
    return ["http:", "https:", "tg:", "mailto:"].includes(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}

function link(address, does) {
  const url = safeAddress(address);
  if (!url) return make("span");
  const anchor = make("a", { href: url, target: "_blank", rel: "noopener noreferrer", title: url });
  anchor.addEventListener("click", (event) => {
    if (does.url(url)) event.preventDefault();
  });
  return anchor;
}

/** Words that do something when they are touched. */
function touchable(tag, className, run) {
  const element = make(tag, { className, tabIndex: 0, role: "button" });
  element.addEventListener("click", run);
  element.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    run(event);
  });
  return element;
}

function spoiler(texts) {
  const span = touchable("span", "spoiler", (event) => {
    if (span.classList.contains("open")) return;
    event.stopPropagation();
    span.classList.add("open");
    span.removeAttribute("role");
    span.removeAttribute("aria-label");
    span.removeAttribute("tabindex");
  });
  span.setAttribute("aria-label", texts.spoiler);
  return span;
}

function pre(entity, words, does, texts) {
  const head = make("div", { className: "pre-head" }, make("span", { textContent: entity.language ?? "" }));
  const button = make("button", { type: "button", ariaLabel: texts.copy, title: texts.copy }, icon("copy"));
  button.addEventListener("click", () => does.copy(words));
  head.append(button);
  const inside = make("pre", { tabIndex: 0 });
  return [make("div", { className: "pre" }, head, inside), inside];
}

function quote(entity, texts) {
  const inside = make("div", { className: "inside" });
  const outside = make("blockquote", {}, inside);
  if (entity.type === "expandable_blockquote") makeExpandable(outside, texts);
  return [outside, inside];
}

function makeExpandable(outside, texts) {
  outside.className = "short";
  const more = make("button", { type: "button", className: "more", textContent: texts.showAll, ariaExpanded: "false" });
  more.addEventListener("click", () => {
    const short = outside.classList.toggle("short");
    more.textContent = short ? texts.showAll : texts.showLess;
    more.setAttribute("aria-expanded", String(!short));
  });
  outside.append(more);
}

/** The element of an entity, and the element that its text goes into. */
function elementsOf(entity, words, does, texts) {
  if (QUOTES.has(entity.type)) return quote(entity, texts);
  if (entity.type === "pre") return pre(entity, words, does, texts);
  const element = inlineElement(entity, words, does, texts);
  return [element, element];
}

function inlineElement(entity, words, does, texts) {
  switch (entity.type) {
    case "text_link": return link(entity.url, does);
    case "url": return link(words, does);
    case "email": return link(`mailto:${words}`, does);
    case "code": return touchable("code", "", () => does.copy(words));
    case "bot_command": return touchable("span", "linklike", () => does.command(words));
    case "mention": return touchable("span", "linklike", () => does.mention(words));
    case "hashtag": return touchable("span", "linklike", () => does.hashtag(words));
    case "spoiler": return spoiler(texts);
    default: return make(TAGS[entity.type] ?? "span");
  }
}

/**
 * Builds a message's text. Offsets are UTF-16 units, which is what JavaScript's strings count.
 *
 * @param {string} text
 * @param {object[]} entities as the Bot API has them
 * @param {Object<string, function(string)>} does what links, commands, mentions, hashtags and code
 *   do; `url` says whether it has followed the link itself
 * @param {object} texts the page's words
 */
export function formatted(text, entities, does, texts) {
  const waiting = [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length);
  const root = make("div", { className: "text" });
  fill(root, 0, text.length);
  return root;

  function fill(parent, from, to) {
    let at = from;
    while (waiting.length && waiting[0].offset < to) {
      const entity = waiting.shift();
      if (entity.offset < at) continue;
      const end = Math.min(entity.offset + entity.length, to);
      parent.append(text.slice(at, entity.offset));
      const [outer, inner] = elementsOf(entity, text.slice(entity.offset, end), does, texts);
      fill(inner, entity.offset, end);
      parent.append(outer);
      // A block ends its line by itself: the line break behind it would show as an empty line.
      at = BLOCKS.has(entity.type) && text[end] === "\n" ? end + 1 : end;
    }
    parent.append(text.slice(at, to));
  }
}
