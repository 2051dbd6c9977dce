"""Dates in invented news prose: what is a date, which one, and what only looks like one.

A row: (published, text, the dates expected), a date being (words, from, to, precision[, basis]). A date in conflict has
"conflict" for its precision and its bounds are not asked. `FIRST`, `SECOND` and `THIRD` are rounds, each written before
the engine had seen it.
"""

from __future__ import annotations

Expected = tuple[str, ...]
Row = tuple[str, str, list[Expected]]

WEDNESDAY = "2024-10-09"
NEW_YEAR_FRIDAY = "2025-01-03"
YEAR_END_MONDAY = "2024-12-30"
SUNDAY = "2023-11-05"
NEW_YEAR_TUESDAY = "2024-01-02"

FIRST: list[Row] = [
    # A bare weekday looks back, or ahead where the words do.
    (WEDNESDAY, "The council voted on Monday to close the pool.", [("Monday", "2024-10-07", "2024-10-07", "day")]),
    (WEDNESDAY, "The council will vote on Monday on the budget.", [("Monday", "2024-10-14", "2024-10-14", "day")]),
    (WEDNESDAY, "A memorial service is planned for Saturday.", [("Saturday", "2024-10-12", "2024-10-12", "day")]),
    (WEDNESDAY, "Polls open on Sunday at eight.", [("Sunday", "2024-10-13", "2024-10-13", "day")]),
    (WEDNESDAY, "Tuesday's vote was the closest in years.", [("Tuesday", "2024-10-08", "2024-10-08", "day")]),
    (WEDNESDAY, "The hearing is set for 9 a.m. Thursday.", [("Thursday", "2024-10-10", "2024-10-10", "day")]),
    (WEDNESDAY, "The trial is due to begin on Friday.", [("Friday", "2024-10-11", "2024-10-11", "day")]),
    (
        WEDNESDAY,
        "Rescuers reached the cabin in the early hours of Saturday.",
        [("Saturday", "2024-10-05", "2024-10-05", "day")],
    ),
    (
        WEDNESDAY,
        "The governor told reporters on Sunday evening that the dam would hold.",
        [("Sunday evening", "2024-10-06", "2024-10-06", "part of day", "speaker's local date")],
    ),
    (
        WEDNESDAY,
        "A van hit the gate on Wednesday morning.",
        [("Wednesday morning", "2024-10-09", "2024-10-09", "part of day", "publication date")],
    ),
    (SUNDAY, "On Sunday, the team lost its third game in a row.", [("Sunday", "2023-11-05", "2023-11-05", "day")]),
    (WEDNESDAY, "The hearing is next Friday.", [("next Friday", "2024-10-18", "2024-10-18", "day")]),
    (WEDNESDAY, "The hearing was last Friday.", [("last Friday", "2024-10-04", "2024-10-04", "day")]),
    # Weekdays that are no day near publication.
    (WEDNESDAY, "The library is closed on Mondays.", []),
    (WEDNESDAY, "He plays chess every Friday in the park.", []),
    (WEDNESDAY, "It fell on a Friday in May 2019.", [("May 2019", "2019-05-01", "2019-05-31", "month")]),
    (WEDNESDAY, "The Sunday Times first reported the merger.", []),
    (YEAR_END_MONDAY, "Black Friday sales fell short of hopes.", []),
    (WEDNESDAY, "Friday Harbor, a town of 2,600, has one doctor.", []),
    # Words and figures that are no date at all.
    (WEDNESDAY, "May said the reforms would take years.", []),
    (WEDNESDAY, "The March on Washington drew a quarter of a million people.", []),
    (WEDNESDAY, "June Carling, 62, and April Lane, 40, own the bakery.", []),
    (WEDNESDAY, "He came second in the 10,000 metres and retired at 31.", []),
    (WEDNESDAY, "A man of 1945 Harbor Street was arrested.", []),
    (
        WEDNESDAY,
        "The house at 2010 Elm Avenue burned down on Friday night.",
        [("Friday night", "2024-10-04", "2024-10-04", "part of day")],
    ),
    (WEDNESDAY, "Some 2000 residents were moved out, and 1850 of them are back.", []),
    (
        WEDNESDAY,
        "The 2024 budget sets aside $2030 for each pupil.",
        [("2024", "2024-01-01", "2024-12-31", "year")],
    ),
    (WEDNESDAY, "Project 2025 would shrink the agency.", []),
    (
        WEDNESDAY,
        "He joined the army after the Sept. 11 attacks.",
        [("Sept. 11", "2001-09-11", "2001-09-11", "day")],  # the first answer was "no date"
    ),
    # Days of the calendar, and the year they belong to.
    (YEAR_END_MONDAY, "The new fare takes effect on January 1.", [("January 1", "2025-01-01", "2025-01-01", "day")]),
    (NEW_YEAR_FRIDAY, "The strike began on December 19.", [("December 19", "2024-12-19", "2024-12-19", "day")]),
    (NEW_YEAR_FRIDAY, "The plant will close on December 19.", [("December 19", "2025-12-19", "2025-12-19", "day")]),
    (
        NEW_YEAR_FRIDAY,
        "The fire broke out on Tuesday and burned until Wednesday evening.",
        [
            ("Tuesday", "2024-12-31", "2024-12-31", "day"),
            ("Wednesday evening", "2025-01-01", "2025-01-01", "part of day"),
        ],
    ),
    (
        WEDNESDAY,
        "She was born on 3 May 1961 in Leeds.",
        [("3 May 1961", "1961-05-03", "1961-05-03", "day", "explicit")],
    ),
    (
        WEDNESDAY,
        "The court sits again on the 4th of November.",
        [("4th of November", "2024-11-04", "2024-11-04", "day")],
    ),
    (WEDNESDAY, "The festival runs October 17-20.", [("October 17-20", "2024-10-17", "2024-10-20", "day")]),
    (
        WEDNESDAY,
        "Voting ran from October 3 to October 6.",
        [("October 3", "2024-10-03", "2024-10-03", "day"), ("October 6", "2024-10-06", "2024-10-06", "day")],
    ),
    # A weekday beside a date agrees with it or does not.
    (
        WEDNESDAY,
        "The treaty was signed on Friday, October 6, 2023.",
        [("Friday, October 6, 2023", "2023-10-06", "2023-10-06", "day")],
    ),
    (WEDNESDAY, "The treaty was signed on Thursday, October 6, 2023.", [("Thursday, October 6, 2023", "conflict")]),
    (
        WEDNESDAY,
        "The match on Saturday, October 5, was a draw.",
        [("Saturday, October 5", "2024-10-05", "2024-10-05", "day")],
    ),
    (WEDNESDAY, "The match on Sunday, 5 October, was a draw.", [("Sunday, 5 October", "conflict")]),
    (WEDNESDAY, "The lease ran out on February 30, 2024.", [("February 30, 2024", "conflict")]),
    # Periods.
    (
        WEDNESDAY,
        "The bridge was closed earlier this month.",
        [("earlier this month", "2024-10-01", "2024-10-09", "month")],
    ),
    (NEW_YEAR_TUESDAY, "Last month the firm cut 300 jobs.", [("Last month", "2023-12-01", "2023-12-31", "month")]),
    (NEW_YEAR_TUESDAY, "The firm cut 300 jobs late last year.", [("last year", "2023-01-01", "2023-12-31", "year")]),
    (WEDNESDAY, "Snow fell in late September.", [("September", "2024-09-01", "2024-09-30", "month")]),
    (WEDNESDAY, "He died two weeks ago, aged 84.", [("two weeks ago", "2024-09-23", "2024-09-29", "week")]),
    (WEDNESDAY, "Three men were hurt over the weekend.", [("weekend", "2024-10-05", "2024-10-06", "weekend")]),
    (WEDNESDAY, "In the 1990s the mill employed 900 people.", [("1990s", "1990-01-01", "1999-12-31", "decade")]),
    (WEDNESDAY, "In the summer of 2018 the river ran dry.", [("2018", "2018-01-01", "2018-12-31", "year")]),
    (
        WEDNESDAY,
        "Sales rose in the third quarter of 2023.",
        [("third quarter of 2023", "2023-07-01", "2023-09-30", "quarter")],
    ),
    (
        WEDNESDAY,
        "Between 2015 and 2019 rents rose by a third.",
        [("2015", "2015-01-01", "2015-12-31", "year"), ("2019", "2019-01-01", "2019-12-31", "year")],
    ),
    (WEDNESDAY, "The ban has been in force since 2019.", [("2019", "2019-01-01", "2024-10-09", "since")]),
    (WEDNESDAY, "Since Monday, no ferries have run.", [("Monday", "2024-10-07", "2024-10-09", "since")]),
    (WEDNESDAY, "Nurses have been on strike since last week.", [("last week", "2024-09-30", "2024-10-09", "since")]),
]

