/** What the list above the field offers: commands, attachments, inline results. */

import { setField } from "./composer.js";
import { $ } from "./dom.js";
import { addOptions, closePanel, openPanel, option, panelKind } from "./panel.js";
import { act } from "./server.js";
import { atName, t } from "./store.js";

const INLINE_DELAY = 250;

/** The bot's menu, and those that it has for other languages. */
let commands = [];
let aliases = [];
let inlineTimer = 0;
/** Answers to an older query come too late. */
let inlineTurn = 0;
let startBot = () => {};

/** @param {function(string): void} start opens the private chat by a deep link */
export function startSuggestions(start) {
  startBot = start;
  const toggle = (kind, show) => (event) => {
    // A click that no pointer made is the keyboard's.
    if (panelKind() === kind) close();
    else show({ focus: event.detail === 0 });
  };
  $("commands").addEventListener("click", toggle("commands", (how) => showCommands("", how)));
  $("attach").addEventListener("click", toggle("attach", showAttachments));
}

export async function loadCommands() {
  const found = await act("commands");
  commands = found?.commands ?? [];
  aliases = found?.aliases ?? [];
}

/** Offers what fits to the text in the field. */
export function suggest(text) {
  const name = `${atName()} `.toLowerCase();
  if (text.toLowerCase().startsWith(name)) return askInline(text.slice(name.length));
  if (/^\/\w*$/.test(text)) return showCommands(text);
  close();
}

export function close() {
  inlineTurn += 1;
  clearTimeout(inlineTimer);
  closePanel();
}

function showCommands(beginning, how) {
  const fits = (one) => `/${one.command}`.startsWith(beginning.toLowerCase());
  const own = commands.filter(fits);
  const fitting = own.length || !beginning ? own : aliases.filter(fits);
  if (!fitting.length && beginning) return close();
  const options = fitting.map((one) =>
    // It goes into the field: a slip of the finger must not send /forget.
    option(`/${one.command}`, one.description, () => {
      close();
      setField(`/${one.command} `, { focus: true });
    }),
  );
  openPanel("commands", options, t().noCommands, how);
}

function showAttachments(how) {
  const samples = ["photo", "sticker", "voice"].map((kind) =>
    option(t()[kind], "", () => {
      close();
      act("sample", { kind });
    }),
  );
  const file = option(t().file, "", () => {
    close();
    $("file").click();
  });
  openPanel("attach", [file, ...samples], "", how);
}

function askInline(query) {
  clearTimeout(inlineTimer);
  inlineTurn += 1;
  const turn = inlineTurn;
  if (panelKind() !== "inline") openPanel("inline", [], t().searching);
  inlineTimer = setTimeout(() => showResults(query, "", turn), INLINE_DELAY);
}

async function showResults(query, offset, turn) {
  const answer = await act("inline", { query, offset });
  if (turn !== inlineTurn) return;
  if (!answer?.results) return openPanel("inline", [], t().noAnswer);
  const options = answer.results.map((one) =>
    option(one.title, one.description, () => {
      setField("", { focus: true });
      act("choose", { query: answer.query, result: one.id });
    }),
  );
  if (offset) {
    addOptions(options);
  } else {
    const { button } = answer;
    const above = button ? [option(button.text, "", () => followButton(button), "switch")] : [];
    openPanel("inline", [...above, ...options], t().noResults, { first: options.length ? above.length : -1 });
  }
  if (answer.next_offset && options.length) continueAtEnd(() => showResults(query, answer.next_offset, turn));
}

function followButton(button) {
  setField("");
  startBot(button.start_parameter);
}

/** Runs when the last result comes into view. */
function continueAtEnd(run) {
  const seen = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      seen.disconnect();
      run();
    },
    { root: $("options") },
  );
  seen.observe($("options").lastElementChild);
}
