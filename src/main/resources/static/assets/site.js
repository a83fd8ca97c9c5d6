// Every page: move the focus to a problem, and load what a page needs and no more.
document.querySelector("[data-focus]")?.focus();
// A page that came back with what a browser without scripts had sent goes on without them.
if (document.querySelector("[data-assessment]:not([data-sent])")) {
  import("./autosave.js").then((module) => module.start());
}
if (document.querySelector("[data-drop], [data-evidence]")) {
  import("./evidence.js").then((module) => module.start());
}
