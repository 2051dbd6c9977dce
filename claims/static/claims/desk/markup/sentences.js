/* Where one is in the text: at a sentence, or at words in it. All of it by keys, without a mouse. */

import {say} from "./notices.js";
import {filled} from "./words.js";

const text = document.getElementById("text");
const QUOTED = /[“"«„]([^“”"«»„]+)[”"»“]/g;

export class Sentences {
    #at = -1;
    #from = 0;
    #to = 0;

    constructor(places, language) {
        this.places = places;
        this.all = Array.from(text.querySelectorAll(".s"));
        this.words = new Intl.Segmenter(language || undefined, {granularity: "word"});
        text.addEventListener("click", (event) => {
            const found = event.target.closest(".s");
            if (found && !event.target.closest("a")) {
                this.#go(this.all.indexOf(found), false);
            }
        });
    }

    get current() {
        return this.all[this.#at] || null;
    }

    /** Its place, from its first character to its last. */
    get place() {
        const sentence = this.current;
        const range = sentence && this.places.range(Number(sentence.id.slice(1)), Number(sentence.dataset.end));
        return range && this.places.of(range);
    }

    step(by) {
        this.#go(Math.min(Math.max(this.#at + by, 0), this.all.length - 1), true);
    }

    /** To the next sentence nothing covers; after the last, from the top again. */
    nextUncovered() {
        const open = this.all.map((sentence, n) => [sentence, n]).filter(([sentence]) => sentence.classList.contains("uncovered"));
        const [, next] = open.find(([, n]) => n > this.#at) || open[0] || [];
        if (next === undefined) {
            say(gettext("Every sentence is covered."));
        } else {
            this.#go(next, true);
        }
    }

    goTo(element) {
        this.#go(this.all.indexOf(element), true);
    }

    #go(at, withFocus) {
        this.current?.removeAttribute("aria-current");
        this.#at = at;
        [this.#from, this.#to] = [0, 0];
        const sentence = this.current;
        if (!sentence) {
            return;
        }
        sentence.setAttribute("aria-current", "true");
        if (withFocus) {
            getSelection().removeAllRanges();
            sentence.tabIndex = -1;
            sentence.focus({preventScroll: true});
            sentence.scrollIntoView({block: "center"});
        }
    }

    /** Select the next or previous word of the sentence; with `stretch`, a word more or less. */
    word(by, stretch) {
        const words = this.#segments();
        if (!words.length) {
            return;
        }
        if (stretch) {
            this.#to = Math.min(Math.max(this.#to + by, this.#from + 1), words.length);
        } else {
            const next = this.#to === 0 ? 0 : by > 0 ? this.#to : this.#from - 1;
            this.#from = Math.min(Math.max(next, 0), words.length - 1);
            this.#to = this.#from + 1;
        }
        this.#range(words[this.#from][0], words[this.#to - 1][1]);
    }

    /** Select the next words in quotation marks, in this sentence, else in the next that has some. */
    quoted() {
        const place = this.place;
        const after = getSelection().rangeCount && !getSelection().isCollapsed ? this.places.of(getSelection().getRangeAt(0)) : null;
        const found = place && this.quotedIn(place).find((one) => !after || one.start >= after.end);
        if (found) {
            this.#range(found.start, found.end);
        } else if (this.#at < this.all.length - 1) {
            this.step(1);
            this.quoted();
        } else {
            say(gettext("No more words in quotation marks."));
        }
    }

    /** The stretches between quotation marks in the place, without the marks. */
    quotedIn(place) {
        return Array.from(place.exact.matchAll(QUOTED), (match) => {
            const start = place.start + Array.from(place.exact.slice(0, match.index + 1)).length;
            return this.places.of(this.places.range(start, start + Array.from(match[1]).length));
        }).filter(Boolean);
    }

    /** The words and marks of the sentence as code-point places. */
    #segments() {
        const place = this.place;
        if (!place) {
            return [];
        }
        let at = place.start;
        const found = [];
        for (const {segment} of this.words.segment(place.exact)) {
            const end = at + Array.from(segment).length;
            if (segment.trim()) {
                found.push([at, end]);
            }
            at = end;
        }
        return found;
    }

    #range(start, end) {
        const range = this.places.range(start, end);
        if (range) {
            getSelection().setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
            say(filled(gettext("Selected: %(words)s"), {words: this.places.of(range)?.shown || ""}));
        }
    }
}
