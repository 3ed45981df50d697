// The open conversation: its head, its lines, and what can be done with a message.
import { $, make, paintFace, toast, alertBox, copyText, walkWithArrows } from "./dom.js";
import { store, openChat, loadMessages } from "./store.js";
import { bubbleOf } from "./bubble.js";
import { dayKey, dayName } from "./time.js";
import { word } from "./words.js";
import { get, post } from "./wire.js";

const shownAtOnce = 400;
let hands;
let typingTimer;
let missed = 0;

/** @param on { send(text), link(url), reply(view), edit(view) } */
export function setUpTalk(on) {
  hands = {
    group: false,
    onCommand: (text) => on.send(inGroup() && !text.includes("@") ? `${text}@${store.bot.username}` : text),
    onPress: press,
    onLink: on.link,
    onJump: jumpTo,
    onActions: (view, anchor) => openActions(view, anchor, on),
  };
  $("lines").addEventListener("scroll", () => { if (atEnd()) missed = 0; drawDown(); markStuck(); });
  $("down").addEventListener("click", () => scrollDown());
  document.addEventListener("click", (event) => { if (!event.target.closest("#actions, .more, .bubble")) $("actions").hidden = true; });
  $("actions").addEventListener("keydown", (event) => { if (event.key === "Escape") closeActions(); });
  walkWithArrows($("actions"), "button");
  $("alert-ok").addEventListener("click", () => $("alert").close());
  // Whoever reads the end goes on reading it when the keyboard of a phone opens.
  new ResizeObserver(() => { if (!missed && nearEnd) scrollDown(); }).observe($("lines"));
}

let nearEnd = true;
const inGroup = () => openChat()?.kind !== "private";
const atEnd = () => { const list = $("lines"); return (nearEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 80); };

export function scrollDown() {
  const list = $("lines");
  list.scrollTop = list.scrollHeight;
  nearEnd = true;
  missed = 0;
  drawDown();
}

function drawDown() {
  $("down").hidden = atEnd();
  $("down").dataset.count = missed || "";
}

export async function showTalk(chat) {
  hands.group = chat.kind !== "private";
  drawHead();
  const views = await loadMessages(chat.id);
  if (chat.id === store.openId) drawLines(views);
}

export function redraw() {
  const views = store.messages.get(store.openId);
  if (views) { drawHead(); drawLines(views); }
}

function drawLines(views) {
  const lines = [];
  let day = "";
  for (const view of [...views.values()].sort((a, b) => a.id - b.id).slice(-shownAtOnce)) {
    const key = dayKey(view.body.date * 1000);
    if (key !== day) lines.push(dayLine(view));
    day = key;
    lines.push(bubbleOf(view, hands));
  }
  if (lines.length === 0) lines.push(make("p", "empty", word(hands.group ? "emptyGroup" : store.me.started ? "emptyChat" : "empty")));
  $("lines").replaceChildren(...lines);
  scrollDown();
}

function dayLine(view) {
  const line = make("div", "service day", make("span", "", dayName(view.body.date * 1000)));
  line.dataset.day = dayKey(view.body.date * 1000);
  line.dataset.at = String(view.body.date * 1000);
  return line;
}

let stillTimer;

/** Shows the day that sticks to the upper edge for as long as the lines move. */
function markStuck() {
  const list = $("lines");
  const edge = list.getBoundingClientRect().top;
  for (const line of list.querySelectorAll(".day")) {
    line.classList.toggle("stuck", line.nextElementSibling?.getBoundingClientRect().top < line.getBoundingClientRect().bottom && line.getBoundingClientRect().top < edge + 12);
  }
  list.classList.add("moving");
  clearTimeout(stillTimer);
  stillTimer = setTimeout(() => list.classList.remove("moving"), 900);
}

/** What was today is yesterday once the clock has been pushed. */
export function renameDays() {
  for (const line of $("lines").querySelectorAll(".day")) line.firstChild.textContent = dayName(Number(line.dataset.at));
}

