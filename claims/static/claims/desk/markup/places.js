/* Between what is selected on the page and places in the revision. Offsets are code points of the revision's text. */

const codePoints = (text) => {
    let count = 0;
    for (const _ of text) {
        count += 1;
    }
    return count;
};

/** Where the code point number `count` of `text` begins, in UTF-16 units; its length where there are fewer. */
const unitsOf = (text, count) => {
    let units = 0;
    for (const point of text) {
        if (count <= 0) {
            break;
        }
        units += point.length;
        count -= 1;
    }
    return units;
};

const isInsidePair = (text, at) => at > 0 && at < text.length && /[\uD800-\uDBFF]/.test(text[at - 1]) && /[\uDC00-\uDFFF]/.test(text[at]);

/** The last index in [0, count) for which `holds` (true first, then false); -1 where it never does. */
const lastWhere = (count, holds) => {
    let low = -1;
    let high = count;
    while (high - low > 1) {
        const middle = (low + high) >> 1;
        if (holds(middle)) {
            low = middle;
        } else {
            high = middle;
        }
    }
    return low;
};

/** The text under `root`: pieces with data-start, in order, each one text node long. */
export class Places {
    constructor(root) {
        this.root = root;
        this.pieces = [];
        this.index = new Map();
        for (const element of root.querySelectorAll("[data-start]")) {
            const node = element.firstChild;
            const start = Number(element.dataset.start);
            this.index.set(node, this.pieces.length);
            const points = codePoints(node.data);
            this.pieces.push({node, start, points, end: start + points, before: element.dataset.before || ""});
        }
    }

    /** The place that `range` covers, without blank space at its ends: {start, end, exact, shown}; null where none. */
    of(range) {
        const from = this.#first(range);
        const to = this.#last(range);
        return from && to && this.#trim(from, to) ? this.#place(from, to) : null;
    }

    /** A range over the visible text of [start, end); null where nothing of it is visible. */
    range(start, end) {
        const first = lastWhere(this.pieces.length, (n) => this.pieces[n].end <= start) + 1;
        const last = lastWhere(this.pieces.length, (n) => this.pieces[n].start < end);
        if (first > last || last < 0) {
            return null;
        }
        const range = document.createRange();
        const [one, other] = [this.pieces[first], this.pieces[last]];
        range.setStart(one.node, this.#units(one, start - one.start));
        range.setEnd(other.node, this.#units(other, end - other.start));
        return range;
    }

    #units(piece, count) {
        return piece.points === piece.node.length ? Math.min(Math.max(count, 0), piece.points) : unitsOf(piece.node.data, count);
    }

    /** Where the range begins, as a piece and a UTF-16 offset in it. */
    #first(range) {
        const known = this.index.get(range.startContainer);
        if (known !== undefined) {
            const inside = isInsidePair(this.pieces[known].node.data, range.startOffset) ? 1 : 0;
            return {n: known, at: range.startOffset - inside};
        }
        const point = range.cloneRange();
        point.collapse(true);
        const n = lastWhere(this.pieces.length, (m) => point.comparePoint(this.pieces[m].node, 0) < 0) + 1;
        return n < this.pieces.length ? {n, at: 0} : null;
    }

    #last(range) {
        const known = this.index.get(range.endContainer);
        if (known !== undefined) {
            const inside = isInsidePair(this.pieces[known].node.data, range.endOffset) ? 1 : 0;
            return {n: known, at: range.endOffset + inside};
        }
        const point = range.cloneRange();
        point.collapse(false);
        const n = lastWhere(this.pieces.length, (m) => point.comparePoint(this.pieces[m].node, this.pieces[m].node.length) <= 0);
        return n >= 0 ? {n, at: this.pieces[n].node.length} : null;
    }

    /** Move both ends inwards to what is not blank; whether anything is left. */
    #trim(from, to) {
        const isBefore = () => from.n < to.n || (from.n === to.n && from.at < to.at);
        while (isBefore() && !/\S/.test(this.pieces[from.n].node.data[from.at] || "")) {
            const isSpent = from.at >= this.pieces[from.n].node.length;
            Object.assign(from, isSpent ? {n: from.n + 1, at: 0} : {at: from.at + 1});
        }
        while (isBefore() && !/\S/.test(this.pieces[to.n].node.data[to.at - 1] || "")) {
            Object.assign(to, to.at <= 0 ? {n: to.n - 1, at: this.pieces[to.n - 1].node.length} : {at: to.at - 1});
        }
        return isBefore();
    }

    #place(from, to) {
        let exact = "";
        let shown = "";
        for (let n = from.n; n <= to.n; n += 1) {
            const piece = this.pieces[n];
            const text = piece.node.data.slice(n === from.n ? from.at : 0, n === to.n ? to.at : undefined);
            exact += (n === from.n ? "" : piece.before) + text;
            shown += (n > from.n && piece.before.includes("\n") ? " " : "") + text;
        }
        const start = this.pieces[from.n].start + codePoints(this.pieces[from.n].node.data.slice(0, from.at));
        return {start, end: start + codePoints(exact), exact, shown};
    }
}
