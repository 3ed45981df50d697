// Small hands for building the page. Text goes in as text, never as markup.
export const $ = (id) => document.getElementById(id);

/** make("p", "class", child, "text", …) */
export function make(tag, className, ...children) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...children.filter((child) => child != null && child !== ""));
  return element;
}

/** A circle with initials, its colour from the id. */
export function paintFace(element, id, name) {
  const parts = name.trim().split(/\s+/);
  const capitals = parts[0].match(/\p{Lu}/gu) ?? [];
  const letters = parts.length > 1 ? parts[0][0] + parts.at(-1)[0] : capitals.length > 1 ? capitals.slice(0, 2).join("") : name.slice(0, 2);
  element.textContent = letters.toUpperCase();
  element.dataset.tint = String(Math.abs(id) % 7);
  element.setAttribute("aria-hidden", "true");
  return element;
}

let toastTimer;

export function toast(text) {
  const element = $("toast");
  element.textContent = text;
  element.hidden = false;
  clearTimeout(toastTimer);
  toastTimer = setTimeout(() => { element.hidden = true; }, Math.max(2500, text.length * 60));
}

export function alertBox(text) {
  $("alert-text").textContent = text;
  $("alert").showModal();
}

export function copyText(text, said) {
  const done = () => toast(said);
  if (navigator.clipboard) navigator.clipboard.writeText(text).then(done, done);
  else done();
}

/** Arrow keys walk through the buttons of a list. */
export function walkWithArrows(container, selector) {
  container.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    const stops = [...container.querySelectorAll(selector)];
    const at = stops.indexOf(document.activeElement);
    const next = stops[at + (event.key === "ArrowDown" ? 1 : -1)];
    if (next) {
      event.preventDefault();
      next.focus();
    }
  });
}
