/* The REST API as everybody uses it: session, CSRF token, If-Match. What comes back says how it went, in one word. */

const desk = document.getElementById("desk");
const WRITES = new Set(["POST", "PATCH"]);

// Read anew each time: logging in again, in another tab, changes it.
const token = () => {
    const found = document.cookie.split("; ").find((one) => one.startsWith("csrftoken="));
    return found ? found.slice("csrftoken=".length) : document.querySelector("[name=csrfmiddlewaretoken]").value;
};

const headers = (method, {etag, key}) => {
    const all = {Accept: "application/json"};
    if (WRITES.has(method)) {
        all["Content-Type"] = "application/json";
        all["X-CSRFToken"] = token();
    }
    if (etag) {
        all["If-Match"] = etag;
    }
    if (key) {
        all["Idempotency-Key"] = key;
    }
    return all;
};

const outcome = (response, body) => {
    if (response.ok) {
        return "done";
    }
    const isRule = String(body?.type || "").startsWith("urn:newsroom:problem:");
    if (response.status === 401 || (response.status === 403 && !isRule)) {
        return "login";
    }
    const names = {400: "invalid", 404: "absent", 412: "conflict", 429: "busy"};
    return names[response.status] || (response.status >= 500 ? "busy" : "refused");
};

/**
 * Ask the API. `how` of the answer: done, invalid, refused, conflict, login, absent, busy, offline (no answer came).
 * `etag` is sent as If-Match; `key` lets a retry be told from a second wish.
 */
export const ask = async (path, {method = "GET", body, etag, key} = {}) => {
    try {
        const response = await fetch(desk.dataset.api + path, {
            method,
            headers: headers(method, {etag, key}),
            body: body === undefined ? undefined : JSON.stringify(body),
        });
        const read = await response.json().catch(() => null);
        return {how: outcome(response, read), status: response.status, body: read, etag: response.headers.get("ETag")};
    } catch {
        return {how: "offline", status: 0, body: null, etag: null};
    }
};

/** A name for one wish, the same however often it is sent. */
export const newKey = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");

/** What went wrong, in words for a person. */
export const inWords = ({how, body}) => {
    const words = {
        login: gettext("You are logged out. What you typed is kept here: log in in a new tab, then try again."),
        offline: gettext("The newsroom does not answer. What you typed is kept here: try again."),
        busy: gettext("The newsroom is busy. What you typed is kept here: try again in a moment."),
        absent: gettext("This is not there, or no longer."),
    };
    return words[how] || body?.detail || gettext("This did not work.");
};
