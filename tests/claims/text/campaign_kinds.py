"""Invented passages of many kinds: live reports, fact checks, transcripts, posts, polls, court, with every quoted word.

Rows as in `campaign_stories`. Titles, nicknames and words held at a distance stand in them as well, and are not listed.
"""

from tests.claims.text.campaign_stories import Stories

KINDS: Stories = [
    (
        '9:42 p.m. - Kessler is asked about the dam contract. "I have answered that four times," she says. "The '
        'fifth answer is the same."\n\n'
        '9:44 p.m. - Dunmore cuts in: "She has answered it four different ways." Laughter in the hall.\n\n'
        '9:47 p.m. - The moderator, Peter Amory, is trying to get the two of them to stop. "Senators, please," he '
        "says.",
        [
            ("she > Kessler | I have answered that four times, + The fifth answer is the same."),
            ("Dunmore > Dunmore | She has answered it four different ways."),
            ("he > Peter Amory | Senators, please,"),
        ],
    ),
    (
        "Q: Did you know the money came from the casino?\n\n"
        "A: I did not. Nobody told me.\n\n"
        "Q: Would you give it back?\n\n"
        "A: It is already back.",
        [
            ("Q > ? | Did you know the money came from the casino?"),
            ("A > ? | I did not. Nobody told me."),
            ("Q > ? | Would you give it back?"),
            ("A > ? | It is already back."),
        ],
    ),
    (
        "MARGUERITE HOLT, HOST: Governor, did you sign it or not?\n\n"
        "GOV. DALE STROUD: I signed what they put in front of me, Marguerite.\n\n"
        "HOLT: So you did not read it.\n\n"
        "STROUD: I have people who read.",
        [
            ("MARGUERITE HOLT, HOST > Marguerite Holt | Governor, did you sign it or not?"),
            ("GOV. DALE STROUD > Dale Stroud | I signed what they put in front of me, Marguerite."),
            ("HOLT > Marguerite Holt | So you did not read it."),
            ("STROUD > Dale Stroud | I have people who read."),
        ],
    ),
    (
        "The reaction was swift.\n\n"
        '"Every one of those ballots was counted twice. I have the receipts." — Wade Purnell (@wadepurnell) Nov. '
        "4\n\n"
        "Election officials in Tolliver County said that was false.",
        [
            ("Wade Purnell > Wade Purnell | Every one of those ballots was counted twice. I have the receipts."),
        ],
    ),
    (
        'Arlo and Beth Sandoval have been married 31 years and have never voted alike. "I cancel him out," Beth '
        'Sandoval said. "It is the only argument I ever win."\n\n'
        'Mr. Sandoval, a Republican, did not deny it. "She drives us both to the polls," he said, "so I suppose it '
        'is efficient."',
        [
            ("Beth Sandoval > Beth Sandoval | I cancel him out, + It is the only argument I ever win."),
            ("he > Arlo Sandoval | She drives us both to the polls, + so I suppose it is efficient."),
        ],
    ),
    (
        "Governor Ruskin greeted Mayor Teller at the foot of the stairs and the two men shook hands for a long time. "
        '"You look thinner," the governor told him. "You look taller," the mayor answered.',
        [
            ("the governor > Ruskin | You look thinner,"),
            ("the mayor > Teller | You look taller,"),
        ],
    ),
    (
        '"To my colleagues," the letter begins, "I write with a heavy heart and a light suitcase." It is signed by '
        "Augustin Farley, who has held the seat since 1994.",
        [
            ("the letter > ? | To my colleagues, + I write with a heavy heart and a light suitcase."),
        ],
    ),
    (
        "\"He looked at me and said, 'Lou, you can have the farm or you can have the caucus,'\" recalled Lou "
        'Dettmer, a former state senator. "I took the farm."',
        [
            (
                "Lou Dettmer, a former state senator > Lou Dettmer | He looked at me and said, 'Lou, you can have "
                "the farm or you can have the caucus,' + I took the farm."
            ),
        ],
    ),
    (
        '"[The governor] has no business ... telling a school board what a book is," wrote Judge Ingrid Sallow of '
        "the Third Circuit in a dissent joined by two colleagues.",
        [
            (
                "Judge Ingrid Sallow of the Third Circuit > Ingrid Sallow | [The governor] has no business ... "
                "telling a school board what a book is,"
            ),
        ],
    ),
    (
        '"I was supposed to be gone by now."\n\n'
        "That is how Gil Navarro, the oldest man in the Senate, opened his announcement on Tuesday.",
        [
            ("Gil Navarro, the oldest man in the Senate > Gil Navarro | I was supposed to be gone by now."),
        ],
    ),
    (
        '"There is simply no mechanism for that," said the director of the nonpartisan office that scores the cost '
        "of legislation for both chambers, Wynn Halloran.",
        [
            (
                "the director of the nonpartisan office that scores the cost of legislation for both chambers, "
                "Wynn Halloran > Wynn Halloran | There is simply no mechanism for that,"
            ),
        ],
    ),
    (
        "A spokesman for the sheriff declined to comment. A spokesman for the county executive, Roy Pellegrin, was "
        'less reticent. "It stinks," he said. "You may quote me."',
        [
            ("he > Roy Pellegrin | It stinks, + You may quote me."),
        ],
    ),
    (
        'In a statement released through his lawyer, Mr. Vandermeer said he "categorically and without reservation" '
        'rejected the charge. The lawyer, Simone Achterberg, added: "We look forward to our day in court."',
        [
            ("Mr. Vandermeer > Vandermeer | categorically and without reservation"),
            ("The lawyer, Simone Achterberg > Simone Achterberg | We look forward to our day in court."),
        ],
    ),
    (
        'The so-called "gravy train" amendment passed 51 to 49. Critics of the deal have called it a "backroom '
        'swap," and even its author made air quotes when he said the word "voluntary."',
        [
            ("Critics of the deal > ? | backroom swap,"),
        ],
    ),
    (
        '"We came here with eleven dollars and a borrowed car," Ms. Okafor-Lind told the delegates.\n\n'
        '"And I will tell you something else.\n\n'
        '"The car broke down in Dubuque, and Dubuque took us in."\n\n'
        "The delegates from Iowa stood.",
        [
            ("Ms. Okafor-Lind > Okafor-Lind | We came here with eleven dollars and a borrowed car,"),
            (
                "Ms. Okafor-Lind > Okafor-Lind | And I will tell you something else. + The car broke down in "
                "Dubuque, and Dubuque took us in."
            ),
        ],
    ),
    (
        'Treadwell on tariffs: "A tax is a tax."\n\n'
        'Treadwell on her opponent: "A nice man with a bad map."\n\n'
        'Treadwell on quitting: "Not this week."',
        [
            ("Treadwell > Treadwell | A tax is a tax."),
            ("Treadwell > Treadwell | A nice man with a bad map."),
            ("Treadwell > Treadwell | Not this week."),
        ],
    ),
    (
        'Is Mr. Corliss really the "last honest man in Trenton"? His own mailers say so. But at a diner in Nutley, '
        'few could place him. "Is he the carpet guy?" asked Donna Prioleau, a waitress.',
        [
            ("Donna Prioleau, a waitress > Donna Prioleau | Is he the carpet guy?"),
        ],
    ),
    (
        'In her memoir, "A Seat by the Door," Senator Lois Kettering writes that the vote was "the loneliest hour" '
        'of her life. The book was dismissed as "bloodless" by a reviewer in The Plains Quarterly.',
        [
            ("Senator Lois Kettering > Lois Kettering | the loneliest hour"),
            ("a reviewer > ? | bloodless"),
        ],
    ),
    (
        'Raymond "Buzz" Castellane, the party boss known as "the Undertaker," was convicted in May. "I buried no '
        'one," he told the judge.',
        [
            ("he > Raymond Castellane | I buried no one,"),
        ],
    ),
    (
        'Barstow told Finch that he should drop out. "Not a chance," Finch replied, according to two people who were '
        "in the room. Barstow then hung up.",
        [
            ("Finch > Finch | Not a chance,"),
        ],
    ),
    (
        "Former Secretary of State Odile Marchetti will keynote the dinner. Asked about the invitation, Senator Ben "
        'Rourke shrugged. "She is a draw," he said. The former secretary of state, for her part, said she was '
        '"coming for the pie."',
        [
            ("he > Ben Rourke | She is a draw,"),
            ("The former secretary of state > Odile Marchetti | coming for the pie."),
        ],
    ),
    (
        '"Are you telling me you never met with him?" Brett Sundquist, the host of "Capitol Hour," asked.\n\n'
        '"I am telling you I do not recall it," the congressman, Theo Lasky, said.\n\n'
        '"That is not a no," Mr. Sundquist said.\n\n'
        '"It is not a yes, either," he replied.',
        [
            ("Brett Sundquist > Brett Sundquist | Are you telling me you never met with him?"),
            ("the congressman, Theo Lasky > Theo Lasky | I am telling you I do not recall it,"),
            ("Mr. Sundquist > Brett Sundquist | That is not a no,"),
            ("he > Theo Lasky | It is not a yes, either,"),
        ],
    ),
    (
        'Ms Trelawney described the scheme as "a sticking plaster", adding that the Treasury had been "warned '
        'repeatedly". Her deputy, Colin Abara, called it "daft".',
        [
            ("Ms Trelawney > Trelawney | a sticking plaster"),
            ("Ms Trelawney > Trelawney | warned repeatedly"),
            ("Her deputy, Colin Abara > Colin Abara | daft"),
        ],
    ),
    (
        "> “The union never asked us. If they had asked us, we would have told them no.”\n"
        "> — Darlene Voskuil, shift supervisor, Local 88",
        [
            (
                "Darlene Voskuil, shift supervisor, Local > Darlene Voskuil | The union never asked us. If they "
                "had asked us, we would have told them no."
            ),
        ],
    ),
    (
        '"We will pay for it" — he paused for the cheers — "with their money," Mr. Ostrander said in Tulsa.',
        [
            ("Mr. Ostrander > Ostrander | We will pay for it"),
            ("Mr. Ostrander > Ostrander | with their money,"),
        ],
    ),
    (
        'A caller who gave her name only as Patty asked the candidate why she should believe him. "Because I am not '
        'asking you to," Gordon Fairweather responded, and the host went to a commercial.',
        [
            ("Gordon Fairweather > Gordon Fairweather | Because I am not asking you to,"),
        ],
    ),
    (
        "Dr. Amit Raghunathan, an epidemiologist who advised three governors before he was dismissed last spring, "
        'said that the state had waited too long. "You do not negotiate with a virus," he said. "It does not read '
        'press releases."\n\n'
        'State Health Commissioner Gwen Tarbell disputed that. "Dr. Raghunathan was not in the room," she said.',
        [
            ("he > Amit Raghunathan | You do not negotiate with a virus, + It does not read press releases."),
            ("she > Gwen Tarbell | Dr. Raghunathan was not in the room,"),
        ],
    ),
    (
        'More than 200 former prosecutors signed the letter, which calls the firing "an assault on the rule of law" '
        'and urges Congress "to act before it is too late." The White House said the signers were "washed-up hacks."',
        [
            ("the letter > ? | an assault on the rule of law"),
            ("the letter > ? | to act before it is too late."),
            ("The White House > White House | washed-up hacks."),
        ],
    ),
    (
        "\"I was like, 'Are you serious?'\" said Kaylee Broussard, 19, a sophomore at the university who had come "
        'with her roommate. "And he was dead serious."',
        [
            ("Kaylee Broussard, 19 > Kaylee Broussard | I was like, 'Are you serious?' + And he was dead serious."),
        ],
    ),
    (
        '"delete this," Mr. Quillfeather texted his aide at 11:04 p.m. "already did," she wrote back.',
        [
            ("Mr. Quillfeather > Quillfeather | delete this,"),
            ("she > ? | already did,"),
        ],
    ),
    (
        'For weeks the two sides have argued over the meaning of "shall." The word "may" appears six times in the '
        'statute. "It is English," Justice Harriet Boone said drily from the bench. "One has read it before."',
        [
            ("Justice Harriet Boone > Harriet Boone | It is English, + One has read it before."),
        ],
    ),
    (
        'DES MOINES (Wire) — "I am in it to the end," says Corinne Blakeslee, who is polling at 2 percent. Her '
        'manager, husband and only donor, Ward Blakeslee, is not so sure. "The end," he says, "might be Thursday."',
        [
            ("Corinne Blakeslee > Corinne Blakeslee | I am in it to the end,"),
            ("he > Ward Blakeslee | The end, + might be Thursday."),
        ],
    ),
    (
        'The mayor was introduced by her predecessor as "the toughest person in this building, including the '
        'building." She laughed. "I will take it," Mayor Inez Cordray said.',
        [
            ("her predecessor > ? | the toughest person in this building, including the building."),
            ("Mayor Inez Cordray > Inez Cordray | I will take it,"),
        ],
    ),
    (
        'Asked to name one regret, Tyler Brandvold thought for eleven seconds. "The mustache." His wife nodded.',
        [
            ("Tyler Brandvold > Tyler Brandvold | The mustache."),
        ],
    ),
    (
        "TULSA, Okla. — Rain had turned the fairground to soup by the time Garrick Voight took the stage on Sunday, "
        'but he did not seem to mind. "They told me to cancel," he shouted over the wind. "They told me nobody would '
        'come. Look behind you!"\n\n'
        'Nearly 4,000 people did. "Gar-rick! Gar-rick!" they chanted.\n\n'
        '"He could read the phone book," said Marlene Tuttle, 70, a retired bus driver from Sapulpa who had been in '
        'line since dawn. "I would still bring a chair."',
        [
            ("he > Garrick Voight | They told me to cancel, + They told me nobody would come. Look behind you!"),
            ("they > 4,000 people | Gar-rick! Gar-rick!"),
            ("Marlene Tuttle, 70 > Marlene Tuttle | He could read the phone book, + I would still bring a chair."),
        ],
    ),
    (
        'The sharpest exchange came over the pension fund. "You raided it," Ms. Prather said, turning to face him. '
        '"You raided it, and you called it a loan."\n\n'
        'Mr. Voight shook his head. "I have never in my life borrowed a dime I did not pay back," he said.\n\n'
        '"Name one," Ms. Prather shot back. He did not.',
        [
            ("Ms. Prather > Prather | You raided it, + You raided it, and you called it a loan."),
            ("he > Voight | I have never in my life borrowed a dime I did not pay back,"),
            ("Ms. Prather > Prather | Name one,"),
        ],
    ),
    (
        'In an interview broadcast Sunday on "Face to Face," Treasurer Alma Quiroz was pressed repeatedly by the '
        'program\'s host, Denny Falk, on whether she would run. "I am running a treasury," she said. When Mr. Falk '
        'noted that this was not an answer, she smiled. "It is the only one you are getting," she said.',
        [
            ("she > Alma Quiroz | I am running a treasury,"),
            ("she > Alma Quiroz | It is the only one you are getting,"),
        ],
    ),
    (
        'Support for the measure, known as the "millionaires\' tax," stood at 58 percent. "That is a very '
        'comfortable place to be in September," said Lionel Greer, who directs the Center for Public Opinion at '
        'Harmon College and oversaw the survey. "It is a much less comfortable place to be in November."',
        [
            (
                "Lionel Greer > Lionel Greer | That is a very comfortable place to be in September, + It is a much "
                "less comfortable place to be in November."
            ),
        ],
    ),
    (
        'Minutes after the ruling, Mr. Voight took to Twitter. "A disgrace!" he wrote. "This so-called judge should '
        'be ashamed." In a second post, he added: "We will appeal and WIN." His campaign later deleted both.',
        [
            ("he > Voight | A disgrace! + This so-called judge should be ashamed."),
            ("he > Voight | We will appeal and WIN."),
        ],
    ),
    (
        "Bishop Cornell Eddy closed the service with a warning.\n\n"
        '"There are people in this city who have not been seen," he said. "They have been counted, they have been '
        "taxed, they have been photographed.\n\n"
        '"But they have not been seen."\n\n'
        "He sat down. The organist, who is his sister, played on.",
        [
            (
                "he > Cornell Eddy | There are people in this city who have not been seen, + They have been "
                "counted, they have been taxed, they have been photographed. + But they have not been seen."
            ),
        ],
    ),
    (
        "When Governor Helen Strake and Lieutenant Governor Bea Mondale appear together, it is Ms. Mondale who does "
        'most of the talking. "She likes the microphone," the governor said with affection. Ms. Mondale did not '
        'disagree. "Somebody has to," she said.',
        [
            ("the governor > Helen Strake | She likes the microphone,"),
            ("she > Bea Mondale | Somebody has to,"),
        ],
    ),
    (
        '"What we are seeing is not a wave but a leak," said Professor Emeritus Rolf Dahlberg of Northern Plains '
        'State, author of three books on third parties, the most recent of which is "The Spoilers."',
        [
            (
                "Professor Emeritus Rolf Dahlberg of Northern Plains State, author of three books on third parties "
                "> Rolf Dahlberg | What we are seeing is not a wave but a leak,"
            ),
        ],
    ),
    (
        'The town\'s "revitalization" has so far produced one bench. The "experts" who designed it have left. '
        'Residents refer to it, not fondly, as "the throne."',
        [
            ("Residents > ? | the throne."),
        ],
    ),
    (
        'The film, "Nine Days in Harlow," is based on a Pulitzer-winning series, "The Water Men," and stars Greta '
        'Lund, who sang "Hold the Line" at the last convention. She was last seen aboard the "Calypso Queen" off '
        "Maine.",
        [],
    ),
    (
        'Prather, whose father was a union electrician, has described the factory as "where I learned arithmetic" '
        'and the picket line as "where I learned to count."',
        [
            ("Prather > Prather | where I learned arithmetic"),
            ("Prather > Prather | where I learned to count."),
        ],
    ),
    (
        "In a memo to the staff, the campaign manager, Dov Haskell, was unsparing:\n\n"
        "> We do not have a message problem. We have a candidate who will not read the message.\n\n"
        "Mr. Haskell was dismissed the next day.",
        [
            (
                "the campaign manager, Dov Haskell > Dov Haskell | We do not have a message problem. We have a "
                "candidate who will not read the message."
            ),
        ],
    ),
    (
        "What they said:\n\n"
        '- Senator Wes Abbott: "I was for it until I read it."\n'
        '- Representative Mina Clough: "I was against it, and then I read it, and I was more against it."\n'
        '- The White House: "No comment."',
        [
            ("Senator Wes Abbott > Wes Abbott | I was for it until I read it."),
            (
                "Representative Mina Clough > Mina Clough | I was against it, and then I read it, and I was more "
                "against it."
            ),
            ("The White House > White House | No comment."),
        ],
    ),
    (
        '"It was like being hit by a door that somebody else had opened."\n\n'
        "The speaker was Rex Gilroy, and the door was Iowa.",
        [
            ("Rex Gilroy > Rex Gilroy | It was like being hit by a door that somebody else had opened."),
        ],
    ),
    (
        'One aide compared the bus to "a submarine with cup holders." Another, asked about morale, answered with a '
        'question: "What have you heard?" A third, who like the others was granted anonymity to speak candidly, was '
        'briefer. "Low," the aide said.',
        [
            ("One aide > ? | a submarine with cup holders."),
            ("Another > ? | What have you heard?"),
            ("the aide > ? | Low,"),
        ],
    ),
    (
        'Vendors sold caps reading "Keep Voight Loud" and buttons that said "Prather? I Hardly Know Her." Business, '
        'said one of them, a man named Curtis, was "biblical."',
        [
            ("caps > ? | Keep Voight Loud"),
            ("buttons > ? | Prather? I Hardly Know Her."),
            ("one of them, a man named Curtis > Curtis | biblical."),
        ],
    ),
    (
        'Few have known the senator longer than Ike Rademacher, his first law partner. "Wes is stubborn the way '
        'weather is stubborn," Mr. Rademacher said. The senator, Wes Abbott, does not dispute it. "Ike would know," '
        'Mr. Abbott said. "He lost every bet he ever made against me."',
        [
            ("Mr. Rademacher > Ike Rademacher | Wes is stubborn the way weather is stubborn,"),
            ("Mr. Abbott > Wes Abbott | Ike would know, + He lost every bet he ever made against me."),
        ],
    ),
    (
        '"Is it your testimony that you wrote the check yourself?" the prosecutor, Leland Fisk, asked.\n\n'
        '"It is," Mr. Strand said.\n\n'
        '"And that you dated it?"\n\n'
        '"Yes."\n\n'
        '"With whose pen?"\n\n'
        'Mr. Strand looked at his lawyer. "I do not recall the pen," he said.',
        [
            ("the prosecutor, Leland Fisk > Leland Fisk | Is it your testimony that you wrote the check yourself?"),
            ("Mr. Strand > Strand | It is,"),
            ("the prosecutor, Leland Fisk > Leland Fisk | And that you dated it?"),
            ("Mr. Strand > Strand | Yes."),
            ("the prosecutor, Leland Fisk > Leland Fisk | With whose pen?"),
            ("he > Strand | I do not recall the pen,"),
        ],
    ),
    (
        '"Dear Friend," begins the fund-raising email, which was sent on Thursday under the signature of Mr. '
        'Strand\'s mother, Opal, "I am 91 and I have never asked you for anything." Opal Strand died in 2017.',
        [
            ("the fund-raising email > ? | Dear Friend, + I am 91 and I have never asked you for anything."),
        ],
    ),
    (
        'According to the book, the president turned to General Marcus Thewlis and asked, "Whose side are you on?" '
        'The general replied, "Ours, sir." A spokesman for General Thewlis said the exchange "never happened."',
        [
            ("the president > ? | Whose side are you on?"),
            ("The general > Marcus Thewlis | Ours, sir."),
            ("A spokesman for General Thewlis > ? | never happened."),
        ],
    ),
    (
        "Clough Vows 'Day One' Repeal\n\n"
        'LANSING, Mich. — Representative Mina Clough vowed Friday to repeal the toll "on Day 1," brushing aside '
        "warnings from her own party's budget chief, Arnold Teague, that doing so would \"blow a hole in the bridge, "
        'and then in the budget."',
        [
            ("Representative Mina Clough > Mina Clough | on Day 1,"),
            (
                "her own party's budget chief, Arnold Teague > Arnold Teague | blow a hole in the bridge, and then "
                "in the budget."
            ),
        ],
    ),
    (
        "In a video streamed on Facebook, Sheriff Duke Harlow, wearing his hat and badge, announced that he would "
        'not enforce the order. "I took an oath to a Constitution," he says in the clip, which had been viewed '
        '90,000 times by Monday, "not to a clipboard."',
        [
            ("he > Duke Harlow | I took an oath to a Constitution, + not to a clipboard."),
        ],
    ),
    (
        '"Mina Clough voted to let them walk," a deep-voiced announcer intones over images of an empty cell. The '
        'Clough campaign called the ad "false from the first frame."',
        [
            ("a deep-voiced announcer > ? | Mina Clough voted to let them walk,"),
            ("The Clough campaign > Clough campaign | false from the first frame."),
        ],
    ),
    (
        "Asked whether he had confidence in the minister, the party's deputy leader, Alun Prosser, said: \"I have "
        'confidence in the calendar." He later clarified that this was "a joke".',
        [
            ("the party's deputy leader, Alun Prosser > Alun Prosser | I have confidence in the calendar."),
            ("He > Alun Prosser | a joke"),
        ],
    ),
    (
        '"The thing about my brother-in-law" — here Mr. Teague lowered his voice — "is that he is usually right." '
        'His brother-in-law, Councilman Abe Sorrell, overheard. "Usually?" he said.',
        [
            ("Mr. Teague > Teague | The thing about my brother-in-law + is that he is usually right."),
            ("he > Abe Sorrell | Usually?"),
        ],
    ),
    (
        "MR. FALK: You said you would resign.\n\n"
        "MS. QUIROZ: I said I would consider it.\n\n"
        "MR. FALK: And have you?\n\n"
        "MS. QUIROZ: I considered it this morning, over eggs. I decided against it.",
        [
            ("MR. FALK > ? | You said you would resign."),
            ("MS. QUIROZ > ? | I said I would consider it."),
            ("MR. FALK > ? | And have you?"),
            ("MS. QUIROZ > ? | I considered it this morning, over eggs. I decided against it."),
        ],
    ),
    (
        'On campus, opinion was divided. "I like that he yells," Jake Pruett, a junior majoring in finance, said. '
        'His roommate, Amir Haddad, does not. "My dad yells," said Haddad, a chemistry major. "I did not come 900 '
        'miles for more."',
        [
            ("Jake Pruett, a junior majoring in finance > Jake Pruett | I like that he yells,"),
            ("Haddad, a chemistry major > Amir Haddad | My dad yells, + I did not come 900 miles for more."),
        ],
    ),
    (
        '"My opponent," Ms. Clough said, making air quotes with her fingers, "has a \'plan.\' It is on a napkin. I '
        'have seen the napkin."',
        [
            ("Ms. Clough > Clough | My opponent, + has a 'plan.' It is on a napkin. I have seen the napkin."),
        ],
    ),
    (
        "Mr. Haskell, who ran three losing campaigns before this one, keeps a list of the reasons. Money was one. "
        "Weather was another. His wife, Judith, a pollster, has a shorter list.\n\n"
        '"Him," she said.',
        [
            ("she > Judith | Him,"),
        ],
    ),
    (
        "Reached by email, the museum's director, Ottoline Speer, replied with a single line: \"The painting is not "
        'for sale, and neither am I."',
        [
            (
                "the museum's director, Ottoline Speer > Ottoline Speer | The painting is not for sale, and "
                "neither am I."
            ),
        ],
    ),
    (
        'The Ledger, which had not endorsed a Democrat since 1940, called Ms. Clough "the only adult on the ballot." '
        'The Ledger\'s publisher, Winton Ames, said he had been "outvoted, 6 to 1, by people I pay."',
        [
            ("The Ledger > Ledger | the only adult on the ballot."),
            ("The Ledger's publisher, Winton Ames > Winton Ames | outvoted, 6 to 1, by people I pay."),
        ],
    ),
    (
        'As Mr. Voight began to speak about coal, a woman in the balcony unfurled a banner and cried, "Shame!" "Get '
        'her out," Mr. Voight said, and then, to laughter: "But be gentle, she may be a donor."',
        [
            ("a woman in the balcony > ? | Shame!"),
            ("Mr. Voight > Voight | Get her out, + But be gentle, she may be a donor."),
        ],
    ),
    (
        '"Tonight," Mayor-elect Rosalind Pike told supporters packed into a union hall, "the smallest city in this '
        'state made the loudest noise." She thanked her opponent, Chester Boggs, "for calling, and for meaning it." '
        'Mr. Boggs, a dairy farmer, has now lost five times. "I am getting good at it," he said.',
        [
            (
                "Mayor-elect Rosalind Pike > Rosalind Pike | Tonight, + the smallest city in this state made the "
                "loudest noise."
            ),
            ("She > Rosalind Pike | for calling, and for meaning it."),
            ("he > Chester Boggs | I am getting good at it,"),
        ],
    ),
    (
        'Strategists in both parties said the ad would be remembered. "It is the first spot this year that made me '
        'put down my sandwich," said Cleo Barrett, a Democratic consultant not involved in the race. Hal Munro, her '
        'Republican counterpart on the cable circuit, agreed. "I watched it twice," he said. "I hated it twice."',
        [
            ("Cleo Barrett > Cleo Barrett | It is the first spot this year that made me put down my sandwich,"),
            ("he > Hal Munro | I watched it twice, + I hated it twice."),
        ],
    ),
    (
        '"We are not a party, we are a family," Dunn declared, prompting one delegate to mutter, "So were the '
        'Borgias."',
        [
            ("Dunn > Dunn | We are not a party, we are a family,"),
            ("one delegate > ? | So were the Borgias."),
        ],
    ),
    (
        'The attorney general laughed when told of the remark. "Bless his heart," Ms. Villanueva said.',
        [
            ("Ms. Villanueva > Villanueva | Bless his heart,"),
        ],
    ),
    (
        'A senior adviser to the governor, speaking on the condition of anonymity, said the trip had been "a fiasco '
        'from wheels up to wheels down." The adviser added that the governor himself "slept through most of it."',
        [
            ("A senior adviser to the governor > ? | a fiasco from wheels up to wheels down."),
            ("The adviser > ? | slept through most of it."),
        ],
    ),
    (
        '"Our poll is not a prediction," cautioned Dr. Miriam Oyelaran, the survey\'s director. "It is a '
        'photograph," she said, "and people blink."',
        [
            ("Dr. Miriam Oyelaran, the survey's director > Miriam Oyelaran | Our poll is not a prediction,"),
            ("she > Miriam Oyelaran | It is a photograph, + and people blink."),
        ],
    ),
    (
        'The mayor told a local radio station that he "didn\'t sleep a wink" and that the police chief, Dolph '
        'Kramer, had "done what had to be done." Mr. Kramer could not be reached. His deputy, Sgt. Lena Price, said '
        'only that it had been "a long week."',
        [
            ("The mayor > ? | didn't sleep a wink"),
            ("The mayor > ? | done what had to be done."),
            ("His deputy, Sgt. Lena Price > Lena Price | a long week."),
        ],
    ),
    (
        'On Thursday night\'s "The Late Desk," the comedian Petra Vance joked that the senator "has more positions '
        'than a yoga studio." The senator\'s office did not find it funny. "Senator Boyle has been consistent for 22 '
        'years," a spokeswoman, Gail Ridley, wrote in an email.',
        [
            ("the comedian Petra Vance > Petra Vance | has more positions than a yoga studio."),
            ("a spokeswoman, Gail Ridley > Gail Ridley | Senator Boyle has been consistent for 22 years,"),
        ],
    ),
    (
        'Hours after Ms. Villanueva released her tax returns, Mr. Dunn tweeted, "BORING!" She answered in kind: '
        '"Thank you. Boring pays its taxes."',
        [
            ("Mr. Dunn > Dunn | BORING!"),
            ("She > Villanueva | Thank you. Boring pays its taxes."),
        ],
    ),
    (
        "Cal and Tina Westbrook own the diner where both candidates stopped last week. Tina Westbrook, who waited on "
        'Mr. Dunn, said he "tipped like he was losing." Her husband, who cooked, had no complaints. "He ate it all," '
        "Mr. Westbrook said.",
        [
            ("Tina Westbrook > Tina Westbrook | tipped like he was losing."),
            ("Mr. Westbrook > Cal Westbrook | He ate it all,"),
        ],
    ),
    (
        'In the court filing, lawyers for the state wrote that the maps were drawn "with a scalpel, not a crayon." '
        'Judge Otis Farnham seemed unpersuaded. "Counsel," he interrupted, "who held the scalpel?"',
        [
            ("lawyers for the state > ? | with a scalpel, not a crayon."),
            ("he > Otis Farnham | Counsel, + who held the scalpel?"),
        ],
    ),
    (
        'The announcement — "I am ending my campaign, but not my voice," in the words of its author — surprised '
        "almost no one. Former Gov. Walt Sims had raised $9,000 in three months.",
        [
            ("its author > ? | I am ending my campaign, but not my voice,"),
        ],
    ),
    (
        'What does the governor think of the proposal? "I think it is a proposal," Gov. Nell Haskins said, '
        'straight-faced. And the man who wrote it? "I think he is a man."',
        [
            ("Gov. Nell Haskins > Nell Haskins | I think it is a proposal, + I think he is a man."),
        ],
    ),
    (
        '"Shame on you!" a man in a Teamsters jacket yelled from the back. "Sir, I agree with you," Ms. Haskins '
        'replied without missing a beat. "Shame on all of us."',
        [
            ("a man in a Teamsters jacket > ? | Shame on you!"),
            ("Ms. Haskins > Haskins | Sir, I agree with you, + Shame on all of us."),
        ],
    ),
    (
        'The National Federation of Orchard Workers endorsed Ms. Haskins on Friday. "She picked with us," the '
        'union\'s vice president, Teo Aguilar, said at the announcement in Yakima. "He picked on us." The '
        "federation's 40,000 members vote in large numbers.",
        [
            ("the union's vice president, Teo Aguilar > Teo Aguilar | She picked with us, + He picked on us."),
        ],
    ),
    (
        '"The president has full confidence in the secretary," the White House press secretary, Lane Abbate, told '
        'reporters. Minutes later, the president told other reporters, "I haven\'t decided."',
        [
            (
                "the White House press secretary, Lane Abbate > Lane Abbate | The president has full confidence in "
                "the secretary,"
            ),
            ("the president > ? | I haven't decided."),
        ],
    ),
    (
        'Two of the three commissioners, both Democrats, signed a dissent that called the decision "lawless, and '
        'worse, badly written." The third, Hiram Bell, said through a spokesman that he had "nothing to add to '
        'perfection."',
        [
            ("a dissent > ? | lawless, and worse, badly written."),
            ("The third, Hiram Bell > Hiram Bell | nothing to add to perfection."),
        ],
    ),
    (
        'It was Mr. Bell who coined the phrase "compassionate sprawl" in 1998. He now regrets it. "It was late," he '
        'said, "and there was a deadline."',
        [
            ("he > Bell | It was late, + and there was a deadline."),
        ],
    ),
    (
        'Sen. Gwen Okafor: "I will filibuster until my shoes give out."\n\nSen. Dirk Lamb: "I know a cobbler."',
        [
            ("Sen. Gwen Okafor > Gwen Okafor | I will filibuster until my shoes give out."),
            ("Sen. Dirk Lamb > Dirk Lamb | I know a cobbler."),
        ],
    ),
    (
        "Ms. Okafor's chief of staff, Brent Lyle, was on the phone within minutes. \"She does not say things she "
        'does not mean," he told a reporter. "She has excellent shoes," he added.',
        [
            ("he > Brent Lyle | She does not say things she does not mean,"),
            ("he > Brent Lyle | She has excellent shoes,"),
        ],
    ),
    (
        '"I have a plan, and it is on my website," Ms. Haskins said in the debate\'s opening minutes.\n\n'
        '"Your website is down," said her opponent, Carter Bly.\n\n'
        '"Then it is like your numbers," she said, drawing the night\'s biggest laugh.',
        [
            ("Ms. Haskins > Haskins | I have a plan, and it is on my website,"),
            ("her opponent, Carter Bly > Carter Bly | Your website is down,"),
            ("she > Haskins | Then it is like your numbers,"),
        ],
    ),
    (
        'Those close to Mr. Bly describe a candidate who has "checked out," in the words of one donor. Another donor '
        'put it less gently: "He is a ghost with a schedule." A campaign spokesman, Finn Doyle, called the accounts '
        '"anonymous fiction from people who were not in the room."',
        [
            ("one donor > ? | checked out,"),
            ("Another donor > ? | He is a ghost with a schedule."),
            ("A campaign spokesman, Finn Doyle > Finn Doyle | anonymous fiction from people who were not in the room."),
        ],
    ),
    (
        '"In my 40 years of covering this statehouse," wrote the columnist Abner Fitch, "I have never seen a budget '
        'with footnotes by a poet." The poet, it turned out, was the lieutenant governor.',
        [
            (
                "the columnist Abner Fitch > Abner Fitch | In my 40 years of covering this statehouse, + I have "
                "never seen a budget with footnotes by a poet."
            ),
        ],
    ),
    (
        'By nightfall the hashtag "#LambChop" was trending. Mr. Lamb said he was "flattered and hungry."',
        [
            ("Mr. Lamb > Lamb | flattered and hungry."),
        ],
    ),
    (
        "Mr. Lamb's estranged half brother, Curtis Lamb, a folk singer, said he would vote for Ms. Okafor. \"Dirk "
        'never could carry a tune," he told The Beacon. "Why would I let him carry a state?" The senator declined to '
        "sing.",
        [
            ("he > Curtis Lamb | Dirk never could carry a tune, + Why would I let him carry a state?"),
        ],
    ),
    (
        '"That," Justice Theodora Blum wrote for the majority, "is a question for another day, and quite possibly '
        'another court." In dissent, Justice Wendell Cray accused the majority of "judging by calendar."',
        [
            (
                "Justice Theodora Blum > Theodora Blum | That, + is a question for another day, and quite possibly "
                "another court."
            ),
            ("Justice Wendell Cray > Wendell Cray | judging by calendar."),
        ],
    ),
    (
        'Mr. Sims, the former governor, was introduced as "the next former senator" by an emcee who seemed to have '
        'misread his card. "I will take what I can get," Mr. Sims said.',
        [
            ("an emcee > ? | the next former senator"),
            ("Mr. Sims > Sims | I will take what I can get,"),
        ],
    ),
    (
        'According to the police report, Mr. Bly told officers that he was "a personal friend of the mayor" and that '
        'they would be "directing traffic by Tuesday." The mayor, Inga Sorensen, said she had met him "once, in '
        'line."',
        [
            ("Mr. Bly > Bly | a personal friend of the mayor"),
            ("Mr. Bly > Bly | directing traffic by Tuesday."),
            ("The mayor, Inga Sorensen > Inga Sorensen | once, in line."),
        ],
    ),
    (
        "Ms. Sorensen, a Democrat, and her predecessor, Abel Nast, a Republican, are neighbors. They share a hedge, "
        'and a view of the hedge. "It is too tall," she said. "It is exactly tall enough," he said.',
        [
            ("she > Sorensen | It is too tall,"),
            ("he > Abel Nast | It is exactly tall enough,"),
        ],
    ),
    (
        '"Let me be clear," said Mr. Nast, and then for 11 minutes he was not.',
        [
            ("Mr. Nast > Nast | Let me be clear,"),
        ],
    ),
    (
        'The group, Mothers for Measured Growth, said in a news release that the vote was "a betrayal." Its '
        'president, Lucinda Farr, went further on Facebook, writing, "Judas at least got silver."',
        [
            ("The group, Mothers for Measured Growth > Mothers for Measured Growth | a betrayal."),
            ("Its president, Lucinda Farr > Lucinda Farr | Judas at least got silver."),
        ],
    ),
    (
        'Mr. Doyle, the spokesman, did not dispute the figure but said it was "missing context." What context? "The '
        'good parts," he said.',
        [
            ("Mr. Doyle, the spokesman > Doyle | missing context."),
            ("he > Doyle | The good parts,"),
        ],
    ),
    (
        '"I am not my father," Carter Bly likes to tell audiences. His father, the late Gov. Harmon Bly, liked to '
        'tell audiences the same thing. The line got a laugh in Salem. It got another, as one aide put it, "of a '
        'different kind" in Eugene.',
        [
            ("Carter Bly > Carter Bly | I am not my father,"),
            ("one aide > ? | of a different kind"),
        ],
    ),
    (
        'Mr. Haverford has struggled to explain his vote for the trade deal, which he now calls "the worst mistake '
        'of my life" but which, in 2009, he called "a jobs bill with a passport."\n\n'
        'Ms. Solano has been merciless. "Which Lyle are we getting today?" she asked in Waterloo. "The one who '
        'signed it or the one who is sorry?"',
        [
            ("he > Haverford | the worst mistake of my life"),
            ("he > Haverford | a jobs bill with a passport."),
            ("she > Solano | Which Lyle are we getting today? + The one who signed it or the one who is sorry?"),
        ],
    ),
    (
        "The exchange drew a rebuke from the state party chairwoman, Merle Vandenberg, who said on Twitter that both "
        'candidates "should be embarrassed" and that she was "done refereeing."',
        [
            ("Merle Vandenberg > Merle Vandenberg | should be embarrassed"),
            ("Merle Vandenberg > Merle Vandenberg | done refereeing."),
        ],
    ),
    (
        '"He says he is a businessman," Ms. Solano said of Mr. Haverford in an interview aboard her plane. "I have '
        'seen the books. He is a customer."\n\n'
        'Asked for a response, Mr. Mabry, the Haverford campaign manager, sent a one-word email: "Classy."',
        [
            ("Ms. Solano > Solano | He says he is a businessman, + I have seen the books. He is a customer."),
            ("Mr. Mabry > Mabry | Classy."),
        ],
    ),
    (
        "Speaking to reporters after the speech, Representative Duane Ochs of Nebraska, one of the first members of "
        'Congress to endorse Mr. Haverford, said he had no regrets. "I got on the bus," he said. "I\'m staying on '
        'the bus. I don\'t care if the bus is on fire." He paused. "The bus is not on fire."',
        [
            (
                "he > Duane Ochs | I got on the bus, + I'm staying on the bus. I don't care if the bus is on fire. "
                "+ The bus is not on fire."
            ),
        ],
    ),
    (
        'But privately, Republicans said they feared a rout. "It\'s over," said one strategist who has worked on '
        'four presidential campaigns and who asked not to be named because he still hopes to work on a fifth. "The '
        'only question is how many people he takes down with him."',
        [
            ("one strategist > ? | It's over, + The only question is how many people he takes down with him."),
        ],
    ),
    (
        "In a statement, Ms. Solano's running mate, Senator Pierce Langley of Colorado, accused Mr. Haverford of "
        '"playing footsie with foreign dictators" and called on him to "come clean, today, about every ruble."\n\n'
        '"If he has nothing to hide," Mr. Langley said, "he should stop hiding."',
        [
            (
                "Ms. Solano's running mate, Senator Pierce Langley of Colorado > Pierce Langley | playing footsie "
                "with foreign dictators"
            ),
            (
                "Ms. Solano's running mate, Senator Pierce Langley of Colorado > Pierce Langley | come clean, "
                "today, about every ruble."
            ),
            ("Mr. Langley > Pierce Langley | If he has nothing to hide, + he should stop hiding."),
        ],
    ),
    (
        'Mr. Haverford waved off the criticism. "Pierce who?" he said at a rally in Ames, to roars. "I never heard '
        'of him. Nobody has. They tell me he is a senator. I was a senator! I never saw him once."',
        [
            (
                "he > Haverford | Pierce who? + I never heard of him. Nobody has. They tell me he is a senator. I "
                "was a senator! I never saw him once."
            ),
        ],
    ),
    (
        'Ms. Solano, speaking in Spanish and then in English, urged the audience in Las Cruces to vote early. "No se '
        'duerman," she said. "Don\'t sleep on this." Her mother, Graciela, 84, stood beside her. "She calls me every '
        'night to ask if I have voted," Graciela Solano told the crowd. "I tell her, \'Mija, they are not open.\'"',
        [
            ("she > Solano | No se duerman, + Don't sleep on this."),
            (
                "Graciela Solano > Graciela Solano | She calls me every night to ask if I have voted, + I tell "
                "her, 'Mija, they are not open.'"
            ),
        ],
    ),
    (
        'The Haverford campaign seized on the remark, releasing a web video titled "Asleep at the Wheel." In it, a '
        'narrator intones: "Anita Solano slept through the flood. She slept through the fires." The Solano '
        'campaign\'s communications director, Trudy Meeks, called the video "a lie in high definition."',
        [
            ("a narrator > ? | Anita Solano slept through the flood. She slept through the fires."),
            ("The Solano campaign's communications director, Trudy Meeks > Trudy Meeks | a lie in high definition."),
        ],
    ),
    (
        'On CNN\'s "State of Play" on Sunday, Mr. Mabry insisted that the race was "a dead heat, if you look at the '
        'real numbers." The host, Vince Arroyo, pressed him. "What are the real numbers?" Mr. Arroyo asked. '
        '"They\'re internal," Mr. Mabry said. "So is my liver," Mr. Arroyo replied.',
        [
            ("Mr. Mabry > Mabry | a dead heat, if you look at the real numbers."),
            ("Mr. Arroyo > Vince Arroyo | What are the real numbers?"),
            ("Mr. Mabry > Mabry | They're internal,"),
            ("Mr. Arroyo > Vince Arroyo | So is my liver,"),
        ],
    ),
    (
        'Historians say there is little precedent for such a collapse. "You would have to go back to the Whigs," '
        'said Ellen Stroud, a presidential historian at Tulane and the author of "The Losers\' Table." "And they at '
        'least had a song."',
        [
            ("Ellen Stroud > Ellen Stroud | You would have to go back to the Whigs, + And they at least had a song."),
        ],
    ),
    (
        "Mr. Haverford's former chief of staff, Oscar Tennant, who was fired in August, testified before the grand "
        'jury for three hours on Wednesday. Leaving the courthouse, he was asked if he had been truthful. "As '
        "truthful as I've ever been in my life,\" he said. His lawyer, Bettina Cross, put a hand on his arm. "
        '"That\'s enough, Oscar," she said.',
        [
            ("he > Oscar Tennant | As truthful as I've ever been in my life,"),
            ("she > Bettina Cross | That's enough, Oscar,"),
        ],
    ),
    (
        'The former chief of staff has said the payments were "gifts." Prosecutors have called them "bribes with '
        'bows on." The judge, Marvin Oakes, has so far called them nothing at all.',
        [
            ("The former chief of staff > ? | gifts."),
            ("Prosecutors > ? | bribes with bows on."),
        ],
    ),
    (
        "Many voters here say they will hold their noses. \"She's a crook and he's a clown,\" Denny Haas, a "
        'machinist, said over eggs. "I guess I would rather be robbed than embarrassed." His wife, Lorna, who was '
        'reading the sports section, did not look up. "Speak for yourself," she said.',
        [
            (
                "Denny Haas, a machinist > Denny Haas | She's a crook and he's a clown, + I guess I would rather "
                "be robbed than embarrassed."
            ),
            ("she > Lorna | Speak for yourself,"),
        ],
    ),
    (
        'As for the Senate, Mr. Ochs was philosophical. "Some you win, some you lose and some get rained out," he '
        'said, borrowing a line from his high school coach. Democrats need four seats to take control. "I would not '
        'bet against it," said Wendell Pike, who analyzes congressional races for the nonpartisan Almanac Report.',
        [
            ("he > Ochs | Some you win, some you lose and some get rained out,"),
            ("Wendell Pike > Wendell Pike | I would not bet against it,"),
        ],
    ),
    (
        '"I\'ll tell you what I told my wife," Mr. Haverford began, then stopped and scanned the front row. "Where '
        "is she? Is she here? She's not here. I'll tell you what I told my dog.\"",
        [
            (
                "Mr. Haverford > Haverford | I'll tell you what I told my wife, + Where is she? Is she here? She's "
                "not here. I'll tell you what I told my dog."
            ),
        ],
    ),
    (
        'According to excerpts released by her campaign, Ms. Solano will say that "the age of the bully is over." '
        'She will also promise "a cabinet that looks like a bus stop." A campaign aide said the line had tested well.',
        [
            ("Ms. Solano > Solano | the age of the bully is over."),
            ("She > Solano | a cabinet that looks like a bus stop."),
        ],
    ),
    (
        'Mr. Langley, asked on Fox whether Ms. Solano trusted him, did not hesitate. "With her life," he said. "With '
        'her email?" the anchor, Kip Lawlor, asked. "Let\'s stick with her life," Mr. Langley said.',
        [
            ("he > Langley | With her life,"),
            ("the anchor, Kip Lawlor > Kip Lawlor | With her email?"),
            ("Mr. Langley > Langley | Let's stick with her life,"),
        ],
    ),
    (
        'The congressman from Nebraska was asked about it again on Tuesday. "I have addressed that," Mr. Ochs said. '
        'Pressed on when, he said: "Just now."',
        [
            ("Mr. Ochs > Ochs | I have addressed that,"),
            ("he > Ochs | Just now."),
        ],
    ),
    (
        '"We don\'t comment on leaked documents," said a State Department spokesman, Harlan Tice, "and we especially '
        "don't comment on leaked documents that are boring.\" Mr. Tice, who is known for his dry wit, was not "
        "smiling.",
        [
            (
                "a State Department spokesman, Harlan Tice > Harlan Tice | We don't comment on leaked documents, + "
                "and we especially don't comment on leaked documents that are boring."
            ),
        ],
    ),
]
