// Times are those of the sandbox clock, shown in Vietnam.
import { currentLanguage, word } from "./words.js";

const zone = "Asia/Ho_Chi_Minh";
const hm = new Intl.DateTimeFormat("en-GB", { timeZone: zone, hour: "2-digit", minute: "2-digit" });
const ymd = new Intl.DateTimeFormat("en-CA", { timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit" });

let base = Date.now();
let seenAt = performance.now();

export function setNow(milliseconds) {
  base = milliseconds;
  seenAt = performance.now();
}

export const now = () => base + (performance.now() - seenAt);

export const hourMinute = (milliseconds) => hm.format(milliseconds);

/** 2026-11-25, in Vietnam. */
export const dayKey = (milliseconds) => ymd.format(milliseconds);

/** "Thứ tư, 25/11/2026", or "Hôm nay". */
export function dayName(milliseconds) {
  const key = dayKey(milliseconds);
  if (key === dayKey(now())) return word("today");
  if (key === dayKey(now() - 86400000)) return word("yesterday");
  return fullDay(milliseconds);
}

export function fullDay(milliseconds) {
  const [year, month, day] = dayKey(milliseconds).split("-");
  const week = word("days")[new Date(`${year}-${month}-${day}T00:00:00Z`).getUTCDay()];
  return currentLanguage() === "vi" ? `${week}, ${day}/${month}/${year}` : `${week} ${day}/${month}/${year}`;
}

/** For the list: the hour today, else the day. */
export function brief(milliseconds) {
  const key = dayKey(milliseconds);
  if (key === dayKey(now())) return hourMinute(milliseconds);
  const [, month, day] = key.split("-");
  return `${day}/${month}`;
}
