// A form with one choice (radio buttons) is one answer: a status with the reason that it may need, or a rating. What follows from answers –
// proposals, figures, profiles – is fetched anew after each save, one's own or a colleague's.
import { wish } from "./autosave.js";
import { refresh } from "./live.js";

const page = () => document.querySelector("[data-assessment]");
const choiceForms = () => page().querySelectorAll("form[data-name]");
const radios = (form) => [...form.querySelectorAll(`input[type=radio][name="${form.dataset.name}"]`)];
const reasonOf = (form) => form.querySelector("[data-reason]");

export function start() {
  for (const form of choiceForms()) {
    form.addEventListener("submit", (event) => event.preventDefault());
  }
  page().addEventListener("click", accept);
}

/** The word chosen; with a reason where one belongs to it; null when nothing is chosen. */
export function read(form) {
  const chosen = radios(form).find((radio) => radio.checked)?.value ?? null;
  const reason = reasonOf(form)?.querySelector("textarea").value.trim() ?? "";
  return chosen !== null && chosen === form.dataset.reasonFor ? JSON.stringify({ status: chosen, reason }) : chosen;
}

export function write(form, value) {
  const { chosen, reason } = parts(value);
  for (const radio of radios(form)) {
    radio.checked = radio.value === chosen;
  }
  if (reasonOf(form) && reason !== undefined) {
    reasonOf(form).querySelector("textarea").value = reason;
  }
  refuse(form, "");
}

function parts(value) {
  if (value?.startsWith("{")) {
    const { status, reason } = JSON.parse(value);
    return { chosen: status, reason };
  }
  return { chosen: value };
}

/** A value as people read it. */
export function words(form, value) {
  const { chosen, reason } = parts(value);
  const label = radios(form).find((radio) => radio.value === chosen)?.closest("label");
  const text = label ? (label.querySelector("[data-word]") ?? label).textContent.trim().replace(/\s+/g, " ") : "–";
  return reason ? `${text}: ${reason}` : text;
}

/** Of two choices one must go. */
export function join() {
  return undefined;
}

export function kept(form) {
  refuse(form, "");
}

export function saved() {}

export function rejected(form, problem) {
  refuse(form, `${problem.message ?? ""} – ${problem.advice ?? ""}`);
  if (form.contains(document.activeElement) && asksReason(form)) {
    reasonOf(form).querySelector("textarea").focus();
  }
}

/** Somebody else changed something on this page. */
export function changed() {
  refresh();
}

/** Something was saved from this page. */
export function after() {
  refresh();
}

export function make() {
  return undefined;
}

/** The style sheet shows the field of the reason where the chosen status needs one. */
function asksReason(form) {
  return reasonOf(form) && radios(form).find((radio) => radio.checked)?.value === form.dataset.reasonFor;
}

function refuse(form, text) {
  const error = form.querySelector("[data-error]");
  if (error) {
    error.textContent = text;
    error.hidden = text === "";
    form.querySelector("textarea")?.removeAttribute("aria-invalid");
    if (text !== "") {
      form.querySelector("textarea")?.setAttribute("aria-invalid", "true");
    }
  }
}

/** A proposed rating is taken over with one click. */
function accept(event) {
  const button = event.target.closest("[data-accept]");
  const form = button && document.querySelector(`form[data-kind=rating][data-key="${CSS.escape(button.dataset.for)}"]`);
  const radio = form && radios(form).find((candidate) => candidate.value === button.dataset.accept);
  if (radio) {
    radio.checked = true;
    wish(form);
    radio.focus();
  }
}
