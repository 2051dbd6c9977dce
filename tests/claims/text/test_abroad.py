"""Direct quotes in other languages, by cue lists; spans alone where there is no list."""

from __future__ import annotations

import pytest

from claims.text.suggest import suggest


def direct(text: str, language: str) -> list[tuple[str | None, str | None, list[str]]]:
    return [
        (quote.speaker, quote.speaker_resolved, [text[start:end] for start, end in quote.spans])
        for quote in suggest(text, language=language).quotes
    ]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "de",
            "„Wir bauen neu“, sagte Bürgermeister Tom Erler am Montag. „Das dauert.“",
            [("Bürgermeister Tom Erler", "Tom Erler", ["Wir bauen neu", "Das dauert."])],
        ),
        (
            "de",
            "„Das ist“, sagte Tom Erler, „eine Schande.“",
            [("Tom Erler", "Tom Erler", ["Das ist", "eine Schande."])],
        ),
        (
            "de",
            "„Das war falsch“, räumte der Sprecher des Amtes, Jan Tamm, ein.",
            [("der Sprecher des Amtes, Jan Tamm", None, ["Das war falsch"])],
        ),
        ("de", "„Wir sind bereit“, teilte das Werk mit.", [("das Werk", None, ["Wir sind bereit"])]),
        ("de", "Der Film „Das Tor“ läuft heute.", []),
        (
            "fr",
            "« C'est une honte, a dit M. Dubois. Nous allons répondre. »",
            [("M. Dubois", None, ["C'est une honte", "Nous allons répondre."])],
        ),
        ("fr", "Selon Jean Dubois, « tout est perdu ».", [("Jean Dubois", "Jean Dubois", ["tout est perdu"])]),
        (
            "fr",
            "« Non merci », a assuré le porte-parole du gouvernement, Marc Petit.",
            [("le porte-parole du gouvernement, Marc Petit", "Marc Petit", ["Non merci"])],
        ),
        ("es", "«Esto», dijo Juan Robles, «es un error».", [("Juan Robles", "Juan Robles", ["Esto", "es un error"])]),
        (
            "es",
            "«No hay otra opción», dijo la alcaldesa Ana Ruiz el viernes.",
            [("la alcaldesa Ana Ruiz", "Ana Ruiz", ["No hay otra opción"])],
        ),
        ("ru", "«У нас, — сказал Петров, — нет выбора».", [("Петров", None, ["У нас", "нет выбора"])]),
        ("ru", "По словам Петрова, «выбора нет».", [("Петрова", None, ["выбора нет"])]),
        ("de", "»So geht es nicht«, erklärte sie.", [("sie", None, ["So geht es nicht"])]),
        (
            "de-AT",
            "Tom Erler fügte hinzu: „Niemand ist schuld.“",
            [("Tom Erler", "Tom Erler", ["Niemand ist schuld."])],
        ),
        (
            "fr",
            "« Nous reconstruirons le pont », a déclaré le maire Jean Dubois lundi.",
            [("le maire Jean Dubois", "Jean Dubois", ["Nous reconstruirons le pont"])],
        ),
        ("fr", "« Ce sera long », a-t-il ajouté.", [("il", None, ["Ce sera long"])]),
        ("fr", "Le ministre a affirmé : « Rien ne changera. »", [("Le ministre", None, ["Rien ne changera."])]),
        (
            "es",
            "«Reconstruiremos el puente», dijo el alcalde Juan Robles.",
            [("el alcalde Juan Robles", "Juan Robles", ["Reconstruiremos el puente"])],
        ),
        (
            "ru",
            "«Мы построим мост», — сказал мэр Иван Петров журналистам.",
            [("мэр Иван Петров", "Иван Петров", ["Мы построим мост"])],
        ),
        ("zh", "市长说：“我们会重建大桥。”", [(None, None, ["我们会重建大桥。"])]),
        ("ar", "وأضاف «لن يتغير شيء».", [(None, None, ["لن يتغير شيء"])]),
    ],
)
def test_direct_quotes(language: str, text: str, expected: list[tuple[str | None, str | None, list[str]]]) -> None:
    assert direct(text, language) == expected


def test_spans_without_a_speaker_are_kept_back() -> None:
    assert [quote.shown for quote in suggest("市长说：“我们会重建大桥。”", language="zh").quotes] == [False]
