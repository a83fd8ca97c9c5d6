// Saves every answer by itself: boxes at once, text after a second's pause and when the field is left. A wish goes into the
// outbox first and leaves it when the server has acknowledged it; wishes are sent one after the other and never dropped.
// A field is an element with data-kind and data-key. A form with both is one answer: the module that the page names in data-compose
// makes its value of the form's fields (read, write, words, join) and hears what became of it (kept, saved, rejected, changed, make).
import { refresh } from "./live.js";
import * as outbox from "./outbox.js";

const PAUSE = 1000;
const RETRY = 5000;
const LISTEN_AGAIN = 15000;

const page = () => document.querySelector("[data-assessment]");
const status = document.getElementById("save-status");
const retryButton = document.getElementById("retry-saving");
const words = document.getElementById("answer-words")?.dataset ?? {};
const csrf = () => document.querySelector('meta[name="csrf"]').content;
const person = () => document.body.dataset.person;

const timers = new Map();
const conflicts = new Map();
/** Composed wishes that the server refused: they stay in the outbox, so that nothing typed is lost, until they are changed. */
const held = new Set();
let composer;
let sending = false;
let stream;
/** By what the server knows the stream. */
let streamId;
let listened = false;
let retryTimer;
let lastStamp = 0;

export async function start() {
  if (page().dataset.compose) {
    composer = await import(`./${page().dataset.compose}.js`);
    composer.start();
  }
  // Every field is saved by itself from here on.
  document.getElementById("by-hand")?.remove();
  document.addEventListener("click", (event) => event.target.closest("[data-confirm]") && confirm(event.target));
  if (page().dataset.editable === "true") {
    for (const field of fields()) {
      watch(field);
    }
    for (const button of document.querySelectorAll("[data-confirm-all]")) {
      button.hidden = false;
      button.addEventListener("click", () => confirmAll(button));
    }
    window.addEventListener("online", () => send());
    retryButton.addEventListener("click", () => send());
    document.querySelector("#sign-in-again [data-close]").addEventListener("click", () => {
      document.getElementById("sign-in-again").close();
      refreshToken().then(send).then(listen);
    });
    document.addEventListener("visibilitychange", () => document.hidden && flushText());
    window.addEventListener("beforeunload", flushText);
    restore().then(typedEarlier).then(send);
  }
  listen();
  window.addEventListener("pagehide", leave);
  window.addEventListener("pageshow", (event) => event.persisted && listen());
  page().dataset.ready = "";
}

/** What was ticked or typed while this script was still on its way. */
function typedEarlier() {
  for (const field of fields()) {
    const changed = field.type === "checkbox" ? field.checked !== field.defaultChecked : field.value !== field.defaultValue;
    if (!composed(field) && !field.classList.contains("dirty") && changed) {
      wish(field);
    }
  }
}

const fields = () => document.querySelectorAll("[data-kind][data-key]");
const idOf = (kind, key) => `${page().dataset.assessment}/${kind}/${key}`;
const fieldOf = (kind, key) =>
  document.querySelector(`[data-kind="${CSS.escape(kind)}"][data-key="${CSS.escape(key)}"]`);

const composed = (field) => (field.matches("form") ? composer : undefined);

function valueOf(field) {
  if (composed(field)) {
    return composer.read(field);
  }
  if (field.type !== "checkbox") {
    return field.value === "" ? null : field.value;
  }
  if (field.dataset.on) {
    return field.checked ? field.dataset.on : null;
  }
  return String(field.checked);
}

function show(field, value) {
  if (composed(field)) {
    composer.write(field, value);
  } else if (field.type === "checkbox") {
    field.checked = field.dataset.on ? value === field.dataset.on : value === "true";
  } else {
    field.value = value ?? "";
  }
}

/** Text or nodes. */
function inWords(field, value, other) {
  if (composed(field)) {
    return composer.words(field, value, other);
  }
  if (field.type === "checkbox") {
    return value && value !== "false" ? words.ticked : words.unticked;
  }
  return value || words.empty;
}

export function watch(field) {
  if (field.type === "checkbox") {
    field.addEventListener("change", () => wish(field));
    return;
  }
  field.addEventListener("input", () => {
    field.classList.add("dirty");
    clearTimeout(timers.get(field));
    timers.set(field, setTimeout(() => wish(field), PAUSE));
  });
  field.addEventListener(composed(field) ? "change" : "blur", () => flush(field));
}

