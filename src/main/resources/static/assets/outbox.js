// Changes that are not saved yet. They live in IndexedDB, so that a closed tab, a dead network or an expired session loses none.
const NAME = "pmqa-outbox";
const STORE = "changes";

function open() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: "id" });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function inStore(mode, work) {
  const database = await open();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(STORE, mode, { durability: "strict" });
      const request = work(transaction.objectStore(STORE));
      transaction.oncomplete = () => resolve(request?.result);
      transaction.onerror = () => reject(transaction.error);
      transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    database.close();
  }
}

/** Keeps the newest wish for one answer; an older one for the same answer is replaced, its base version kept. */
export async function keep(change) {
  const earlier = await inStore("readonly", (store) => store.get(change.id));
  const version = earlier ? earlier.version : change.version;
  await inStore("readwrite", (store) => store.put({ ...change, version }));
}

/** Takes a change out, unless a newer wish has replaced it meanwhile. */
export async function done(change) {
  const kept = await inStore("readonly", (store) => store.get(change.id));
  if (kept && kept.stamp === change.stamp) {
    await inStore("readwrite", (store) => store.delete(change.id));
  }
}

/** A newer wish was typed while an older one was being saved: it now builds on the version that the older one made. */
export async function rebase(id, version) {
  const kept = await inStore("readonly", (store) => store.get(id));
  if (kept) {
    await inStore("readwrite", (store) => store.put({ ...kept, version }));
  }
}

export async function drop(id) {
  await inStore("readwrite", (store) => store.delete(id));
}

/** All changes that a person has not saved yet, oldest first. */
export async function waiting(person) {
  const all = await inStore("readonly", (store) => store.getAll());
  return all.filter((change) => change.person === person).sort((a, b) => a.stamp - b.stamp);
}
