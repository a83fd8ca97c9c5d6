// Parts of a page that follow from answers and evidence are marked data-live: they are fetched anew after a change, one's own or a colleague's.
const REFRESH = 250;

let refreshing;

export function refresh() {
  if (document.querySelector("[data-live][id]")) {
    clearTimeout(refreshing);
    refreshing = setTimeout(fetchAnew, REFRESH);
  }
}

async function fetchAnew() {
  try {
    const answer = await fetch(location.pathname + location.search, { headers: { "X-Requested-With": "fetch" } });
    if (!answer.ok) {
      return;
    }
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const part of document.querySelectorAll("[data-live][id]")) {
      const other = fresh.getElementById(part.id);
      if (other && other.outerHTML !== part.outerHTML) {
        const focused = part.contains(document.activeElement) ? document.activeElement.id : "";
        const open = [...part.querySelectorAll("details")].map((details) => details.open);
        const renewed = document.importNode(other, true);
        renewed.querySelectorAll("details").forEach((details, index) => (details.open = open[index] ?? details.open));
        part.replaceWith(renewed);
        if (focused) {
          document.getElementById(focused)?.focus();
        }
      }
    }
  } catch (network) {
    // The page says itself that it is offline; the figures follow with the next save.
  }
}
