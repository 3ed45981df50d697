// Puts the parts together. The address says who we are and what is open: #as=101&chat=-500.
import { $, toast } from "./dom.js";
import { store, loadState, openChat, forgetMessages } from "./store.js";
import { applyWords, switchLanguage, word } from "./words.js";
import { setNow } from "./time.js";
import { follow, post } from "./wire.js";
import { setUpSidebar, drawPeople, drawChats } from "./sidebar.js";
import { setUpTalk, showTalk, takeMessage, showTyping, drawHead, redraw, renameDays } from "./talk.js";
import { setUpWriter, resetWriter, drawStart, redrawHints, send, replyTo, edit } from "./writer.js";
import { setUpClock, drawClock } from "./clock.js";

let unfollow = () => {};
let lost = false;

const wish = () => {
  const hash = new URLSearchParams(location.hash.slice(1));
  return { as: Number(hash.get("as")) || null, chat: Number(hash.get("chat")) || null };
};

const goTo = (as, chat) => { location.hash = chat ? `as=${as}&chat=${chat}` : `as=${as}`; };

async function arrive() {
  const { as, chat } = wish();
  if (!store.me || (as && as !== store.me.id)) await become(as);
  if (chat && store.chats.some((one) => one.id === chat)) await open(chat);
  else close();
}

async function become(personId) {
  unfollow();
  forgetMessages();
  store.openId = null;
  await loadState(personId);
  if (!store.me) {
    if (store.people.length === 0) return;
    await loadState(store.people[0].id);
  }
  drawPeople();
  drawChats();
  drawClock();
  unfollow = follow(store.me.id, onEvent, onLine);
}

async function open(chatId) {
  store.openId = chatId;
  document.body.classList.add("in-chat");
  $("nothing").hidden = true;
  $("talk").hidden = false;
  resetWriter();
  drawChats();
  await showTalk(openChat());
  markRead(openChat());
  if (matchMedia("(hover: hover)").matches && !$("writer").hidden) $("draft").focus();
}

function close() {
  store.openId = null;
  document.body.classList.remove("in-chat");
  $("nothing").hidden = false;
  $("talk").hidden = true;
  drawChats();
}

function markRead(chat) {
  if (!chat) return;
  chat.unread = 0;
  drawChats();
  post("read", { as: store.me.id, chat: chat.id }).catch(() => {});
}

/** A link to the bot itself opens the private chat, and begins it with the word behind "start=". */
function link(url) {
  const [, own, start] = /^https:\/\/t\.me\/(\w+)(?:\?start=([\w-]+))?$/.exec(url) ?? [];
  if (own !== store.bot.username) return window.open(url, "_blank", "noopener");
  if (start) post("send", { as: store.me.id, chat: store.me.id, text: `/start ${start}` }).catch((refused) => toast(refused.message));
  goTo(store.me.id, store.me.id);
}

async function refresh() {
  await loadState(store.me.id);
  drawPeople();
  drawChats();
  drawHead();
  drawStart();
  redrawHints();
}

function onEvent(event) {
  switch (event.type) {
    case "message": case "edit": case "delete": return onMessage(event);
    case "typing": return event.chat === store.openId ? showTyping() : undefined;
    case "clock": setNow(event.now); drawClock(); drawChats(); return renameDays();
    case "menu": case "state": return later(refresh);
  }
}

let refreshTimer;
function later(run) {
  clearTimeout(refreshTimer);
  refreshTimer = setTimeout(run, 150);
}

function onMessage({ chat: chatId, message, unread, type }) {
  const chat = store.chats.find((one) => one.id === chatId);
  if (!chat) return later(refresh);
  if (type === "message") chat.last = message;
  else if (chat.last?.id === message.id) type === "delete" ? later(refresh) : (chat.last = message);
  chat.unread = unread;
  if (chat.kind === "private" && message.own && !store.me.started) {
    store.me.started = true;
    drawStart();
  }
  takeMessage(message);
  if (chatId === store.openId && unread && !document.hidden) markRead(chat);
  else drawChats();
}

async function onLine(up) {
  if (!up && !lost) toast(word("offline"));
  if (up && lost) {
    // The host was started anew: everything it knew is new too.
    forgetMessages();
    store.me = null;
    await arrive();
  }
  lost = !up;
}

setUpSidebar((id) => goTo(id), (id) => goTo(store.me.id, id));
setUpTalk({ send, link, reply: replyTo, edit });
setUpWriter();
setUpClock();
applyWords();
$("back").addEventListener("click", () => goTo(store.me.id));
$("language").addEventListener("click", () => { switchLanguage(); drawPeople(); drawChats(); drawClock(); redraw(); });
document.addEventListener("visibilitychange", () => { if (!document.hidden && openChat()?.unread) markRead(openChat()); });
window.addEventListener("hashchange", arrive);
arrive().catch((refused) => toast(refused.message));
