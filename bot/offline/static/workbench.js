/** The workbench: every update and call with its JSON, and switches for what may go wrong. */

import { $, copy, icon, make, toast } from "./dom.js";
import { post } from "./server.js";
import { locale, t } from "./store.js";

const SWITCHES = ["flood_limits", "duplicate_updates", "reorder_updates", "privacy"];
const NEAR_END = 40;

let record = [];
let told = null;

export function startWorkbench() {
  $("bench").addEventListener("click", () => ($("workbench").hidden ? open() : close()));
  $("workbench-close").addEventListener("click", close);
  $("workbench").addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
  });
  $("failure-form").addEventListener("submit", (event) => {
    event.preventDefault();
    change("fail", { failure: $("failure").value, method: $("failing").value, after: $("after").checked });
  });
  for (const name of ["conflict", "cut", "forget"]) $(name).addEventListener("click", () => change(name, {}));
}

/** Shows an entry that is new, or has ended. */
export function hearRecord({ entry }) {
  if ($("workbench").hidden) return;
  const index = record.findLastIndex((one) => one.number === entry.number);
  const list = $("record");
  const atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < NEAR_END;
  if (index < 0) {
    record.push(entry);
    list.append(entryElement(entry));
  } else {
    record[index] = entry;
    const old = $(`entry-${entry.number}`);
    const changed = entryElement(entry, old.open);
    const focused = old.contains(document.activeElement);
    old.replaceWith(changed);
    if (focused) changed.firstElementChild.focus();
  }
  $("record-empty").hidden = true;
  if (atEnd) list.scrollTop = list.scrollHeight;
}

/** Shows all of it anew, in the page's language. */
export function showWorkbench() {
  if ($("workbench").hidden || !told) return;
  record = told.record;
  $("switches").replaceChildren(...SWITCHES.map(switchElement));
  $("failure").replaceChildren(...told.failures.map((value) => make("option", { value, textContent: t().failures[value] })));
  $("failing").replaceChildren(
    make("option", { value: "", textContent: t().nextCall }),
    ...told.methods.map((value) => make("option", { value, textContent: value })),
  );
  $("planned").textContent = told.planned.length ? t().planned(told.planned.map((one) => one || t().nextCall).join(", ")) : "";
  $("webhook").textContent = webhookWords(told.webhook);
  $("record").replaceChildren(...record.map((entry) => entryElement(entry)));
  $("record-empty").hidden = record.length > 0;
  $("record").scrollTop = $("record").scrollHeight;
}

async function open() {
  $("workbench").hidden = false;
  $("bench").setAttribute("aria-expanded", "true");
  document.body.classList.add("bench");
  const response = await fetch("workbench").catch(() => null);
  if (!response?.ok) return toast(t().failed);
  told = await response.json();
  showWorkbench();
  $("workbench-close").focus();
}

function close() {
  $("workbench").hidden = true;
  $("bench").setAttribute("aria-expanded", "false");
  document.body.classList.remove("bench");
  $("bench").focus();
}

async function change(name, fields) {
  const answer = await post(`workbench/${name}`, fields);
  if (!answer) return toast(t().failed);
  told = answer;
  showWorkbench();
}

function switchElement(name) {
  const box = make("input", { type: "checkbox", checked: told.switches[name] });
  box.addEventListener("change", () => change("switch", { [name]: box.checked }));
  return make("label", {}, box, t().switches[name]);
}

function webhookWords(webhook) {
  if (!webhook.url) return t().polls;
  const error = webhook.last_error_message ? ` · ${webhook.last_error_message}` : "";
  return `${t().webhook} ${webhook.url} · ${t().waitingUpdates(webhook.pending_update_count)}${error}`;
}

function entryElement(entry, open = false) {
  const time = new Date(entry.at * 1000).toLocaleTimeString(locale(), { hour12: false });
  const took = entry.milliseconds === null ? "…" : `${entry.milliseconds} ms`;
  const words = entry.kind === "update" ? t().update : t().call;
  const summary = make(
    "summary",
    {},
    make("span", { className: "way", textContent: entry.kind === "update" ? "↓" : "↑", title: words, ariaLabel: words, role: "img" }),
    make("strong", { textContent: entry.name }),
    make("small", { textContent: `${time} · ${took}` }),
  );
  if (entry.refusal) summary.append(make("em", { textContent: entry.refusal }));
  const element = make("details", { id: `entry-${entry.number}`, open, className: entry.refusal ? "refused" : "" }, summary, json(entry.given));
  element.addEventListener("toggle", () => element.open && element.scrollIntoView({ block: "nearest" }));
  if (entry.answer !== null && entry.answer !== undefined) element.append(json(entry.answer));
  return element;
}

function json(value) {
  const text = JSON.stringify(value, null, 2);
  const button = make("button", { type: "button", className: "json", title: t().copy }, icon("copy"), make("code", { textContent: text }));
  button.addEventListener("click", () => copy(text, t().copied));
  return button;
}