export function flush(field) {
  if (timers.has(field)) {
    wish(field);
  }
}

/** What was carried over from last year still holds: the same value, saved once more. */
function confirm(button) {
  const place = button.closest(".unconfirmed");
  if (!place) {
    return;
  }
  wish(place.matches("[data-kind]") ? place : place.querySelector("[data-kind]"));
}

function confirmAll(button) {
  for (const one of document.querySelectorAll(".unconfirmed [data-confirm]")) {
    confirm(one);
  }
  button.hidden = true;
}

/** Gives a wish up that was never saved. */
export async function forget(field) {
  clearTimeout(timers.get(field));
  timers.delete(field);
  const id = idOf(field.dataset.kind, field.dataset.key);
  held.delete(id);
  await outbox.drop(id).catch(() => {});
}

function flushText() {
  for (const field of timers.keys()) {
    wish(field);
  }
}

export async function wish(field) {
  clearTimeout(timers.get(field));
  timers.delete(field);
  field.classList.add("dirty");
  const { kind, key } = field.dataset;
  const id = idOf(kind, key);
  if (conflicts.has(id)) {
    conflicts.get(id).mine = valueOf(field);
    return;
  }
  held.delete(id);
  lastStamp = Math.max(Date.now(), lastStamp + 1);
  try {
    await outbox.keep({
      id, kind, key,
      assessment: page().dataset.assessment,
      person: person(),
      value: valueOf(field),
      version: Number(field.dataset.version),
      composed: Boolean(composed(field)),
      stamp: lastStamp,
    });
  } catch (unavailable) {
    // Without IndexedDB (private windows) a wish is sent straight away and repeated while the page is open.
    return direct(field);
  }
  send();
}

async function direct(field) {
  const { kind, key } = field.dataset;
  tell("saving");
  const answer = await put({ kind, key, assessment: page().dataset.assessment, value: valueOf(field), version: Number(field.dataset.version) });
  if (answer?.ok) {
    saved({ id: idOf(kind, key), kind, key, value: valueOf(field) }, await answer.json());
    tell("saved", { time: clock() });
  } else {
    tell("failed", { count: 1 });
    setTimeout(() => direct(field), RETRY);
  }
}

/** Puts what an earlier page could not save back into its fields. */
async function restore() {
  for (const change of await pending()) {
    const field =
      change.assessment === page().dataset.assessment &&
      (fieldOf(change.kind, change.key) ?? (await composer?.make(change)));
    if (field) {
      show(field, change.value);
      field.classList.add("dirty");
    }
  }
}

async function pending() {
  try {
    return (await outbox.waiting(person())).filter((change) => !conflicts.has(change.id) && !held.has(change.id));
  } catch (unavailable) {
    return [];
  }
}

async function send() {
  if (sending) {
    return;
  }
  sending = true;
  clearTimeout(retryTimer);
  try {
    for (let queue = await pending(); queue.length > 0; queue = await pending()) {
      tell("saving");
      if (!(await sendOne(queue[0], queue.length))) {
        return;
      }
    }
    if (status.dataset.state === "saving") {
      tell("saved", { time: clock() });
    }
  } finally {
    sending = false;
  }
}

/** Sends one change; false when the rest must wait. */
async function sendOne(change, count) {
  const answer = await put(change);
  if (!answer || answer.status >= 500 || answer.status === 429) {
    tell(navigator.onLine ? "failed" : "offline", { count });
    retryTimer = setTimeout(send, RETRY);
    return false;
  }
  if (answer.status === 401 || answer.status === 403) {
    if (answer.status === 403 && !change.retried && (await refreshToken())) {
      change.retried = true;
      return sendOne(change, count);
    }
    tell("signedOut", { count });
    document.getElementById("sign-in-again").showModal();
    return false;
  }
  const body = await answer.json().catch(() => ({}));
  if (answer.ok) {
    await outbox.done(change);
    await outbox.rebase(change.id, body.version);
    saved(change, body);
    return true;
  }
  if (answer.status === 409) {
    conflict(change, body);
    return true;
  }
  if (change.composed) {
    held.add(change.id);
  } else {
    await outbox.drop(change.id);
  }
  rejected(change, body);
  return true;
}

