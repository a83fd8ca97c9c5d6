// Every page: move the focus to a problem, and load what a page needs and no more.
document.querySelector("[data-focus]")?.focus();
if (document.querySelector("[data-assessment]")) {
  import("./autosave.js").then((module) => module.start());
}
if (document.querySelector("[data-drop], [data-evidence]")) {
  import("./evidence.js").then((module) => module.start());
}
