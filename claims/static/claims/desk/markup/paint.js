/* Colours on the text, by the CSS Custom Highlight API: it changes no element. All that it says is in the page in words. */

const canPaint = "highlights" in CSS;

const set = (name, ranges, priority) => {
    if (!canPaint) {
        return;
    }
    const highlight = new Highlight(...ranges.filter(Boolean));
    highlight.priority = priority;
    CSS.highlights.set(name, highlight);
};

/** "12-20 31-40" as pairs of numbers. */
export const spansOf = (words) => (words || "").split(" ").filter(Boolean).map((span) => span.split("-").map(Number));

/** The stretches in which two or more of `spans` lie over each other. */
const overlaps = (spans) => {
    const turns = spans.flatMap(([start, end]) => [[start, 1], [end, -1]]).sort((a, b) => a[0] - b[0] || a[1] - b[1]);
    const found = [];
    let depth = 0;
    for (const [at, step] of turns) {
        depth += step;
        if (depth === 2 && step === 1) {
            found.push([at, at]);
        } else if (depth === 1 && step === -1) {
            found[found.length - 1][1] = at;
        }
    }
    return found.filter(([start, end]) => end > start);
};

/** The statements' words in the colours of `rows` (their data-paint and data-at), overlaps underlined twice. */
export const paintStatements = (places, rows) => {
    const byColour = new Map();
    const all = [];
    for (const row of rows) {
        const spans = spansOf(row.dataset.at);
        all.push(...spans);
        byColour.set(row.dataset.paint, [...(byColour.get(row.dataset.paint) || []), ...spans]);
    }
    if (canPaint) {
        [...CSS.highlights.keys()].filter((name) => name.startsWith("paint-")).forEach((name) => CSS.highlights.delete(name));
    }
    for (const [colour, spans] of byColour) {
        set(`paint-${colour}`, spans.map(([start, end]) => places.range(start, end)), 1);
    }
    set("overlap", overlaps(all).map(([start, end]) => places.range(start, end)), 2);
};

/** One set of places in a colour of its own: `open` is the statement in hand, `suggested` a suggestion. */
export const paint = (places, name, spans) => set(name, spans.map(([start, end]) => places.range(start, end)), name === "open" ? 4 : 3);
