"""Whether two language tags name different languages."""

from __future__ import annotations

# Older and three-letter names of the same language, and varieties that count as one.
_SAME = {
    "iw": "he", "in": "id", "ji": "yi", "mo": "ro", "nb": "no", "nn": "no", "cmn": "zh", "fil": "tl",
    "eng": "en", "deu": "de", "ger": "de", "fra": "fr", "fre": "fr", "spa": "es", "rus": "ru", "ukr": "uk",
    "zho": "zh", "chi": "zh", "ara": "ar", "ita": "it", "por": "pt", "pol": "pl", "jpn": "ja", "kor": "ko",
    "tur": "tr", "heb": "he", "hin": "hi", "srp": "sr", "nld": "nl", "dut": "nl", "fas": "fa", "per": "fa",
}  # fmt: skip
_UNKNOWN = frozenset({"", "und", "mul", "zxx", "mis"})


def are_different(one: str, other: str) -> bool:
    """Whether both BCP 47 tags are given and their primary subtags name different languages.

    Script and region do not count: zh-Hans is zh, sr-Latn is sr-Cyrl. "und" and the like name no language.
    """
    first, second = _primary(one), _primary(other)
    return first not in _UNKNOWN and second not in _UNKNOWN and first != second


def _primary(tag: str) -> str:
    subtag = tag.strip().replace("_", "-").split("-")[0].lower()
    return _SAME.get(subtag, subtag)
