/** The list above the field: what may be chosen, by touch or by arrows, Tab, Enter and Escape. */

import { $, make } from "./dom.js";

let kind = "";
let chosen = -1;
/** By the kind of list, the button that opens and closes it. */
const opener = (of) => ({ commands: $("commands"), attach: $("attach") })[of];

export const panelKind = () => kind;

/** One thing that may be chosen. */
export function option(title, note, run, className = "") {
  const element = make("div", { className: `option ${className}`, role: "option", ariaSelected: "false" }, make("strong", { textContent: title }));
  if (note) element.append(make("small", { textContent: note }));
  // The field keeps the focus, and a phone's keyboard stays.
  element.addEventListener("mousedown", (event) => event.preventDefault());
  element.addEventListener("click", run);
  return element;
}

/**
 * Opens the list.
 *
 * @param {string} of its kind: "commands", "attach" or "inline"
 * @param {HTMLElement[]} options as of `option`
 * @param {string} note what is said instead where there are none
 * @param {{first?: number, focus?: boolean}} how which is chosen at once, and whether the list takes
 *   the focus
 */
export function openPanel(of, options, note, { first = -1, focus = false } = {}) {
  kind = of;
  chosen = -1;
  $("panel").hidden = false;
  $("panel-note").textContent = note;
  $("panel-note").hidden = options.length > 0;
  $("options").hidden = options.length === 0;
  $("options").replaceChildren(...options);
  numberOptions();
  $("options").scrollTop = 0;
  opener(of)?.setAttribute("aria-expanded", "true");
  const takesFocus = focus && options.length > 0;
  if (takesFocus) $("options").focus();
  if (takesFocus || first >= 0) choose(Math.max(first, 0));
}

export function addOptions(options) {
  $("options").append(...options);
  numberOptions();
}

export function closePanel() {
  if ($("options").contains(document.activeElement)) (opener(kind) ?? $("field")).focus();
  opener(kind)?.setAttribute("aria-expanded", "false");
  kind = "";
  chosen = -1;
  $("panel").hidden = true;
  $("options").replaceChildren();
  $("field").removeAttribute("aria-activedescendant");
}

/** Handles a key while the list is open. */
export function panelKey(event) {
  if (!kind || event.isComposing) return;
  const step = { ArrowDown: 1, ArrowUp: -1, Tab: event.shiftKey ? -1 : 1 }[event.key];
  const count = $("options").children.length;
  if (event.key === "Escape") closePanel();
  else if (event.key === "Enter" && !event.shiftKey && chosen >= 0) $("options").children[chosen].click();
  else if (step && count) choose(chosen < 0 && step < 0 ? count - 1 : (chosen + step + count) % count);
  else return;
  event.preventDefault();
  event.stopPropagation();
}

function choose(number) {
  $("options").children[chosen]?.setAttribute("aria-selected", "false");
  chosen = number;
  const element = $("options").children[number];
  element.setAttribute("aria-selected", "true");
  element.scrollIntoView({ block: "nearest" });
  for (const owner of [$("field"), $("options")]) owner.setAttribute("aria-activedescendant", element.id);
}

function numberOptions() {
  [...$("options").children].forEach((element, index) => (element.id = `option-${index}`));
}
