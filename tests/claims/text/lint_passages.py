"""What an editor should look at twice in invented news prose, and what only looks like it.

A row: (text, the notes expected), a note being (code, words…), each of the words inside one of its passages or around
it. `FIRST`, `SECOND` and `THIRD` are rounds, each written before the engine
had seen it.
"""

from __future__ import annotations

Row = tuple[str, list[tuple[str, ...]]]

FIRST: list[Row] = [
    # Sources without a name.
    (
        "The minister will step down, sources close to the talks said.",
        [("vague_attribution", "sources close to the talks")],
    ),
    ("Experts say the reservoir could be dry by June.", [("vague_attribution", "Experts")]),
    ("Critics argue that the levy hurts the poor.", [("vague_attribution", "Critics")]),
    (
        "Two men were held, local media reported, citing a security official.",
        [("vague_attribution", "local media"), ("vague_attribution", "a security official")],
    ),
    (
        "“We heard the blast from the school,” residents told the paper.",
        [("vague_attribution", "residents")],
    ),
    (
        "A person familiar with the deal said the price was too high.",
        [("vague_attribution", "A person familiar with the deal")],
    ),
    ("The reservoir could be dry by June, said Lena Okafor, a hydrologist.", []),
    ("Corvane Motors cut its forecast. The company said in a statement that demand was weak.", []),
    ("Arden Police said the road would stay closed.", []),
    ("“Nobody warned us,” Councilman Theo Marsh told residents.", []),
    # One name, two spellings; two names that only look alike.
    ("He flew to Kyiv on Monday. From Kiev he went on to Lviv.", [("two_spellings", "Kyiv", "Kiev")]),
    (
        "Coach Peter Lindqvist praised the side. “They ran all day,” Lindquist said.",
        [("two_spellings", "Lindqvist", "Lindquist")],
    ),
    (
        "Katherine Moore bought the mill in 2011. Last year Catherine Moore sold it.",
        [("two_spellings", "Katherine Moore", "Catherine Moore")],
    ),
    (
        "Sergei Ivanchenko opened the gallery. On Friday Sergey Ivanchenko closed it.",
        [("two_spellings", "Sergei Ivanchenko", "Sergey Ivanchenko")],
    ),
    (
        "Hans Müller runs the brewery. The father of Hans Mueller built it.",
        [("two_spellings", "Hans Müller", "Hans Mueller")],
    ),
    ("The ship left Odesa on Monday. It was built for a firm in Odessa, Texas.", []),
    ("The talks in Kyiv ended over chicken Kiev and wine.", []),
    ("A chemist at Peking University moved to Beijing in 2004.", []),
    ("The Bombay High Court heard the case in Mumbai.", []),
    ("Jan Novak owns the farm. His brother Jon Novak runs the dairy.", []),
    ("Mario Silva won the men's race, and Maria Silva took the women's title.", []),
    ("Tom Anderson chairs the board. Lise Andersen keeps its books.", []),
    ("John Smith resigned on Monday. Mr. Smith gave no reason.", []),
    ("Nora O'Brien won in May. In June Nora O’Brien lost.", []),
    # One person, two titles.
    (
        "Deputy Mayor Ana Ruiz opened the bridge. Mayor Ana Ruiz had promised it for years.",
        [("two_titles", "Ana Ruiz")],
    ),
    ("Police Chief Karl Brandt left early. Fire Chief Brandt gave no reason.", [("two_titles", "Brandt")]),
    (
        "Finance Minister Ilse Vos resigned. Defence Minister Ilse Vos had been in office for a year.",
        [("two_titles", "Ilse Vos")],
    ),
    ("Mayor Ana Ruiz spoke first. Judge Pedro Ruiz listened. “It was short,” Judge Ruiz said.", []),
    ("Lieutenant General Omar Reed took command. Gen. Reed said the border was quiet.", []),
    ("U.S. Senator Ruth Dale voted no. Sen. Ruth Dale had voted yes in May.", []),
    ("Senator Ruth Dale voted no. Then-Governor Dale had backed the plan in 2016.", []),
    ("Russian Foreign Minister Ivan Orlov flew home. Foreign Minister Orlov said the talks were useful.", []),
    ("Dr. Lena Okafor led the study. Professor Lena Okafor teaches in Arden.", []),
    # One quote, two wordings.
    (
        "“We will not raise a single tax next year,” Mayor Ana Ruiz said.\n\nAsked again, she repeated: "
        "“We will not raise any single tax next year.”",
        [("two_wordings", "a single tax", "any single tax")],
    ),
    (
        "“We will not raise a single tax next year,” Mayor Ana Ruiz said.\n\nHer promise not to “raise a single tax” "
        "drew laughter.",
        [],
    ),
    (
        "“We will not raise a single tax next year, not for roads and not for schools,” Mayor Ana Ruiz said.\n\n"
        "“We will not raise a single tax … not for schools,” she had said.",
        [],
    ),
    (
        "“They will not raise a single tax next year,” Mayor Ana Ruiz said.\n\n“[The council] will not raise a single "
        "tax next year,” Ruiz had said.",
        [],
    ),
    (
        "“I want to thank the people of Arden for their patience,” Ana Ruiz said.\n\n“I want to thank the people of "
        "Belmont for coming tonight,” Pedro Gil said.",
        [],
    ),
    # One figure, two values.
    ("The blast killed 14 people. By evening, 17 people were dead, Tom Alder said.", [("two_values", "14", "17")]),
    (
        "Three people were killed in the fire. The fire killed four people, Tom Alder said.",
        [("two_values", "Three", "four")],
    ),
    ("Maria Lopez, 34, was found on Tuesday. A neighbor had seen Lopez, 43, at noon.", [("two_values", "34", "43")]),
    (
        "The new library will cost $4.2 million. Tom Alder said the new library will cost $4.6 million.",
        [("two_values", "$4.2 million", "$4.6 million")],
    ),
    ("Eleven people were killed on Monday. In 2019, 14 people were killed at the same crossing.", []),
    ("Between 10 and 15 people were injured, Tom Alder said.", []),
    ("Nearly 200 people were killed. The list of the 197 people killed was read out.", []),
    ("In Arden 12 people were killed, and in Belmont 9 people were killed.", []),
    ("Police arrested 14 people on Friday and arrested 9 people on Saturday.", []),
    ("The blast killed 14 people, 3 of them children, and wounded 20.", []),
    ("Maria Lopez, 34, and her brother Juan Lopez, 43, were found on Tuesday.", []),
    # Marks that do not close, and marks that are none.
    ("“It was over in a minute, Tom Alder said.\n\nHe went home.", [("unclosed_quote", "“It was over")]),
    ("It was over in a minute,” Tom Alder said.\n\nHe went home.", [("unclosed_quote", "”")]),
    ("“She told me ‘leave and never come back,” Tom Alder said.", [("unclosed_quote", "‘leave")]),
    ("“It was over in a minute,” Tom Alder said. “Nobody was hurt.\n\n“We all went home.”", []),
    ("“She told me, ‘Go home,’” Tom Alder said. “So I did.”", []),
    ("The band’s ’90s hits and the players’ bus were gone, Tom Alder said.", []),
    ("The board was 6' 2\" long and cost $4, Tom Alder said.", []),
    ("‘Tis the season, reads the sign at the Masons’ hall.", []),
]