async function put(change) {
  try {
    const url = `/assessments/${change.assessment}/answers/${change.kind}?key=${encodeURIComponent(change.key)}`;
    return await fetch(url, {
      method: "PUT",
      headers: { "Content-Type": "application/json", "X-CSRF-TOKEN": csrf(), "X-XSRF-TOKEN": csrf(), "X-Requested-With": "fetch" },
      body: JSON.stringify({ value: change.value, version: change.version }),
    });
  } catch (network) {
    return null;
  }
}

/** After signing in again in another tab the token is a new one. */
async function refreshToken() {
  try {
    const answer = await fetch("/assessments/signed-in", { headers: { "X-Requested-With": "fetch" } });
    if (!answer.ok) {
      return false;
    }
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    document.querySelector('meta[name="csrf"]').content = fresh.querySelector('meta[name="csrf"]').content;
    return fresh.body.dataset.person === person();
  } catch (network) {
    return false;
  }
}

function saved(change, body) {
  const field = fieldOf(change.kind, change.key);
  if (field && change.assessment !== undefined && change.assessment !== page().dataset.assessment) {
    return;
  }
  if (field) {
    field.dataset.version = body.version;
    if (valueOf(field) === change.value) {
      field.classList.remove("dirty");
    }
    field.closest(".unconfirmed")?.classList.remove("unconfirmed");
    if (!composed(field)) {
      complain(field, "");
    }
  }
  if (body.item) {
    score(body.item);
  }
  if (field && composed(field)) {
    composer.kept(field, body.value);
    composer.saved(field, body);
  }
  composer?.after?.(field, body);
  if (change.kind === "checkpoint") {
    refresh();
  }
}

function score(item) {
  const put = (selector, text) => {
    const element = document.querySelector(selector);
    if (element) {
      element.textContent = text;
    }
  };
  if (page().dataset.subject !== item.code) {
    return;
  }
  put("[data-item-score]", item.score);
  put("[data-item-because]", item.because);
  for (const [level, tally] of Object.entries(item.levels)) {
    put(`[data-tally="${level}"]`, `${tally.met}/${tally.of}`);
    put(`[data-because="${level}"]`, tally.because);
  }
}

function conflict(change, theirs) {
  const field = fieldOf(change.kind, change.key);
  const entry = { change, theirs, mine: change.value };
  conflicts.set(change.id, entry);
  tell("conflict");
  if (!field) {
    return;
  }
  const panel = document.getElementById("conflict-template").content.firstElementChild.cloneNode(true);
  panel.querySelector("[data-who]").textContent = words.changed.replace("{by}", theirs.by).replace("{at}", theirs.at);
  panel.querySelector("[data-theirs]").replaceChildren(inWords(field, theirs.value, change.value));
  panel.querySelector("[data-yours]").replaceChildren(inWords(field, change.value, theirs.value));
  panel.querySelector('[data-keep="both"]').hidden = both(field, theirs.value, change.value) === undefined;
  panel.addEventListener("click", async (event) => {
    const choice = event.target.dataset.keep;
    if (!choice) {
      return;
    }
    panel.remove();
    conflicts.delete(change.id);
    await outbox.drop(change.id);
    field.dataset.version = theirs.version;
    const joined = both(field, theirs.value, entry.mine);
    composed(field)?.kept(field, theirs.value);
    if (choice === "theirs") {
      show(field, theirs.value);
      field.classList.remove("dirty");
      composed(field)?.changed(theirs, field);
      tell("saved", { time: clock() });
    } else {
      show(field, choice === "both" ? joined : entry.mine);
      wish(field);
    }
    field.focus();
    send();
  });
  const place = field.closest(".box, .field, .card") ?? field.parentElement;
  place.append(panel);
}

/** Both values in one; undefined where that makes no sense. */
function both(field, theirs, mine) {
  if (composed(field)) {
    return composer.join(field, theirs, mine);
  }
  return field.type === "checkbox" ? undefined : `${theirs ?? ""}\n${mine ?? ""}`;
}

