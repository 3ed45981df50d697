// What the page knows: who we are, our chats, and the messages of the chats that were opened.
import { get } from "./wire.js";
import { setNow } from "./time.js";

export const store = { people: [], me: null, chats: [], bot: null, openId: null, messages: new Map() };

export async function loadState(personId) {
  const state = await get("state", personId ? { as: personId } : {});
  setNow(state.now);
  store.bot = state.bot;
  store.people = state.people.filter((person) => !person.isBot);
  store.me = state.me ?? null;
  store.chats = state.chats ?? [];
  return state;
}

export const openChat = () => store.chats.find((chat) => chat.id === store.openId) ?? null;

export async function loadMessages(chatId) {
  const found = await get(`chats/${chatId}/messages`, { as: store.me.id });
  const kept = new Map(found.messages.filter((view) => !view.deleted).map((view) => [view.id, view]));
  store.messages.set(chatId, kept);
  return kept;
}

export function forgetMessages() {
  store.messages.clear();
}

/** The chats, the latest first; one without messages stays at its place below. */
export function sortedChats() {
  return [...store.chats].sort((a, b) => (b.last?.born ?? 0) - (a.last?.born ?? 0));
}
