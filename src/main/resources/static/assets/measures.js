// A measure's form is one answer: its fields make one value, saved together. Shows what the measure earns after each save, says at the
// field what cannot be saved, adds and removes measures. Numbers travel as they were typed; the server reads Thai digits and thousands.
import { flush, forget, watch, wish } from "./autosave.js";

const REFRESH = 300;

/** What is kept of each form's measure, as JSON; the basis of what its fields hold. */
const basis = new WeakMap();
const page = () => document.querySelector("[data-assessment]");
const forms = () => page().querySelectorAll("form[data-kind=measure]");
const members = (form) => [...form.querySelectorAll("[data-member]")];
const memberOf = (form, name) => members(form).find((field) => field.name === name);
const idOf = (key) => key.slice(key.indexOf("/") + 1);
let refreshing;

export function start() {
  forms().forEach(adopt);
  page().addEventListener("click", clicked);
  page().addEventListener("submit", (event) => {
    const form = event.target.closest("form[data-kind=measure]");
    if (form) {
      event.preventDefault();
      flush(form);
    }
  });
  page().addEventListener("change", (event) => event.target.name === "links" && linked(event.target.closest("form")));
  page().addEventListener("focusout", (event) => {
    const form = event.target.closest("form[data-kind=measure]");
    if (form && !form.classList.contains("dirty") && !form.querySelector("[aria-invalid]")) {
      write(form, basis.get(form));
    }
  });
}

function adopt(form) {
  basis.set(form, read(form));
  form.querySelector("[data-plain-save]")?.remove();
  form.querySelector("[data-confirm]")?.removeAttribute("hidden");
}

/** The form's value: the members of an assessment file's measure, numbers as typed; null when it is removed. */
export function read(form) {
  if ("removed" in form.dataset) {
    return null;
  }
  const measure = { actuals: {} };
  for (const field of members(form)) {
    const [member, year] = field.name.split("/");
    if (field.value.trim() === "" || (["checkbox", "radio"].includes(field.type) && !field.checked)) {
      continue;
    }
    if (year) {
      measure.actuals[year] = field.value;
    } else if (field.type === "checkbox") {
      measure[member] = [...(measure[member] ?? []), field.value];
    } else {
      measure[member] = field.value;
    }
  }
  return JSON.stringify(measure);
}

/** Shows a value in the form, except in the field where somebody is typing. */
export function write(form, value, typing) {
  if (value === null && !("removed" in form.dataset)) {
    form.dataset.before = read(form);
  }
  form.toggleAttribute("data-removed", value === null);
  form.querySelector("[data-body]").hidden = value === null;
  form.querySelector("[data-removed-notice]").hidden = value !== null;
  if (value === null) {
    const words = form.querySelector("[data-removed-words]");
    words.textContent = words.dataset.removedWords.replace("{name}", nameOf(form));
    return;
  }
  const measure = JSON.parse(value);
  Object.keys(measure.actuals ?? {}).forEach((year) => yearField(form, year));
  for (const field of members(form)) {
    const [member, year] = field.name.split("/");
    const content = year ? measure.actuals?.[year] : measure[member];
    if (field.type === "checkbox") {
      field.checked = (content ?? []).includes(field.value);
    } else if (field.type === "radio") {
      field.checked = content === field.value;
    } else if (field !== typing) {
      field.value = shown(content);
    }
  }
  linked(form);
}

/** 1250.5 as 1,250.5; what was typed as it was typed. */
function shown(content) {
  if (typeof content !== "number") {
    return content ?? "";
  }
  const plain = Math.abs(content) < 1e-6 && content !== 0 ? content.toFixed(20).replace(/0+$/, "") : String(content);
  const [whole, decimals] = plain.split(".");
  return whole.replace(/\B(?=(\d{3})+$)/g, ",") + (decimals ? `.${decimals}` : "");
}

/** Equal for values that mean the same: 1250, "1,250" and "๑,๒๕๐". */
function plain(content) {
  return String(JSON.stringify(content) ?? "")
    .replace(/[๐-๙]/g, (digit) => digit.charCodeAt(0) - 0x0e50)
    .replace(/(\d),(?=\d{3})/g, "$1")
    .replaceAll('"', "");
}

