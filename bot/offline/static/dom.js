/** Elements, shortly. */

export const $ = (id) => document.getElementById(id);

/**
 * Builds an element.
 *
 * @param {string} tag
 * @param {object} properties of the element
 * @param {...(Node|string)} children strings become text, never HTML
 */
export function make(tag, properties = {}, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  use.setAttribute("href", `#icon-${name}`);
  svg.setAttribute("aria-hidden", "true");
  svg.append(use);
  return svg;
}

const TOAST_TIME = 3500;
let toastTimer = 0;

/** Says something for a moment. */
export function toast(words) {
  $("toast").textContent = words;
  $("toast").hidden = false;
  clearTimeout(toastTimer);
  toastTimer = setTimeout(() => ($("toast").hidden = true), TOAST_TIME);
}

/** @param {string} words for the toast, once it is done */
export async function copy(text, words) {
  await navigator.clipboard?.writeText(text).catch(() => {});
  toast(words);
}
