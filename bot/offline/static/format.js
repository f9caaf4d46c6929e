/**
 * Formatted text: entities become elements. Every word reaches the page as text, never as HTML, so
 * that no article can bring a script along.
 */

const TAGS = { bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code", pre: "pre" };
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

function link(address, words, open) {
  const url = safeAddress(address);
  if (!url) return document.createElement("span");
  const anchor = document.createElement("a");
  Object.assign(anchor, { href: url, target: "_blank", rel: "noopener noreferrer", title: url });
  anchor.addEventListener("click", (event) => {
    if (open.url(url)) event.preventDefault();
  });
  return anchor;
}

function wordButton(words, act) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "linklike";
  button.addEventListener("click", () => act(words));
  return button;
}

function spoiler() {
  const span = document.createElement("span");
  span.className = "spoiler";
  span.tabIndex = 0;
  const reveal = () => span.classList.add("open");
  span.addEventListener("click", reveal);
  span.addEventListener("keydown", (event) => event.key === "Enter" && reveal());
  return span;
}

/** The element of an entity, and the element that its text goes into. */
function elementsOf(entity, words, open, texts) {
  const alone = (element) => [element, element];
  if (entity.type in TAGS) return alone(document.createElement(TAGS[entity.type]));
  if (entity.type === "text_link") return alone(link(entity.url, words, open));
  if (entity.type === "url") return alone(link(words, words, open));
  if (entity.type === "email") return alone(link(`mailto:${words}`, words, open));
  if (entity.type === "bot_command") return alone(wordButton(words, open.command));
  if (entity.type === "spoiler") return alone(spoiler());
  if (!QUOTES.has(entity.type)) return alone(document.createElement("span"));
  const quote = document.createElement("blockquote");
  const inside = document.createElement("div");
  inside.className = "inside";
  quote.append(inside);
  if (entity.type === "expandable_blockquote") makeExpandable(quote, texts);
  return [quote, inside];
}

function makeExpandable(quote, texts) {
  quote.className = "short";
  const more = document.createElement("button");
  Object.assign(more, { type: "button", className: "more", textContent: texts.showAll });
  more.setAttribute("aria-expanded", "false");
  more.addEventListener("click", () => {
    const short = quote.classList.toggle("short");
    more.textContent = short ? texts.showAll : texts.showLess;
    more.setAttribute("aria-expanded", String(!short));
  });
  quote.append(more);
}

/**
 * Builds a message's text. Offsets are UTF-16 units, which is what JavaScript's strings count.
 *
 * @param {string} text
 * @param {object[]} entities as the Bot API has them
 * @param {{url: function(string): boolean, command: function(string): void}} open what links do
 * @param {object} texts the page's words
 */
export function formatted(text, entities, open, texts) {
  const waiting = [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length);
  const root = document.createElement("div");
  root.className = "text";
  fill(root, 0, text.length);
  return root;

  function fill(parent, from, to) {
    let at = from;
    while (waiting.length && waiting[0].offset < to) {
      const entity = waiting.shift();
      if (entity.offset < at) continue;
      const end = Math.min(entity.offset + entity.length, to);
      parent.append(text.slice(at, entity.offset));
      const [outer, inner] = elementsOf(entity, text.slice(entity.offset, end), open, texts);
      fill(inner, entity.offset, end);
      parent.append(outer);
      // A block ends its line by itself: the line break behind it would show as an empty line.
      at = BLOCKS.has(entity.type) && text[end] === "\n" ? end + 1 : end;
    }
    parent.append(text.slice(at, to));
  }
}