/** A value in words, one line for each field; what differs from the other value stands out. */
export function words(form, value, other) {
  const lines = document.createDocumentFragment();
  if (value === null) {
    lines.append(form.querySelector("[data-removed-words]").dataset.removedWords.replace("{name}", nameOf(form)));
    return lines;
  }
  const measure = JSON.parse(value);
  const against = other === null ? {} : JSON.parse(other);
  const line = (label, content, contrast) => {
    if (content === undefined && contrast === undefined) {
      return;
    }
    const place = document.createElement(plain(content) === plain(contrast) ? "span" : "strong");
    place.textContent = `${label}: ${content === undefined ? "–" : [content].flat().map(shown).join(", ")}\n`;
    lines.append(place);
  };
  const labels = new Map();
  for (const field of members(form)) {
    const group = field.closest("fieldset, details")?.querySelector("legend, summary")?.firstChild.textContent.trim();
    const own = form.querySelector(`label[for="${CSS.escape(field.id)}"]`)?.textContent.trim();
    labels.set(field.name, ["radio", "checkbox"].includes(field.type) ? group : own);
  }
  const linksLabel = form.querySelector("[data-linked]")?.parentElement.firstChild.textContent.trim();
  for (const member of ["name", "direction", "target", "unit", "best", "benchmark", "source", "links"]) {
    const content = member === "direction" ? directionIn(form, measure[member]) : measure[member];
    const contrast = member === "direction" ? directionIn(form, against[member]) : against[member];
    line(member === "links" ? linksLabel : labels.get(member), content, contrast);
  }
  const years = new Set([...Object.keys(measure.actuals ?? {}), ...Object.keys(against.actuals ?? {})]);
  for (const year of [...years].sort()) {
    line(year, measure.actuals?.[year], against.actuals?.[year]);
  }
  return lines;
}

function directionIn(form, direction) {
  const field = members(form).find((radio) => radio.name === "direction" && radio.value === direction);
  return field?.closest("label").textContent.trim();
}

/** Their value with what was changed here; undefined where that is not known. */
export function join(form, theirs, mine) {
  const before = basis.get(form);
  if (!before || theirs === null || mine === null) {
    return undefined;
  }
  const [was, wanted, joined] = [before, mine, theirs].map((value) => JSON.parse(value));
  const take = (from, to, into) => {
    for (const name of new Set([...Object.keys(from), ...Object.keys(to)])) {
      if (name === "actuals" || plain(from[name]) === plain(to[name])) {
        continue;
      }
      if (to[name] === undefined) {
        delete into[name];
      } else {
        into[name] = to[name];
      }
    }
  };
  take(was, wanted, joined);
  take(was.actuals ?? {}, wanted.actuals ?? {}, (joined.actuals ??= {}));
  return JSON.stringify(joined);
}

/** What is kept now. */
export function kept(form, value) {
  basis.set(form, value);
}

export function saved(form, body) {
  clearProblems(form);
  if (!form.classList.contains("dirty")) {
    write(form, body.value, document.activeElement);
  }
  if (body.measure) {
    const fresh = new DOMParser().parseFromString(body.measure.html, "text/html").body.firstElementChild;
    showResult(form, fresh);
    form.querySelector("[data-said]").textContent = body.measure.because;
  }
}

function showResult(card, fresh) {
  const place = card.querySelector("[data-result]");
  const open = place.querySelector("details")?.open;
  place.replaceWith(document.importNode(fresh, true));
  if (open) {
    card.querySelector("[data-result] details")?.setAttribute("open", "");
  }
}

export function rejected(form, refusal) {
  clearProblems(form);
  for (const problem of refusal.problems ?? [refusal]) {
    const field = memberOf(form, problem.place.slice(1));
    const note = document.createElement("p");
    note.className = "field-error";
    note.dataset.problem = "";
    note.textContent = `${problem.message} – ${problem.advice}`;
    if (!field) {
      form.querySelector("[data-body]").prepend(note);
      continue;
    }
    note.id = `${field.id}-error`;
    field.before(note);
    field.setAttribute("aria-invalid", "true");
    field.setAttribute("aria-describedby", note.id);
    field.closest("details")?.setAttribute("open", "");
  }
}

function clearProblems(form) {
  form.querySelectorAll(".field-error").forEach((note) => note.remove());
  form.querySelectorAll("[aria-invalid]").forEach((field) => {
    field.removeAttribute("aria-invalid");
    field.removeAttribute("aria-describedby");
  });
}

/** Somebody else changed a measure: what it earns now, and the measure itself where this page does not show it as a form. */
export function changed(answer, form) {
  if (answer.kind !== "measure" || !answer.key.startsWith(`${page().dataset.subject}/`)) {
    return;
  }
  if (form) {
    clearProblems(form);
  }
  clearTimeout(refreshing);
  refreshing = setTimeout(() => refresh(answer.key), REFRESH);
}