TUESDAY = "2025-09-02"
NEW_YEAR_THURSDAY = "2026-01-01"

SECOND: list[Row] = [
    (TUESDAY, "Voters go to the polls on Sunday.", [("Sunday", "2025-09-07", "2025-09-07", "day")]),
    (TUESDAY, "He told the court on Friday that he had been asleep.", [("Friday", "2025-08-29", "2025-08-29", "day")]),
    (
        TUESDAY,
        "The strike, which began on Monday, is to last until Friday.",
        [
            ("Monday", "2025-09-01", "2025-09-01", "day"),
            ("Friday", "2025-09-05", "2025-09-05", "day"),
        ],
    ),
    (
        TUESDAY,
        "Shots were fired on Saturday night outside the Sunday Club.",
        [
            ("Saturday night", "2025-08-30", "2025-08-30", "part of day"),
        ],
    ),
    (TUESDAY, "The team trains on Tuesdays and Thursdays.", []),
    (TUESDAY, "On the first Monday of the month the market is closed.", []),
    (TUESDAY, "April Holt and her daughter June said they were safe.", []),
    (TUESDAY, "Flight 1907 had 2014 litres of fuel left.", []),
    (TUESDAY, "Route 2030 was cleared by noon.", []),
    (TUESDAY, "Storms hit the coast between August 28 and 30.", [("August 28", "2025-08-28", "2025-08-28", "day")]),
    (TUESDAY, "The fair runs from 12 to 14 September.", [("12 to 14 September", "2025-09-12", "2025-09-14", "day")]),
    (TUESDAY, "The factory made a loss in the 2023-24 season.", [("2023-24", "2023-01-01", "2024-12-31", "year")]),
    (
        TUESDAY,
        "Prices have doubled over the past ten years.",
        [
            ("past ten years", "2015-09-02", "2025-09-02", "year"),
        ],
    ),
    (TUESDAY, "The roof fell in last night.", [("last night", "2025-09-01", "2025-09-01", "part of day")]),
    (TUESDAY, "She has run the firm since March 2019.", [("March 2019", "2019-03-01", "2025-09-02", "since")]),
    (
        NEW_YEAR_THURSDAY,
        "Police made nine arrests on Wednesday night.",
        [
            ("Wednesday night", "2025-12-31", "2025-12-31", "part of day"),
        ],
    ),
    (
        NEW_YEAR_THURSDAY,
        "The museum closed on November 30 and reopens on March 1.",
        [
            ("November 30", "2025-11-30", "2025-11-30", "day"),
            ("March 1", "2026-03-01", "2026-03-01", "day"),
        ],
    ),
    (
        NEW_YEAR_THURSDAY,
        "They were married on Monday, December 29.",
        [
            ("Monday, December 29", "2025-12-29", "2025-12-29", "day"),
        ],
    ),
    (NEW_YEAR_THURSDAY, "They were married on Sunday, December 29.", [("Sunday, December 29", "conflict")]),
    (NEW_YEAR_THURSDAY, "Last year was the wettest on record.", [("Last year", "2025-01-01", "2025-12-31", "year")]),
]

