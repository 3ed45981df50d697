// The clock bar: shows the sandbox's time and pushes it forward.
import { $, toast } from "./dom.js";
import { now, setNow, hourMinute, fullDay, dayKey } from "./time.js";
import { word } from "./words.js";
import { post } from "./wire.js";

export function setUpClock() {
  $("step-next").addEventListener("click", () => step({ to: "next" }));
  $("step-hour").addEventListener("click", () => step({ by: 3600 }));
  $("step-month").addEventListener("click", () => step({ to: "month" }));
  setInterval(drawClock, 1000);
}

export function drawClock() {
  $("clock-time").textContent = hourMinute(now());
  $("clock-day").textContent = fullDay(now());
  $("clock-date").textContent = dayKey(now()).split("-").reverse().join("/");
}

async function step(how) {
  const steps = document.querySelectorAll(".steps button");
  steps.forEach((button) => { button.disabled = true; });
  const before = now();
  try {
    const clock = await post("clock", how);
    setNow(clock.now);
    drawClock();
    const stood = how.to === "next" && clock.now - before < 1000;
    toast(stood ? word("noNext") : `${word("moved")} ${hourMinute(clock.now)}, ${fullDay(clock.now)}`);
  } catch (refused) {
    toast(refused.message);
  } finally {
    steps.forEach((button) => { button.disabled = false; });
  }
}