function rejected(change, problem) {
  const field = fieldOf(change.kind, change.key);
  if (field && composed(field)) {
    composer.rejected(field, problem);
  } else if (field) {
    complain(field, `${problem.message ?? ""} – ${problem.advice ?? ""}`);
    if (change.kind === "state") {
      field.checked = false;
      field.classList.remove("dirty");
    }
  }
  tell("rejected", { message: `${problem.message ?? ""} ${problem.advice ?? ""}` });
}

/** Says at a field why it cannot be saved; nothing takes that back. */
function complain(field, text) {
  field.removeAttribute("aria-invalid");
  if (text) {
    field.setAttribute("aria-invalid", "true");
  }
  const place = field.closest(".field")?.querySelector("[data-error]");
  if (place) {
    place.textContent = text;
    place.hidden = text === "";
  }
}

function tell(state, values = {}) {
  let text = status.dataset[state] ?? "";
  for (const [name, value] of Object.entries(values)) {
    text = text.replace(`{${name}}`, value);
  }
  status.dataset.state = state;
  if (status.textContent !== text) {
    status.textContent = text;
  }
  retryButton.hidden = !["failed", "offline", "signedOut"].includes(state);
}

const clock = () => new Date().toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: "Asia/Bangkok" });

/** Others' changes appear without a reload. The browser opens a stream that ends again by itself, but not one that was refused. */
function listen() {
  if (stream && stream.readyState !== EventSource.CLOSED) {
    return;
  }
  const subject = encodeURIComponent(page().dataset.subject ?? "");
  const source = new EventSource(`/assessments/${page().dataset.assessment}/events?subject=${subject}`);
  stream = source;
  source.addEventListener("answer", (event) => heard(JSON.parse(event.data)));
  source.addEventListener("stream", (event) => (streamId = event.data));
  source.addEventListener("here", (event) => {
    const here = document.getElementById("here");
    const names = JSON.parse(event.data);
    here.textContent = names.length > 0 ? `${here.dataset.label} ${names.join(", ")}` : "";
  });
  source.addEventListener("open", () => {
    if (listened) {
      catchUp();
    }
    listened = true;
  });
  source.addEventListener("error", () => {
    if (source.readyState === EventSource.CLOSED) {
      setTimeout(listen, LISTEN_AGAIN);
    }
  });
}

/** Colleagues see at once that somebody has gone. */
function leave() {
  stream?.close();
  if (streamId) {
    const told = new URLSearchParams({ stream: streamId, _csrf: csrf() });
    navigator.sendBeacon(`/assessments/${page().dataset.assessment}/events/end`, told);
    streamId = undefined;
  }
}

/** A field that holds unsaved work of one's own is left alone. */
function heard(answer) {
  const field = fieldOf(answer.kind, answer.key);
  if (!field) {
    composer?.changed(answer);
  }
  if (!field || Number(field.dataset.version) >= answer.version || field.classList.contains("dirty")) {
    return;
  }
  show(field, answer.value);
  field.dataset.version = answer.version;
  composed(field)?.kept(field, answer.value);
  (composed(field) ?? (composer?.after ? composer : undefined))?.changed(answer, field);
  const box = field.closest(".box, .field, form");
  box?.classList.remove("fresh", "unconfirmed");
  requestAnimationFrame(() => box?.classList.add("fresh"));
  const meta = document.querySelector(`[data-meta="${CSS.escape(answer.kind + "/" + answer.key)}"]`);
  if (meta && answer.by) {
    meta.textContent = words.changed.replace("{by}", answer.by).replace("{at}", answer.at);
  }
  if (answer.item) {
    score(answer.item);
  }
}

/** What others changed while nothing was heard. */
async function catchUp() {
  try {
    const answer = await fetch(location.href, { headers: { "X-Requested-With": "fetch" } });
    if (!answer.ok || answer.redirected) {
      return;
    }
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const field of fresh.querySelectorAll("[data-kind][data-key]")) {
      const { kind, key, version } = field.dataset;
      heard({ kind, key, version: Number(version), value: valueOf(field) });
    }
    for (const block of ["[data-item-score]", "[data-item-because]", "[data-tally]", "[data-because]"]) {
      const now = fresh.querySelectorAll(block);
      document.querySelectorAll(block).forEach((element, index) => (element.textContent = now[index]?.textContent ?? ""));
    }
  } catch (network) {
    // The next stream that opens tries again.
  }
}
