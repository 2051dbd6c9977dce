/* What was typed and is not saved yet, kept in this tab: through a reload, a lost session, a dead network. */

const prefix = `desk:${document.getElementById("desk").dataset.article}:`;

/** Keep `state` under `target` ("new-…" or a statement's number). */
export const keep = (target, state) => sessionStorage.setItem(prefix + target, JSON.stringify(state));

export const kept = (target) => JSON.parse(sessionStorage.getItem(prefix + target) || "null");

export const forget = (target) => sessionStorage.removeItem(prefix + target);

/** Everything kept for this article, as [target, state]. */
export const everythingKept = () => Object.keys(sessionStorage)
    .filter((key) => key.startsWith(prefix))
    .map((key) => [key.slice(prefix.length), JSON.parse(sessionStorage.getItem(key))]);
