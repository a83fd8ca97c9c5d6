// Sends files without leaving the page: chosen or dropped, one after the other, each as the plain body of a request, with a bar
// that shows how far it is. Without this script the same forms send the same files.
import { refresh as refreshFigures } from "./live.js";

const words = () => document.getElementById("evidence-words")?.dataset ?? {};
const csrf = () => document.querySelector('meta[name="csrf"]').content;

export function start() {
  for (const form of document.querySelectorAll("form[data-drop]")) {
    watchForm(form);
  }
  for (const panel of document.querySelectorAll("[data-evidence][data-upload]")) {
    watchPanel(panel);
  }
}

function watchForm(form) {
  const input = form.querySelector("[data-files]");
  dropInto(form, (files) => sendForm(form, files));
  form.addEventListener("submit", (event) => {
    if (input.files.length > 0) {
      event.preventDefault();
      sendForm(form, [...input.files]);
    }
  });
}

async function sendForm(form, files) {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string" && name !== "_csrf" && value !== "") {
      fields.set(name, value);
    }
  }
  const button = form.querySelector("[data-send]");
  button.disabled = true;
  const kept = await sendAll(form, files, fields);
  button.disabled = false;
  form.querySelector("[data-files]").value = "";
  if (kept === files.length) {
    leaveTo(form.dataset.then);
  }
}

function leaveTo(place) {
  if (place === "reload") {
    location.reload();
  } else {
    location.assign(place);
  }
}

function watchPanel(panel) {
  panel.querySelector("[data-with-script]").hidden = false;
  const input = document.createElement("input");
  input.type = "file";
  input.multiple = true;
  input.addEventListener("change", () => sendToPanel(panel, [...input.files]));
  panel.querySelector("[data-pick]").addEventListener("click", () => input.click());
  dropInto(panel.closest("[data-box]") ?? panel, (files) => sendToPanel(panel, files));
}

async function sendToPanel(panel, files) {
  const kept = await sendAll(panel, files, new URLSearchParams());
  if (kept > 0) {
    await refresh(panel, kept === files.length);
  }
}

/** Shows what is cited now; rows of files that were not accepted stay. */
async function refresh(panel, all) {
  const answer = await fetch(panel.dataset.refresh, { headers: { "X-Requested-With": "fetch" } });
  if (!answer.ok) {
    return;
  }
  const piece = document.createElement("template");
  piece.innerHTML = await answer.text();
  const fresh = piece.content.querySelector("[data-evidence]");
  if (!fresh) {
    return;
  }
  if (!all) {
    fresh.querySelector("[data-uploads]")?.replaceWith(panel.querySelector("[data-uploads]"));
  }
  panel.replaceWith(fresh);
  if (fresh.dataset.upload) {
    watchPanel(fresh);
  }
  fresh.querySelector("[data-pick]")?.focus();
  refreshFigures();
}

const handlers = new WeakMap();

/** An area takes files for whoever asked last: its panel may have been replaced. */
function dropInto(area, take) {
  const known = handlers.has(area);
  handlers.set(area, take);
  if (known) {
    return;
  }
  const holdsFiles = (event) => [...(event.dataTransfer?.types ?? [])].includes("Files");
  area.addEventListener("dragover", (event) => {
    if (holdsFiles(event)) {
      event.preventDefault();
      area.classList.add("dropping");
    }
  });
  area.addEventListener("dragleave", (event) => {
    if (!area.contains(event.relatedTarget)) {
      area.classList.remove("dropping");
    }
  });
  area.addEventListener("drop", (event) => {
    if (holdsFiles(event)) {
      event.preventDefault();
      area.classList.remove("dropping");
      handlers.get(area)([...event.dataTransfer.files]);
    }
  });
}

/** Sends files one after the other and says how many were kept. */
async function sendAll(place, files, fields) {
  const list = place.querySelector("[data-uploads]");
  const rows = files.map((file) => row(list, file));
  let kept = 0;
  for (const [index, file] of files.entries()) {
    kept += (await send(place, file, fields, rows[index])) ? 1 : 0;
  }
  return kept;
}

function row(list, file) {
  const item = document.createElement("li");
  const name = document.createElement("span");
  name.textContent = file.name;
  const bar = document.createElement("progress");
  bar.max = 100;
  bar.value = 0;
  bar.setAttribute("aria-label", file.name);
  const said = document.createElement("span");
  said.className = "said";
  said.textContent = words().waiting;
  item.append(name, bar, said);
  list.append(item);
  return { item, bar, said };
}

function send(place, file, fields, { item, bar, said }) {
  const limit = Number(place.dataset.limit);
  const end = (text, good) => {
    bar.remove();
    said.textContent = text;
    item.classList.add(good ? "kept" : "refused");
    return good;
  };
  if (file.size > limit) {
    return Promise.resolve(end(words().large.replace("{limit}", Math.floor(limit / 1048576)), false));
  }
  const address = new URL(place.dataset.upload, location.href);
  fields.forEach((value, name) => address.searchParams.set(name, value));
  address.searchParams.set("file", file.name);
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("PUT", address);
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.setRequestHeader("X-XSRF-TOKEN", csrf());
    request.setRequestHeader("X-Requested-With", "fetch");
    request.responseType = "json";
    request.upload.addEventListener("progress", (event) => {
      const percent = event.lengthComputable ? Math.round((100 * event.loaded) / event.total) : 0;
      bar.value = percent;
      said.textContent = percent < 100 ? words().sending.replace("{percent}", percent) : words().checking;
    });
    request.addEventListener("load", () => {
      if (request.status === 200) {
        resolve(end(words().kept, true));
      } else if (request.status === 401) {
        resolve(end(words().signedOut, false));
      } else {
        const told = request.response;
        resolve(end(told?.message ? `${told.message} – ${told.advice}` : words().refused, false));
      }
    });
    request.addEventListener("error", () => resolve(end(words().failed, false)));
    request.addEventListener("abort", () => resolve(end(words().failed, false)));
    request.send(file);
  });
}
