// Who we are, and the list of our chats.
import { $, make, paintFace, walkWithArrows } from "./dom.js";
import { store, sortedChats } from "./store.js";
import { word } from "./words.js";
import { brief } from "./time.js";
import { inShort, nameOf } from "./bubble.js";

export function setUpSidebar(onPerson, onChat) {
  const button = $("me");
  const list = $("people");
  const show = (open) => {
    list.hidden = !open;
    button.setAttribute("aria-expanded", String(open));
    if (open) list.querySelector("button")?.focus();
  };
  button.addEventListener("click", () => show(list.hidden));
  list.addEventListener("click", (event) => {
    const choice = event.target.closest("button");
    if (choice) { show(false); onPerson(Number(choice.dataset.id)); }
  });
  list.addEventListener("keydown", (event) => { if (event.key === "Escape") { show(false); button.focus(); } });
  document.addEventListener("click", (event) => { if (!event.target.closest(".me")) show(false); });
  $("chats").addEventListener("click", (event) => {
    const choice = event.target.closest("button");
    if (choice) onChat(Number(choice.dataset.id));
  });
  walkWithArrows(list, "button");
  walkWithArrows($("chats"), "button");
}

export function drawPeople() {
  const me = store.me;
  if (!me) return;
  paintFace($("me-face"), me.id, me.name);
  $("me-name").textContent = me.name;
  $("me-caption").textContent = me.caption;
  $("me").setAttribute("aria-label", `${word("who")}: ${me.name}, ${me.caption}`);
  $("people").replaceChildren(...store.people.map(personLine));
}

function personLine(person) {
  const button = make("button", "person", paintFace(make("span", "face small"), person.id, person.name),
    make("span", "me-text", make("b", "", person.name), make("span", "", person.caption)));
  button.type = "button";
  button.dataset.id = person.id;
  if (person.id === store.me.id) button.setAttribute("aria-current", "true");
  return make("li", "", button);
}

export function drawChats() {
  const focused = document.activeElement?.closest?.("#chats button")?.dataset.id;
  $("chats").replaceChildren(...sortedChats().map(chatLine));
  if (focused) $("chats").querySelector(`[data-id="${focused}"]`)?.focus();
}

function chatLine(chat) {
  const body = chat.last?.body;
  const bot = chat.kind === "private";
  const button = make("button", `chat-line${chat.id === store.openId ? " open" : ""}`,
    paintFace(make("span", `face${bot ? " bot-face" : ""}`), chat.id, chat.title),
    make("span", "line-text",
      make("span", "line-top", make("b", "", chat.title), body ? make("time", "", brief(body.date * 1000)) : null),
      make("span", "line-low", make("span", "line-last", lastLine(chat, body)), unreadBadge(chat.unread))));
  button.type = "button";
  button.dataset.id = chat.id;
  if (chat.id === store.openId) button.setAttribute("aria-current", "true");
  return button;
}

function lastLine(chat, body) {
  if (!body) return chat.kind === "private" ? word(store.me.started ? "emptyChat" : "start") : word("emptyGroup");
  const who = chat.last.own ? "✓ " : chat.kind === "private" || chat.last.service ? "" : `${nameOf(body.from)}: `;
  return who + inShort(body);
}

function unreadBadge(count) {
  if (!count) return null;
  const badge = make("span", "badge", count > 99 ? "99+" : String(count));
  badge.setAttribute("aria-label", `${count} ${word("unread")}`);
  return badge;
}
