// Telegram's entities as elements. Offsets count UTF-16 units, as JavaScript's strings do.
import { make, copyText } from "./dom.js";
import { word } from "./words.js";

const tags = {
  bold: "b", italic: "i", underline: "u", strikethrough: "s", code: "code", pre: "pre",
  blockquote: "blockquote", expandable_blockquote: "blockquote",
};

/** Builds text with its entities. onCommand(text) is called when a command is tapped. */
export function richText(text, entities, onCommand) {
  const root = document.createDocumentFragment();
  const sorted = [...(entities ?? [])].sort((a, b) => a.offset - b.offset || b.length - a.length);
  fill(root, text, 0, text.length, sorted, onCommand);
  return root;
}

function fill(into, text, from, to, entities, onCommand) {
  let at = from;
  let rest = entities;
  while (rest.length > 0) {
    const [entity, ...others] = rest;
    const start = Math.max(entity.offset, at);
    const end = Math.min(entity.offset + entity.length, to);
    rest = others;
    if (end <= start) continue;
    if (start > at) into.append(between(into, text.slice(at, start)));
    const inner = others.filter((one) => one.offset < end);
    const element = elementFor(entity, text.slice(start, end), onCommand);
    fill(element, text, start, end, inner, onCommand);
    into.append(element);
    // What reaches beyond this one goes on after it.
    rest = others.filter((one) => one.offset + one.length > end);
    at = end;
  }
  if (at < to) into.append(between(into, text.slice(at, to)));
}

/** The line break after a block is the block's own. */
const between = (into, text) =>
  /^(PRE|BLOCKQUOTE)$/.test(into.lastChild?.nodeName ?? "") && text.startsWith("\n") ? text.slice(1) : text;

function elementFor(entity, shown, onCommand) {
  switch (entity.type) {
    case "bot_command": return action("a", "command", () => onCommand(shown));
    case "spoiler": return spoiler();
    case "code": return copyable(make("code", "copyable"), shown);
    case "pre": return copyable(make("pre", "copyable"), shown);
    case "text_link": return link(entity.url);
    case "url": return link(/^[a-z]+:\/\//i.test(shown) ? shown : `https://${shown}`);
    case "mention": case "text_mention": case "hashtag": case "email": return make("span", "tinted");
    default: return make(tags[entity.type] ?? "span", "");
  }
}

function action(tag, className, run) {
  const element = make(tag, className);
  element.setAttribute("role", "button");
  element.tabIndex = 0;
  element.addEventListener("click", (event) => { event.preventDefault(); event.stopPropagation(); run(); });
  element.addEventListener("keydown", (event) => {
    if (event.key === "Enter" || event.key === " ") { event.preventDefault(); run(); }
  });
  return element;
}

function copyable(element, shown) {
  const live = action(element.tagName, element.className, () => copyText(shown, word("copied")));
  live.title = word("copy");
  return live;
}

function spoiler() {
  const element = action("span", "spoiler", () => element.classList.add("open"));
  element.setAttribute("aria-label", word("spoiler"));
  element.addEventListener("click", () => element.removeAttribute("aria-label"));
  return element;
}

function link(url) {
  const element = make("a", "");
  if (/^(https?|tg|mailto):/i.test(url ?? "")) element.href = url;
  element.target = "_blank";
  element.rel = "noopener noreferrer";
  return element;
}