SECOND: list[Row] = [
    ("The plant will close, according to people briefed on the plan.", [("vague_attribution", "people briefed")]),
    ("Some economists warn that the boom is over.", [("vague_attribution", "Some economists")]),
    (
        "The bank will cut jobs, the newspaper reported, citing unnamed sources.",
        [
            ("vague_attribution", "unnamed sources"),
        ],
    ),
    ("The Ministry of Health said the wards were full.", []),
    ("Ruth Dale, a judge in Arden, said the law was clear.", []),
    (
        "Anneliese Hofer opened the shop. On Monday Annelise Hofer closed it.",
        [
            ("two_spellings", "Anneliese Hofer", "Annelise Hofer"),
        ],
    ),
    (
        "José Ibarra scored first. Jose Ibarra was named player of the match.",
        [
            ("two_spellings", "José Ibarra", "Jose Ibarra"),
        ],
    ),
    ("Karen Whitfield sued the city. “They lied,” Mrs. Whitfeld said.", [("two_spellings", "Whitfield", "Whitfeld")]),
    ("Paul Martens and his partner Paula Martens run the inn.", []),
    ("Beijing objected. The Peking Opera troupe flew home.", []),
    ("Erik Jansen won the sprint. Maria Janssen was third in the marathon.", []),
    ("Defence Minister Ole Brand flew to Oslo. Interior Minister Brand gave no interviews.", [("two_titles", "Brand")]),
    ("Vice President Nora Lang opened the session. President Lang closed it.", [("two_titles", "Lang")]),
    ("Captain Iris Cole led the crew. In 2020 Major Iris Cole retired.", []),
    ("Representative Sam Hill voted no. Congressman Hill said it was a bad bill.", []),
    (
        "“The river took everything we had built,” Nora Bell said.\n\n“The river took all that we had built,” Bell "
        "told a second paper.",
        [("two_wordings", "took everything", "took all")],
    ),
    (
        "“The river took everything we had built in thirty years,” Nora Bell said.\n\n“The river took everything,” "
        "Bell said again.",
        [],
    ),
    ("Five miners were killed on Monday. Rescuers said seven miners were killed.", [("two_values", "Five", "seven")]),
    ("Two people were arrested on Monday. Another five people were arrested on Monday night.", []),
    ("About 500 people were injured. Hospitals counted 512 people injured.", []),
    ("Ivan Orlov, 61, was sentenced on Friday. The judge told Orlov, 61, to stand.", []),
    (
        "“We lost the house, Nora Bell said. “We lost the barn.”\n\nShe wept.",
        [("unclosed_quote", "“We lost the house")],
    ),
    ("“He called it ‘a gift to the rich’ and left,” Bell said.", []),
    ("Nora Bell’s sons’ school stayed open. “Thank God,” she said.", []),
]