async function refresh(key) {
  const fresh = await load("");
  if (!fresh) {
    return;
  }
  for (const block of ["[data-item-score]", "[data-item-because]"]) {
    page().querySelector(block).textContent = fresh.querySelector(block).textContent;
  }
  const id = `measure-${idOf(key)}`;
  const theirs = fresh.getElementById(id);
  const mine = document.getElementById(id);
  if (!theirs) {
    if (mine?.matches("[data-facts]")) {
      mine.remove();
    }
  } else if (!mine) {
    insert(theirs);
  } else if (mine.matches("[data-facts]")) {
    mine.replaceWith(document.importNode(theirs, true));
  } else {
    showResult(mine, theirs.querySelector("[data-result]"));
  }
}

async function load(query) {
  try {
    const answer = await fetch(page().dataset.address + query, { headers: { "X-Requested-With": "fetch" } });
    return answer.ok ? new DOMParser().parseFromString(await answer.text(), "text/html") : undefined;
  } catch (network) {
    return undefined;
  }
}

function insert(card) {
  const section = card.closest("[data-section]").dataset.section;
  const place = page().querySelector(`[data-section="${CSS.escape(section)}"] [data-cards]`);
  const own = document.importNode(card, true);
  place.append(own);
  if (own.matches("form")) {
    adopt(own);
    watch(own);
  }
  return own;
}

/** The form for a wish that an earlier page could not save, if its measure is not on this page yet. */
export async function make(change) {
  if (change.kind !== "measure" || change.value === null || !change.key.startsWith(`${page().dataset.subject}/`)) {
    return undefined;
  }
  const section = JSON.parse(change.value).type ?? "own";
  const fresh = await load(`?add=${encodeURIComponent(section)}&key=${encodeURIComponent(idOf(change.key))}`);
  const card = fresh?.getElementById(`measure-${idOf(change.key)}`);
  return card && insert(card);
}

function clicked(event) {
  const target = event.target.closest("a, button");
  const form = event.target.closest("form[data-kind=measure]");
  if (target?.matches("[data-add]")) {
    event.preventDefault();
    add(target);
  } else if (target?.matches("[data-earlier]")) {
    event.preventDefault();
    const years = members(form).flatMap((field) => field.name.match(/^actuals\/(\d+)$/)?.[1] ?? []);
    yearField(form, String(Math.min(...years) - 1)).focus();
  } else if (target?.matches("[data-remove]")) {
    event.preventDefault();
    askRemoval(form);
  } else if (target?.matches("[data-restore]")) {
    write(form, form.dataset.before);
    wish(form);
    form.focus();
  }
}

async function add(link) {
  const fresh = await load(`?add=${encodeURIComponent(link.dataset.add)}`);
  if (!fresh) {
    location.assign(link.href);
    return;
  }
  const card = [...fresh.querySelectorAll("form[data-kind=measure]")].find((form) => !document.getElementById(form.id));
  memberOf(insert(card), "name").focus();
}

function askRemoval(form) {
  const dialog = document.getElementById("remove-measure");
  dialog.querySelector("[data-name]").textContent = nameOf(form);
  dialog.querySelector("[data-remove-no]").onclick = () => dialog.close();
  dialog.querySelector("[data-remove-yes]").onclick = () => {
    dialog.close();
    remove(form);
  };
  dialog.showModal();
}

async function remove(form) {
  if (form.dataset.version === "0") {
    await forget(form);
    form.remove();
    return;
  }
  write(form, null);
  wish(form);
  form.querySelector("[data-restore]").focus();
}

function nameOf(form) {
  const field = memberOf(form, "name");
  return field.value || field.placeholder;
}

function linked(form) {
  const place = form.querySelector("[data-linked]");
  if (place) {
    place.textContent = members(form).filter((field) => field.name === "links" && field.checked).map((field) => field.value).join(", ");
  }
}

/** The field of a year; it is made where the form has none yet. */
function yearField(form, year) {
  const name = `actuals/${year}`;
  const existing = memberOf(form, name);
  if (existing) {
    return existing;
  }
  const years = form.querySelector("[data-years]");
  const place = years.firstElementChild.cloneNode(true);
  place.querySelectorAll(".field-error").forEach((note) => note.remove());
  const field = place.querySelector("input");
  field.name = name;
  field.id = `${form.id}-actuals-${year}`;
  field.value = "";
  field.removeAttribute("aria-invalid");
  field.removeAttribute("aria-describedby");
  place.querySelector("label").htmlFor = field.id;
  place.querySelector("label").textContent = year;
  const later = [...years.children].find((other) => other.querySelector("input").name > name);
  years.insertBefore(place, later ?? null);
  return field;
}
