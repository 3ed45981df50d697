// One message as an element.
import { make, copyText } from "./dom.js";
import { richText } from "./rich.js";
import { word } from "./words.js";
import { hourMinute } from "./time.js";
import { fileUrl } from "./wire.js";

/**
 * @param view the message as /sandbox gives it
 * @param hands { group, onCommand(text), onPress(view, button, element), onLink(url), onJump(id), onActions(view, anchor) }
 */
export function bubbleOf(view, hands) {
  if (view.service) return serviceLine(view);
  const body = view.body;
  const row = make("article", `row ${view.own ? "own" : "theirs"}`);
  row.dataset.id = view.id;
  if (view.deleted) {
    row.append(make("div", "bubble gone", word("deleted")));
    return row;
  }
  const bubble = make("div", "bubble");
  if (hands.group && !view.own) bubble.append(senderName(view));
  if (body.forward_origin) bubble.append(make("p", "origin", `↪ ${nameOf(body.forward_origin.sender_user)}`));
  if (body.reply_to_message) bubble.append(quoteOf(body.reply_to_message, hands));
  addMedia(bubble, body);
  const text = body.text ?? body.caption;
  if (text) bubble.append(make("div", "text", richText(text, body.entities ?? body.caption_entities, hands.onCommand), stampSpace(view)));
  bubble.append(stamp(view));
  bubble.append(moreButton(view, hands));
  row.append(make("div", "stack", bubble, buttonsOf(view, hands)));
  listenForLongPress(bubble, () => hands.onActions(view, bubble));
  return row;
}

export const nameOf = (user) => (user ? [user.first_name, user.last_name].filter(Boolean).join(" ") : "");

/** A message in a few words, for the list and for quotes. */
export function inShort(body) {
  if (!body) return "";
  if (body.photo) return `🖼️ ${body.caption ?? word("image")}`;
  if (body.document) return `📄 ${body.caption ?? body.document.file_name}`;
  if (body.location) return `📍 ${word("location")}`;
  return (body.text ?? serviceText(body)).replace(/\s+/g, " ");
}

function senderName(view) {
  const chat = view.body.sender_chat;
  const name = make("p", "sender", chat ? chat.title : nameOf(view.body.from));
  name.dataset.tint = String(Math.abs(view.body.from?.id ?? 0) % 7);
  if (view.bot) name.append(make("span", "tag", word("bot")));
  return name;
}

function quoteOf(quoted, hands) {
  const quote = make("button", "quoted", make("b", "", quoted.sender_chat?.title ?? nameOf(quoted.from)), make("span", "", inShort(quoted)));
  quote.type = "button";
  quote.addEventListener("click", () => hands.onJump(quoted.message_id));
  return quote;
}

function addMedia(bubble, body) {
  if (body.photo) {
    const photo = body.photo.at(-1);
    const image = make("img", "photo");
    image.src = fileUrl(photo.file_id);
    image.alt = body.caption ?? word("image");
    // Its place is kept before it is loaded, so that the lines do not jump.
    const scale = Math.min(1, 380 / photo.height);
    image.width = Math.round(photo.width * scale);
    image.height = Math.round(photo.height * scale);
    image.loading = "lazy";
    const open = make("a", "photo-link", image);
    open.href = image.src;
    open.target = "_blank";
    bubble.append(open);
    bubble.classList.add("with-photo");
  } else if (body.document) {
    const card = make("a", "file-card", make("span", "file-icon", extension(body.document.file_name)),
      make("span", "file-text", make("b", "", body.document.file_name), make("span", "", size(body.document.file_size))));
    card.href = fileUrl(body.document.file_id);
    card.setAttribute("download", body.document.file_name ?? "");
    bubble.append(card);
  } else if (body.location) {
    const { latitude, longitude } = body.location;
    bubble.append(make("div", "place", make("span", "pin", "📍"), make("span", "", `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`)));
  }
}

const extension = (name) => (/\.([a-z0-9]{1,4})$/i.exec(name ?? "")?.[1] ?? "•").toUpperCase();

function size(bytes) {
  if (bytes < 1024) return `${bytes} B`;
  return bytes < 1048576 ? `${(bytes / 1024).toFixed(1)} KB` : `${(bytes / 1048576).toFixed(1)} MB`;
}

const stampText = (view) => (view.edited ? `${word("edited")} ` : "") + hourMinute(view.body.date * 1000);

function stamp(view) {
  const time = make("time", "stamp", stampText(view));
  time.dateTime = new Date(view.body.date * 1000).toISOString();
  if (view.own) time.append(make("span", "tick", " ✓"));
  return time;
}

/** Keeps the last line of a text clear of the time stamp. */
function stampSpace(view) {
  const space = make("span", "stamp-space", stampText(view) + (view.own ? " ✓" : ""));
  space.setAttribute("aria-hidden", "true");
  return space;
}

function moreButton(view, hands) {
  const more = make("button", "more", "⋯");
  more.type = "button";
  more.setAttribute("aria-label", word("actions"));
  more.setAttribute("aria-haspopup", "menu");
  more.addEventListener("click", () => hands.onActions(view, more));
  return more;
}

function buttonsOf(view, hands) {
  const rows = view.body.reply_markup?.inline_keyboard;
  if (!rows) return null;
  return make("div", "buttons", ...rows.map((row) => make("div", "button-row", ...row.map((button) => inlineButton(view, button, hands)))));
}

function inlineButton(view, button, hands) {
  const element = make("button", `inline ${button.style ?? ""}`, button.text);
  element.type = "button";
  if (button.url) element.append(make("span", "corner", "↗"));
  if (button.copy_text) element.append(make("span", "corner", "⧉"));
  element.addEventListener("click", () => {
    if (button.callback_data) hands.onPress(view, button, element);
    else if (button.copy_text) copyText(button.copy_text.text, word("copied"));
    else if (/^https?:/.test(button.url ?? "")) hands.onLink(button.url);
  });
  return element;
}

function serviceLine(view) {
  return make("div", "service", make("span", "", `${nameOf(view.body.from)} ${serviceText(view.body)}`.trim()));
}

function serviceText(body) {
  if (body.new_chat_members) return `· ${body.new_chat_members.map(nameOf).join(", ")} ${word("joined")}`;
  if (body.left_chat_member) return `· ${nameOf(body.left_chat_member)} ${word("left")}`;
  if (body.new_chat_title) return `${word("renamed")} “${body.new_chat_title}”`;
  if (body.migrate_from_chat_id || body.migrate_to_chat_id) return `· ${word("upgraded")}`;
  return "";
}

function listenForLongPress(element, run) {
  let timer;
  const stop = () => clearTimeout(timer);
  element.addEventListener("pointerdown", (event) => {
    if (event.pointerType !== "mouse") timer = setTimeout(run, 500);
  });
  for (const name of ["pointerup", "pointermove", "pointercancel"]) element.addEventListener(name, stop);
  element.addEventListener("contextmenu", (event) => { event.preventDefault(); run(); });
}
