"""Direct quotes in invented German, French, Spanish and Russian prose, and quoted spans in Chinese and Arabic.

A row: (language, text, the quotes expected), a quote being (the pieces of its words parted by " | ", the speaker as
printed); no speaker is asked of Chinese and Arabic. `FIRST`, `SECOND` and `THIRD` are rounds, each written before the
engine had seen it.
"""

from __future__ import annotations

Row = tuple[str, str, list[tuple[str, str | None]]]

FIRST: list[Row] = [
    # German: low and high marks, guillemets both ways round, cue before, after, between.
    (
        "de",
        "„Die Brücke ist sicher“, sagte Bürgermeisterin Anna Keller am Montag.",
        [("Die Brücke ist sicher", "Bürgermeisterin Anna Keller")],
    ),
    ("de", "Keller erklärte: „Die Brücke bleibt zu.“", [("Die Brücke bleibt zu.", "Keller")]),
    (
        "de",
        "«Das Geld reicht nicht», betonte Stadträtin Ursina Caduff.",
        [("Das Geld reicht nicht", "Stadträtin Ursina Caduff")],
    ),
    ("de", "»Wir haben verloren«, räumte Trainer Tom Berg ein.", [("Wir haben verloren", "Trainer Tom Berg")]),
    (
        "de",
        "„Wir haben Fehler gemacht“, sagte Vorstandschef Paul Kern. „Die Zahlen waren falsch.“",
        [("Wir haben Fehler gemacht | Die Zahlen waren falsch.", "Vorstandschef Paul Kern")],
    ),
    (
        "de",
        "„Am Ende“, so Kern, „zählt nur das Ergebnis.“",
        [("Am Ende | zählt nur das Ergebnis.", "Kern")],
    ),
    ("de", "Die Ministerin sprach von einem „schweren Fehler“.", [("schweren Fehler", "Die Ministerin")]),
    (
        "de",
        "Laut Polizeisprecherin Eva Lang war der Fahrer „deutlich zu schnell“.",
        [("deutlich zu schnell", "Polizeisprecherin Eva Lang")],
    ),
    (
        "de",
        "«Es isch eifach z tüür», meint Reto Zgraggen, Bauer aus Uri.",
        [("Es isch eifach z tüür", "Reto Zgraggen")],
    ),
    (
        "de",
        "„Er hat mir gesagt: ‚Komm nie wieder‘“, berichtete Lena Vogt.",
        [("Er hat mir gesagt: ‚Komm nie wieder‘", "Lena Vogt")],
    ),
    ("de", "Im Kino läuft „Der letzte Zug“ noch bis Sonntag.", []),
    # French: inner spaces, incises, cue before.
    (
        "fr",
        "« Nous n’avons rien vu », a déclaré Jeanne Morel, la maire d’Orval.",
        [("Nous n’avons rien vu", "Jeanne Morel")],
    ),
    ("fr", "Jeanne Morel a répondu : « Le pont restera fermé. »", [("Le pont restera fermé.", "Jeanne Morel")]),
    (
        "fr",
        "« C’est une erreur, a reconnu le ministre Paul Girard, et nous la corrigerons. »",
        [("C’est une erreur | et nous la corrigerons.", "le ministre Paul Girard")],
    ),
    (
        "fr",
        "« Le budget est prêt », affirme Claire Dubreuil. « Il ne manque que le vote. »",
        [("Le budget est prêt | Il ne manque que le vote.", "Claire Dubreuil")],
    ),
    ("fr", "Selon Marc Vidal, porte-parole du parquet, l’homme était « très calme ».", [("très calme", "Marc Vidal")]),
    (
        "fr",
        "“Je ne regrette rien”, assure le cycliste Luc Ferrand.",
        [("Je ne regrette rien", "le cycliste Luc Ferrand")],
    ),
    ("fr", "« On a eu peur », raconte-t-elle.", [("On a eu peur", "elle")]),
    ("fr", "Pour Sophie Lenoir, « la loi arrive trop tard ».", [("la loi arrive trop tard", "Sophie Lenoir")]),
    ("fr", "Le film « La Dernière Gare » sort mercredi.", []),
    ("fr", "« Partez ! », a crié le pompier Hugo Blin.", [("Partez !", "le pompier Hugo Blin")]),
    # Spanish: guillemets, curly marks, the dash of dialogues.
    (
        "es",
        "«No hay dinero para el puente», afirmó la alcaldesa Ana Robles.",
        [("No hay dinero para el puente", "la alcaldesa Ana Robles")],
    ),
    (
        "es",
        "El ministro Pablo Ferrer dijo: “El acuerdo está cerca”.",
        [("El acuerdo está cerca", "El ministro Pablo Ferrer")],
    ),
    (
        "es",
        "“Hemos fallado”, reconoció el entrenador Luis Mora. “Pedimos perdón”.",
        [("Hemos fallado | Pedimos perdón", "el entrenador Luis Mora")],
    ),
    (
        "es",
        "«El plan —explicó la consejera Marta Gil— empieza en mayo».",
        [("El plan | empieza en mayo", "la consejera Marta Gil")],
    ),
    ("es", "—No voy a dimitir —dijo Carmen Soto.", [("No voy a dimitir", "Carmen Soto")]),
    (
        "es",
        "—La obra terminó —aseguró Raúl Peña—. Ahora falta pintar.",
        [("La obra terminó | Ahora falta pintar.", "Raúl Peña")],
    ),
    ("es", "Según Inés Vega, la situación es “muy grave”.", [("muy grave", "Inés Vega")]),
    (
        "es",
        "“¿Quién va a pagar esto?”, preguntó el vecino Tomás Ruiz.",
        [("¿Quién va a pagar esto?", "el vecino Tomás Ruiz")],
    ),
    ("es", "La película «El último tren» se estrena el viernes.", []),
    # Russian: guillemets, low and high marks, the dash of dialogues.
    ("ru", "«Мост безопасен», — заявил мэр Андрей Кольцов.", [("Мост безопасен", "мэр Андрей Кольцов")]),
    ("ru", "Кольцов сказал: «Мост закрыт до мая».", [("Мост закрыт до мая", "Кольцов")]),
    (
        "ru",
        "«Мы ошиблись, — признала министр Ольга Сомова. — Цифры были неверны».",
        [("Мы ошиблись | Цифры были неверны", "министр Ольга Сомова")],
    ),
    ("ru", "— Я никуда не уйду, — сказала Вера Лосева.", [("Я никуда не уйду", "Вера Лосева")]),
    (
        "ru",
        "— Работа закончена, — пояснил инженер Пётр Дёмин. — Осталось покрасить.",
        [("Работа закончена | Осталось покрасить.", "инженер Пётр Дёмин")],
    ),
    ("ru", "„Денег нет“, — отметила депутат Нина Орлова.", [("Денег нет", "депутат Нина Орлова")]),
    ("ru", "По словам Ильи Громова, положение «очень тяжёлое».", [("очень тяжёлое", "Ильи Громова")]),
    ("ru", "Фильм «Последний поезд» выйдет в пятницу.", []),
    # Chinese and Arabic: spans alone.
    ("zh", "市长李明说：“这座桥很安全。”", [("这座桥很安全。", None)]),
    ("zh", "「我們不會放棄」，教練陳文說。", [("我們不會放棄", None)]),
    ("zh", "他說：「老師告訴我：『不要回來。』」", [("老師告訴我：『不要回來。』", None)]),
    ("zh", "“我们错了，”部长王芳说，“数字不对。”", [("我们错了，", None), ("数字不对。", None)]),
    ("ar", "وقال الوزير: «الجسر آمن تماما».", [("الجسر آمن تماما", None)]),
    ("ar", "وأضافت العمدة: “لن نغلق المدرسة”.", [("لن نغلق المدرسة", None)]),
    ("ar", "«الوضع صعب»، قال المتحدث.", [("الوضع صعب", None)]),
]

