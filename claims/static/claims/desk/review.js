/* Keys of the review page, and who else has it open. All of it is also there without this script, but for the names of
   others, which then stand as they were when the page was loaded. */
"use strict";
{
    const page = document.querySelector("#review");
    const statement = page.dataset.statement;
    const typing = (element) => element.matches("input:not([type=checkbox]), textarea, select");
    const say = (words) => { document.querySelector("#said").textContent = words; };

    /* Verbs ------------------------------------------------------------- */
    const open = (verb) => {
        const details = document.querySelector(`#verb-${verb}`);
        if (!details) {
            const why = document.querySelector(`#why-${verb}`);
            say(why ? interpolate(gettext("Not now: %(why)s"), {why: why.textContent}, true) : gettext("That is not possible here."));
            if (why) {
                const around = why.closest("details");
                if (around) {
                    around.open = true;
                }
                why.closest("li").querySelector("button").focus();
            }
            return;
        }
        details.open = true;
        const first = verb === "sign_off" ? details.querySelector(".confirm") : details.querySelector("textarea, select, .confirm");
        first.focus();
        details.scrollIntoView({block: "nearest"});
    };
    const close = (details) => {
        details.open = false;
        details.querySelector("summary").focus();
    };
    for (const button of document.querySelectorAll("[data-close]")) {
        button.hidden = false;
        button.addEventListener("click", () => close(button.closest("details")));
    }

    const help = document.querySelector("#help");
    const opener = document.querySelector("#help-open");
    opener.hidden = false;
    opener.addEventListener("click", () => help.showModal());

    const follow = (selector) => {
        const link = document.querySelector(selector);
        if (link) {
            link.click();
        } else {
            say(gettext("There is no further item that way."));
        }
    };
    const keys = {
        j: () => follow("#walk-after"),
        k: () => follow("#walk-before"),
        s: () => open(document.querySelector("#verb-reaffirm") ? "reaffirm" : "sign_off"),
        r: () => open("return"),
        c: () => {
            const box = document.querySelector("#comment_text");
            if (box) {
                box.focus();
                box.scrollIntoView({block: "center"});
            }
        },
        "?": () => help.showModal(),
    };
    document.addEventListener("keydown", (event) => {
        const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
        if ((event.ctrlKey || event.metaKey) && event.key === "Enter" && event.target.form) {
            event.preventDefault();
            event.stopPropagation();
            event.target.form.requestSubmit();
        } else if (event.key === "Escape" && event.target.closest(".verb[open]")) {
            close(event.target.closest(".verb[open]"));
        } else if (plain && !help.open && !typing(event.target) && Object.hasOwn(keys, event.key)) {
            event.preventDefault();
            keys[event.key]();
        }
    }, true);

    // No element bears that name: a browser that went to one would take the focus away again.
    const asked = /^#do-(\w+)$/.exec(location.hash);
    if (asked) {
        open(asked[1]);
    }
    const trouble = document.querySelector("#trouble-title");
    if (trouble) {
        trouble.focus();
    }

    /* Who else is here ---------------------------------------------------- */
    const body = (extra) => {
        const data = new FormData();
        data.set("csrfmiddlewaretoken", document.querySelector("[name=csrfmiddlewaretoken]").value);
        for (const [name, value] of Object.entries(extra)) {
            data.set(name, value);
        }
        return data;
    };
    const show = (selector, words) => {
        const line = document.querySelector(selector);
        if (line.textContent !== words) {
            line.textContent = words;
            line.hidden = !words;
        }
    };
    const refresh = async () => {
        try {
            const answer = await fetch(page.dataset.open, {method: "POST", body: body({}), redirect: "error"});
            if (!answer.ok) {
                return;
            }
            const seen = await answer.json();
            const present = ngettext("%(names)s has this open too.", "%(names)s have this open too.", seen.others.length);
            show("#presence", seen.others.length ? interpolate(present, {names: seen.others.join(", ")}, true) : "");
            const by = seen.changed_by || gettext("the system");
            show("#changed-meanwhile", String(seen.version) === page.dataset.version ? ""
                : interpolate(gettext("This was changed meanwhile by %(by)s: it is version %(version)s now. Load the page again to see it; what you typed is kept."), {by, version: seen.version}, true));
        } catch {
            // Without a network nobody can be seen; the next refresh tries again.
        }
    };
    setInterval(refresh, Number(page.dataset.refresh) * 1000);
    // The page before may have taken its leave after this one was asked for.
    setTimeout(refresh, 2000);
    window.addEventListener("pagehide", () => navigator.sendBeacon(page.dataset.open, body({gone: "1"})));
    window.addEventListener("pageshow", (event) => {
        if (event.persisted) {
            refresh();
        }
    });
    // The keys are listened to from here on.
    page.dataset.ready = "";
}