export function drawHead() {
  const chat = openChat();
  if (!chat) return;
  paintFace($("head-face"), chat.id, chat.title).classList.toggle("bot-face", !inGroup());
  $("head-title").textContent = chat.title;
  $("head-note").textContent = inGroup() ? `${chat.members.length} ${word("members")}` : word(store.me.blocked ? "blocked" : "botNote");
  $("head-note").classList.remove("typing");
}

export function showTyping() {
  $("head-note").textContent = word("typing");
  $("head-note").classList.add("typing");
  clearTimeout(typingTimer);
  typingTimer = setTimeout(drawHead, 5000);
}

/** A new, changed or deleted message of the open chat. */
export function takeMessage(view) {
  const views = store.messages.get(view.chat);
  if (!views) return;
  const old = $("lines").querySelector(`[data-id="${view.id}"]`);
  if (view.deleted) views.delete(view.id);
  else views.set(view.id, view);
  if (view.chat !== store.openId) return;
  if (old) {
    const keep = atEnd();
    if (view.deleted) old.classList.add("leaving");
    old.replaceWith(bubbleOf(view, hands));
    if (keep) scrollDown();
  } else if (!view.deleted) append(view);
}

function append(view) {
  const follow = atEnd() || view.own;
  const list = $("lines");
  list.querySelector(".empty")?.remove();
  const days = list.querySelectorAll(".day");
  if (days[days.length - 1]?.dataset.day !== dayKey(view.body.date * 1000)) list.append(dayLine(view));
  const line = bubbleOf(view, hands);
  line.classList.add("fresh");
  list.append(line);
  if (view.bot) { clearTimeout(typingTimer); drawHead(); }
  if (follow) scrollDown();
  else { missed++; drawDown(); }
}

async function press(view, button, element) {
  element.classList.add("waiting");
  element.setAttribute("aria-busy", "true");
  try {
    const pressed = await post("press", { as: store.me.id, chat: view.chat, messageId: view.id, data: button.callback_data });
    const answer = await get("answer", { callbackId: pressed.callbackId, timeoutMs: 20000 });
    if (answer?.text) (answer.alert ? alertBox : toast)(answer.text);
  } catch (refused) {
    toast(refused.message);
  } finally {
    element.classList.remove("waiting");
    element.removeAttribute("aria-busy");
  }
}

function jumpTo(id) {
  const line = $("lines").querySelector(`[data-id="${id}"]`);
  if (!line) return;
  line.scrollIntoView({ block: "center" });
  line.classList.remove("found");
  requestAnimationFrame(() => line.classList.add("found"));
}

let actionsFrom;

function openActions(view, anchor, on) {
  const text = view.body.text ?? view.body.caption;
  const items = [[word("reply"), () => on.reply(view)]];
  if (text) items.push([word("copy"), () => copyText(text, word("copied"))]);
  if (view.own && text) items.push([word("edit"), () => on.edit(view)]);
  if (view.own || !hands.group) {
    items.push([word("remove"), () => post("delete", { as: store.me.id, chat: view.chat, messageId: view.id }).catch((refused) => toast(refused.message))]);
  }
  const menu = $("actions");
  menu.replaceChildren(...items.map(([label, run]) => {
    const button = make("button", "", label);
    button.type = "button";
    button.setAttribute("role", "menuitem");
    button.addEventListener("click", () => { closeActions(); run(); });
    const item = make("li", "", button);
    item.setAttribute("role", "none");
    return item;
  }));
  actionsFrom = anchor;
  menu.hidden = false;
  place(menu, anchor.getBoundingClientRect());
  menu.querySelector("button").focus();
}

function place(menu, near) {
  const box = menu.getBoundingClientRect();
  menu.style.left = `${Math.max(8, Math.min(near.left, innerWidth - box.width - 8))}px`;
  menu.style.top = `${Math.max(8, Math.min(near.bottom + 4, innerHeight - box.height - 8))}px`;
}

function closeActions() {
  $("actions").hidden = true;
  actionsFrom?.focus?.();
}
