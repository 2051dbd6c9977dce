"""Small word lists that tell grave differences from slight ones: negations, number words, function words.

English first; the commonest words of German, French, Spanish, Russian, Chinese and Arabic beside it. A word that is
missing here makes a difference's label less telling, never a change of content a matter of form.
"""

from __future__ import annotations

from claims.text.word_sets import word_set

_NEGATIONS = word_set(
    "no not never nothing none nobody nowhere neither nor cannot without hardly barely scarcely nein nicht "
    "nie niemals kein keine keinen keinem keiner keines ohne weder nichts niemand ne pas jamais aucun aucune "
    "rien sans non nunca jamás sin nada nadie ningún ninguno ninguna tampoco не нет ни никогда без никто "
    "ничего 不 没 沒 無 无 未 非 否 لا لم لن ليس ليست غير دون"
)
_NUMBER_WORDS = word_set(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds "
    "thousand thousands million millions billion billions trillion trillions dozen dozens half third quarter "
    "once twice double doubled triple tripled quadrupled halved first second percent percentage null eins "
    "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf hundert tausend million millionen milliarde "
    "milliarden prozent deux trois quatre cinq sept huit neuf dix onze douze cent cents mille milliard "
    "milliards dos tres cuatro cinco seis siete ocho nueve diez cien ciento mil millón millones один два три "
    "четыре пять шесть семь восемь девять десять сто тысяча тысяч тысячи миллион миллиона миллионов миллиард "
    "миллиарда миллиардов процент процента процентов 一 二 三 四 五 六 七 八 九 十 百 千 万 萬 亿 億 两"
)
_UNITS = frozenset("%‰$€£¥₽₹₴+−<>=±")
_FUNCTION_WORDS = word_set(
    "a an the this that these those he she it we they i you his her its our their my your him them us me who "
    "which what and or but so if as at by for from in into of on onto over to up with about after before "
    "during since under until while when where why how there here is are was were be been being has have had "
    "do does did will would can could may might must shall should not no all any some each every both more "
    "most other such than then too very also however just only now still yet der die das ein eine und oder "
    "aber le la les un une et ou mais el los las y o pero"
)


def is_negation(word: str) -> bool:
    """Whether a word denies: "not", "never", "can't", "nicht"…"""
    lower = word.lower().replace("’", "'")
    return lower in _NEGATIONS or lower.endswith("n't")


def is_number(piece: str) -> bool:
    """Whether a piece is a figure, a number word, or a sign that belongs to figures (%, €, −)."""
    return any(character.isnumeric() for character in piece) or piece.lower() in _NUMBER_WORDS or piece in _UNITS


def is_function_word(word: str) -> bool:
    """Whether a word is so common that a capital letter says nothing about it."""
    return word.lower() in _FUNCTION_WORDS