THIRD: list[Row] = [
    ("Insiders expect the chairman to go by summer.", [("vague_attribution", "Insiders")]),
    ("Observers called the vote fair.", [("vague_attribution", "Observers")]),
    ("Lena Okafor and Pedro Gil, who wrote the study, said more data were needed.", []),
    (
        "Chornobyl is quiet now. The series about Chernobyl was shot in Vilnius.",
        [
            ("two_spellings", "Chornobyl", "Chernobyl"),
        ],
    ),
    (
        "Stephen Harlan runs the pier. The council fined Steven Harlan in May.",
        [
            ("two_spellings", "Stephen Harlan", "Steven Harlan"),
        ],
    ),
    ("Anna Berger keeps bees. Hanna Berger keeps goats.", [("two_spellings", "Anna Berger", "Hanna Berger")]),
    ("Prime Minister Carl Lind arrived late. President Carl Lind left early.", [("two_titles", "Carl Lind")]),
    ("Governor Ruth Dale signed the bill. Former Governor Dale had fought it.", []),
    ("Mayor Tom Hale spoke. Mayor Ana Ruiz of Belmont spoke too.", []),
    (
        "“I never took a cent from that company,” Paul Dreyer said.\n\nIn May he had said: “I never took a penny from "
        "that company.”",
        [("two_wordings", "a cent", "a penny")],
    ),
    ("The storm injured 12 people in Tarrow. In Belmont, 30 people were injured.", []),
    ("At least six people died and 40 were injured. Police said 44 people were injured.", [("two_values", "40", "44")]),
    ("Nora Bell, 52, lost her barn. Her son Carl Bell, 25, lost his car.", []),
    ("“I said, ‘Go.’ He didn’t,” Bell said.", []),
    ("Bell said: “It’s the farmers’ land.\n\n“It’s not the bank’s.”", []),
]
