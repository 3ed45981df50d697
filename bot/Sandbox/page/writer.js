// The message box: text, commands with their suggestions, attachments, reply and edit.
import { $, make, toast } from "./dom.js";
import { store, openChat } from "./store.js";
import { inShort, nameOf } from "./bubble.js";
import { word } from "./words.js";
import { post, upload } from "./wire.js";

let replying = null;
let editing = null;
let chosen = -1;

const draft = () => $("draft");
const hints = () => $("hints");
const fail = (refused) => toast(refused.message);

export function setUpWriter() {
  $("writer").addEventListener("submit", (event) => { event.preventDefault(); submit(); });
  draft().addEventListener("input", () => { grow(); drawHints(); });
  draft().addEventListener("keydown", onKey);
  draft().addEventListener("paste", (event) => {
    const file = event.clipboardData.files[0];
    if (file) { event.preventDefault(); sendFile(file, file.type.startsWith("image/") ? "photo" : "document"); }
  });
  $("slash").addEventListener("click", toggleSlash);
  $("quote-off").addEventListener("click", () => { clearQuote(); draft().focus(); });
  $("start").addEventListener("click", () => send("/start"));
  hints().addEventListener("mousedown", (event) => event.preventDefault());
  hints().addEventListener("click", (event) => { const line = event.target.closest("li"); if (line) send(inChat(line.dataset.command)); });
  setUpAttachments();
}

/** Sends a text into the open chat; what stands in the box is left alone. */
export function send(text) {
  const chat = openChat();
  if (!chat) return;
  const replyTo = replying?.id;
  clearQuote();
  draft().value = draft().value.startsWith("/") ? "" : draft().value;
  grow();
  closeHints();
  post("send", { as: store.me.id, chat: chat.id, text, ...(replyTo ? { replyTo } : {}) }).catch(fail);
}

export function replyTo(view) {
  replying = view;
  editing = null;
  showQuote(`${word("replyTo")} ${view.own ? word("own") : nameOf(view.body.from)}`, inShort(view.body));
}

export function edit(view) {
  editing = view;
  replying = null;
  draft().value = view.body.text ?? view.body.caption ?? "";
  grow();
  showQuote(word("editing"), inShort(view.body));
}

/** Empties the box for another chat, and shows "Start" where nothing was said yet. */
export function resetWriter() {
  clearQuote();
  draft().value = "";
  grow();
  closeHints();
  drawStart();
}

export function drawStart() {
  const fresh = openChat()?.kind === "private" && !store.me.started;
  $("start").hidden = !fresh;
  $("writer").hidden = fresh;
}

/** The menu has changed: who has begun a command sees it at once. */
export function redrawHints() {
  if (document.activeElement === draft() && draft().value.startsWith("/")) drawHints();
}

function submit() {
  const text = draft().value.trim();
  if (!text) return;
  if (editing) {
    const { chat, id } = editing;
    clearQuote();
    post("edit", { as: store.me.id, chat, messageId: id, text }).catch(fail);
  } else send(text);
  draft().value = "";
  grow();
  closeHints();
}

function onKey(event) {
  const open = !hints().hidden;
  if (open && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
    event.preventDefault();
    choose(chosen + (event.key === "ArrowDown" ? 1 : -1));
  } else if (open && event.key === "Tab" && !event.shiftKey) {
    event.preventDefault();
    complete();
  } else if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    const line = hints().children[chosen];
    if (open && line) send(inChat(line.dataset.command));
    else submit();
  } else if (event.key === "Escape") {
    if (open) closeHints();
    else clearQuote();
  } else if (event.key === "ArrowUp" && draft().value === "") {
    const own = [...(store.messages.get(store.openId)?.values() ?? [])].filter((view) => view.own && view.body.text).at(-1);
    if (own) { event.preventDefault(); edit(own); }
  }
}

function drawHints() {
  const typed = /^\/([a-z0-9_]*)$/i.exec(draft().value);
  const found = typed ? (openChat()?.commands ?? []).filter((one) => one.command.startsWith(typed[1].toLowerCase())) : [];
  chosen = -1;
  hints().replaceChildren(...found.map((one, index) => {
    const line = make("li", "", make("b", "", `/${one.command}`), make("span", "", one.description));
    line.id = `hint-${index}`;
    line.dataset.command = `/${one.command}`;
    line.setAttribute("role", "option");
    return line;
  }));
  hints().hidden = found.length === 0;
  if (found.length > 0 && typed[1]) choose(0);
  else draft().removeAttribute("aria-activedescendant");
}

function choose(index) {
  const lines = [...hints().children];
  chosen = (index + lines.length) % lines.length;
  lines.forEach((line, at) => line.setAttribute("aria-selected", String(at === chosen)));
  lines[chosen].scrollIntoView({ block: "nearest" });
  draft().setAttribute("aria-activedescendant", lines[chosen].id);
}

function complete() {
  draft().value = `${hints().children[Math.max(chosen, 0)].dataset.command} `;
  closeHints();
}

const inChat = (command) => (openChat().kind === "private" ? command : `${command}@${store.bot.username}`);

function closeHints() {
  hints().hidden = true;
  chosen = -1;
  draft().removeAttribute("aria-activedescendant");
}

function toggleSlash() {
  if (!openChat().commands.length) return toast(word("noMenu"));
  draft().value = hints().hidden ? "/" : "";
  draft().focus();
  drawHints();
}

function showQuote(who, text) {
  $("quote-who").textContent = who;
  $("quote-text").textContent = text;
  $("quote").hidden = false;
  draft().focus();
}

function clearQuote() {
  if (editing) draft().value = "";
  replying = editing = null;
  $("quote").hidden = true;
  grow();
}

function grow() {
  const box = draft();
  box.style.height = "auto";
  box.style.height = `${Math.min(box.scrollHeight, 160)}px`;
  $("send").classList.toggle("ready", box.value.trim() !== "");
}

function setUpAttachments() {
  const menu = $("attachments");
  const show = (open) => { menu.hidden = !open; $("attach").setAttribute("aria-expanded", String(open)); };
  $("attach").addEventListener("click", () => { show(menu.hidden); menu.querySelector("button").focus(); });
  document.addEventListener("click", (event) => { if (!event.target.closest("#attachments, #attach")) show(false); });
  menu.addEventListener("keydown", (event) => { if (event.key === "Escape") { show(false); $("attach").focus(); } });
  menu.addEventListener("click", (event) => {
    const kind = event.target.closest("button")?.dataset.attach;
    if (!kind) return;
    show(false);
    if (kind === "location") return sendPlace();
    $("file").accept = kind === "photo" ? "image/*" : "";
    $("file").dataset.kind = kind;
    $("file").click();
  });
  $("file").addEventListener("change", () => {
    const file = $("file").files[0];
    if (file) sendFile(file, $("file").dataset.kind);
    $("file").value = "";
  });
}

function sendFile(file, kind) {
  const caption = draft().value.trim();
  draft().value = "";
  upload({ as: store.me.id, chat: store.openId, kind, caption: caption || null, replyTo: replying?.id }, file).catch(fail);
  clearQuote();
}

/** A fixed place on the border: the machine's own is nobody's business. */
function sendPlace() {
  post("location", { as: store.me.id, chat: store.openId, latitude: 22.80512, longitude: 103.94071, ...(replying ? { replyTo: replying.id } : {}) }).catch(fail);
  clearQuote();
}