SECOND: list[Row] = [
    (
        "de",
        "„Das Dach war undicht“, klagte Hausmeister Jens Pohl der Zeitung.",
        [("Das Dach war undicht", "Hausmeister Jens Pohl")],
    ),
    ("de", "Pohl sagte der Zeitung: „Das Dach war undicht.“", [("Das Dach war undicht.", "Pohl")]),
    (
        "de",
        "«Wir prüfen das», sagt Regierungsrätin Regula Frick dazu.",
        [("Wir prüfen das", "Regierungsrätin Regula Frick")],
    ),
    (
        "de",
        "Sie habe „keine Angst“, sagte Frick. Und weiter: „Ich bleibe.“",
        [("keine Angst", "Frick"), ("Ich bleibe.", "Frick")],
    ),
    ("de", "»Es reicht«, ruft sie.", [("Es reicht", "sie")]),
    (
        "fr",
        "« Je n’irai pas, a prévenu l’avocat Denis Marchal, tant que la porte reste close. »",
        [
            ("Je n’irai pas | tant que la porte reste close.", "l’avocat Denis Marchal"),
        ],
    ),
    ("fr", "La ministre Odile Perrin a parlé d’une « faute grave ».", [("faute grave", "La ministre Odile Perrin")]),
    ("fr", "— Nous partons demain, dit Lucie Caron.", [("Nous partons demain", "Lucie Caron")]),
    (
        "fr",
        "« Il m’a dit “reste” et je suis restée », raconte Anne Joly.",
        [("Il m’a dit “reste” et je suis restée", "Anne Joly")],
    ),
    (
        "es",
        "—¿Quién ha sido? —preguntó el juez Mateo Rey—. Quiero saberlo.",
        [
            ("¿Quién ha sido? | Quiero saberlo.", "el juez Mateo Rey"),
        ],
    ),
    (
        "es",
        "La portavoz Lucía Prado calificó la medida de “absurda e injusta”.",
        [("absurda e injusta", "La portavoz Lucía Prado")],
    ),
    (
        "es",
        "«Estamos listos», confirmó a este diario el capitán Hugo Sanz.",
        [("Estamos listos", "el capitán Hugo Sanz")],
    ),
    ("ru", "— Мы не сдадимся! — воскликнул капитан Олег Зорин.", [("Мы не сдадимся!", "капитан Олег Зорин")]),
    ("ru", "Как заявила министр Анна Белова, «решение принято».", [("решение принято", "министр Анна Белова")]),
    (
        "ru",
        "«Это „позор“ для города», — считает архитектор Лев Миров.",
        [("Это „позор“ для города", "архитектор Лев Миров")],
    ),
    ("zh", "教练说：『比赛“很难”，但我们赢了。』", [("比赛“很难”，但我们赢了。", None)]),
    ("zh", "《日报》报道，“价格上涨了三成”。", [("价格上涨了三成", None)]),
    ("ar", "وقالت الطبيبة: «لدينا “نقص كبير” في الدواء».", [("لدينا “نقص كبير” في الدواء", None)]),
]