THURSDAY = "2026-02-26"

THIRD: list[Row] = [
    (
        THURSDAY,
        "The runway reopened on Thursday morning.",
        [("Thursday morning", "2026-02-26", "2026-02-26", "part of day")],
    ),
    (
        THURSDAY,
        "The council meets again on Monday evening.",
        [("Monday evening", "2026-03-02", "2026-03-02", "part of day")],
    ),
    (THURSDAY, "He was last seen on the night of February 14.", [("February 14", "2026-02-14", "2026-02-14", "day")]),
    (THURSDAY, "A referendum is expected in May.", [("May", "2026-05-01", "2026-05-31", "month")]),
    (THURSDAY, "Theresa May backed the deal in May's last vote.", []),
    (THURSDAY, "The band Friday Night Noise plays in Arden.", []),
    (THURSDAY, "Of the 1,850 seats, 1900 tickets were sold by mistake.", []),
    (
        THURSDAY,
        "Exports fell in the first half of 2025.",
        [("first half of 2025", "2025-01-01", "2025-06-30", "half year")],
    ),
    (THURSDAY, "She joined in autumn 2019 and left two years later.", [("2019", "2019-01-01", "2019-12-31", "year")]),
    (THURSDAY, "The law is to take effect later this year.", [("later this year", "2026-02-26", "2026-12-31", "year")]),
    (
        THURSDAY,
        "The treaty of Tuesday, 3 February 2026, was signed in Bonn.",
        [
            ("Tuesday, 3 February 2026", "2026-02-03", "2026-02-03", "day"),
        ],
    ),
    (THURSDAY, "The treaty of Monday, 3 February 2026, was signed in Bonn.", [("Monday, 3 February 2026", "conflict")]),
    (THURSDAY, "The exam is on 31 April.", [("31 April", "conflict")]),
    (
        THURSDAY,
        "Snow is forecast from Friday until Sunday.",
        [
            ("Friday", "2026-02-27", "2026-02-27", "day"),
            ("Sunday", "2026-03-01", "2026-03-01", "day"),
        ],
    ),
    (THURSDAY, "The shop has been closed for two weeks.", []),
]
