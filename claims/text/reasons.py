"""Why something is suggested, in a sentence for the editor who keeps or drops it."""

from __future__ import annotations

from claims.text.utterance import Utterance

_FRAMES = {
    "quoted-before": "Quoted words, followed by “{cue}” and who said them",
    "quoted": "“{cue}” leads to quoted words",
    "quoted-around": "One quote, split by “{cue}”",
    "goes-on": "Quoted words that go on after “{cue}”",
    "alone": "Quoted words without a cue",
    "opening": "Quoted words that open a sentence and end in a comma",
    "signed": "Quoted words with a name after them",
    "block": "A block quote after a colon",
    "interrupted": "One quote, with an aside between dashes",
    "colon": "A colon leads from the speaker to quoted words",
    "embedded": "Quoted words woven into a sentence without a cue",
    "that": "“{cue}” with “that” and a clause",
    "clause": "“{cue}” followed by a clause",
    "before": "A clause, then “{cue}” with who said it",
    "according": "“{cue}” names the source",
    "to": "“{cue}” with what somebody means or asks to be done",
    "whether": "“{cue}” with an open question",
    "object": "“{cue}” with what it is about",
    "preposition": "“{cue}” with what it is about",
    "noun": "The noun “{cue}” with “that”",
    "transcript": "A name and a colon open the line",
}


def reason(utterance: Utterance, cue: str) -> str:
    """One or two short sentences; never empty."""
    parts = [_FRAMES[utterance.frame].format(cue=cue)]
    speaker = utterance.speaker
    if speaker is None:
        parts.append("who speaks is not said")
    elif speaker.pronoun and speaker.resolved:
        parts.append(f"“{speaker.mention}” is taken for {speaker.resolved}")
    elif speaker.pronoun:
        parts.append(f"who “{speaker.mention}” is remains open")
    if utterance.inside:
        parts.append("part of reported speech that is suggested as a whole")
    return "; ".join(parts) + "."