THIRD: list[Row] = [
    (
        "de",
        "„Niemand wurde verletzt“, teilte Feuerwehrsprecher Uwe Lenz am Abend mit.",
        [("Niemand wurde verletzt", "Feuerwehrsprecher Uwe Lenz")],
    ),
    ("de", "Der Minister nannte den Plan „unbezahlbar“.", [("unbezahlbar", "Der Minister")]),
    (
        "de",
        "„Ob das reicht“, fragte die Abgeordnete Petra Voss, „weiß niemand.“",
        [("Ob das reicht | weiß niemand.", "die Abgeordnete Petra Voss")],
    ),
    ("de", "«Ich gehe», sagte sie, «und komme nicht zurück.»", [("Ich gehe | und komme nicht zurück.", "sie")]),
    (
        "de",
        "Nach Angaben von Werksleiter Ralf Horn gab es „keine Alternative“.",
        [("keine Alternative", "Werksleiter Ralf Horn")],
    ),
    ("fr", "Le préfet Yves Garnier s’est dit « très inquiet ».", [("très inquiet", "Le préfet Yves Garnier")]),
    (
        "fr",
        "« Rien n’est perdu », a confié à l’AFP l’entraîneur Samir Belkacem.",
        [("Rien n’est perdu", "l’entraîneur Samir Belkacem")],
    ),
    (
        "fr",
        "« C’est fini », lâche le pêcheur Erwan Le Goff. « Vraiment fini. »",
        [("C’est fini | Vraiment fini.", "le pêcheur Erwan Le Goff")],
    ),
    (
        "fr",
        "D’après la chercheuse Inès Roux, il s’agit d’un « cas unique ».",
        [("cas unique", "la chercheuse Inès Roux")],
    ),
    ("es", "“No es verdad”, respondió tajante la senadora Eva Lugo.", [("No es verdad", "la senadora Eva Lugo")]),
    ("es", "El obispo Julián Pardo pidió “calma y oración”.", [("calma y oración", "El obispo Julián Pardo")]),
    ("es", "—¡Fuera! —gritó un hombre.", [("¡Fuera!", "un hombre")]),
    ("es", "«Lo sabíamos», admite. «Y callamos», añade el médico Iván Toro.", [("Y callamos", "el médico Iván Toro")]),
    (
        "ru",
        "Директор завода Юрий Панин назвал аварию «случайностью».",
        [("случайностью", "Директор завода Юрий Панин")],
    ),
    (
        "ru",
        "«Вода уходит», — рассказал агентству глава района Денис Котов.",
        [("Вода уходит", "глава района Денис Котов")],
    ),
    (
        "ru",
        "– Хлеба нет, – говорит пенсионерка Мария Зуева. – И воды нет.",
        [("Хлеба нет | И воды нет.", "пенсионерка Мария Зуева")],
    ),
    ("zh", "她说：“我不知道什么是‘公平’。”", [("我不知道什么是‘公平’。", None)]),
    ("ar", "قال الطبيب إن الوضع «كارثي» وإن «الدواء قليل».", [("كارثي", None), ("الدواء قليل", None)]),
]
