"""A table of news frames: an invented sentence, and who says what in it.

Each row is (text, answers); an answer is `speaker | cue | words`, quoted words in their marks, passages parted by `+`;
`?` stands for no cue. Order does not matter. What is suggested must be what the row says, no more and no less.
"""

Rows = list[tuple[str, list[str]]]

DIRECT: Rows = [
    ('"We will rebuild the bridge," Alder said.', ['Alder | said | "We will rebuild the bridge,"']),
    ('"We will rebuild the bridge," said Alder.', ['Alder | said | "We will rebuild the bridge,"']),
    (
        '"We will rebuild the bridge," said Mayor Tom Alder, a Democrat from Millbrook.',
        ['Mayor Tom Alder, a Democrat from Millbrook | said | "We will rebuild the bridge,"'],
    ),
    ('"We will rebuild the bridge!" Alder shouted to the crowd.', ['Alder | shouted | "We will rebuild the bridge!"']),
    ('"Will we rebuild the bridge?" she asked.', ['she | asked | "Will we rebuild the bridge?"']),
    (
        '"We will rebuild it," he told reporters in Millbrook on Tuesday. "It will take a year."',
        ['he | told | "We will rebuild it," + "It will take a year."'],
    ),
    ('"The bridge," Alder said, "will be rebuilt."', ['Alder | said | "The bridge," + "will be rebuilt."']),
    ('Alder said: "We will rebuild the bridge."', ['Alder | said | "We will rebuild the bridge."']),
    ('Alder said, "We will rebuild the bridge."', ['Alder | said | "We will rebuild the bridge."']),
    (
        'Alder, who took office in May, said "we will rebuild the bridge."',
        ['Alder | said | "we will rebuild the bridge."'],
    ),
    (
        'Speaking in Millbrook on Monday, Alder told supporters, "We will rebuild the bridge."',
        ['Alder | told | "We will rebuild the bridge."'],
    ),
    ('In a statement, the department said: "No money was lost."', ['the department | said | "No money was lost."']),
    ('"No money was lost," the department said in a statement.', ['the department | said | "No money was lost,"']),
    (
        '"No money was lost," according to a statement from the department.',
        ['a statement from the department | according to | "No money was lost,"'],
    ),
    ('According to Alder, "no money was lost."', ['Alder | According to | "no money was lost."']),
    (
        '"No money was lost," said Jane Birch, a spokeswoman for the department.',
        ['Jane Birch, a spokeswoman for the department | said | "No money was lost,"'],
    ),
    ('"No money was lost," Birch, 54, told The Millbrook Courier.', ['Birch, 54 | told | "No money was lost,"']),
    (
        '"No money was lost," a senior official who asked not to be named said on Friday.',
        ['a senior official who asked not to be named | said | "No money was lost,"'],
    ),
    ('Birch was blunt: "No money was lost."', ['Birch | ? | "No money was lost."']),
    ('"No money was lost." - Jane Birch', ['Jane Birch | ? | "No money was lost."']),
    ('BIRCH: "No money was lost."', ['BIRCH | ? | "No money was lost."']),
    ('Birch tweeted: "No money was lost. None!"', ['Birch | tweeted | "No money was lost. None!"']),
    ('"No money was lost," Birch wrote on Twitter.', ['Birch | wrote | "No money was lost,"']),
    ('Alder denied it. "No money was lost," he said.', ['he | said | "No money was lost,"']),
    (
        "“No money was lost,” Birch said, adding: “Nobody is to blame.”",
        ["Birch | said | “No money was lost,”", "Birch | adding | “Nobody is to blame.”"],
    ),
    (
        '"I never saw the memo," Birch told CNN\'s Ana Reed on "Morning Call."',
        ['Birch | told | "I never saw the memo,"'],
    ),
    (
        '"Look," Alder said at a town hall, "I know this is hard, but we have no choice."',
        ['Alder | said | "Look," + "I know this is hard, but we have no choice."'],
    ),
    ('But "we have no choice," Alder said.', ['Alder | said | "we have no choice,"']),
    (
        '"We have no choice," Alder\'s campaign manager, Ruth Lind, said in an email.',
        ['Alder\'s campaign manager, Ruth Lind | said | "We have no choice,"'],
    ),
    ('"We have no choice," Sen. Carl Moss (R-Ohio) said.', ['Sen. Carl Moss | said | "We have no choice,"']),
    ('Asked whether he would resign, Alder replied, "Absolutely not."', ['Alder | replied | "Absolutely not."']),
    ('"It is over," the New York Times quoted him as saying.', ['him | quoted | "It is over,"']),
    ("\"He said 'never' to me,\" Birch recalled.", ["Birch | recalled | \"He said 'never' to me,\""]),
]

DIRECT += [
    ('"Shameful!" Birch tweeted minutes later. "Sad!"', ['Birch | tweeted | "Shameful!" + "Sad!"']),
    ('"Ugly, and beneath us" is how Birch described the ad.', ['Birch | described | "Ugly, and beneath us"']),
    ('"No comment," was all Birch would say.', ['all Birch | say | "No comment,"']),
    ('"That makes two of us," was Birch\'s answer.', ['Birch | answer | "That makes two of us,"']),
    ('Birch\'s answer was "Not in my town."', ['Birch | answer | "Not in my town."']),
    ('As Birch put it, "We are going to win."', ['Birch | put it | "We are going to win."']),
    ('Birch went on to say that "it is high time."', ['Birch | say | "it is high time."']),
    (
        '"The guy is toast," read the subject line of an email.',
        ['the subject line of an email | read | "The guy is toast,"'],
    ),
    ('"We win," Birch was quoted as saying by the Courier.', ['Birch | saying | "We win,"']),
    (
        '"Well," Birch said when told of the reply, "that is more like it."',
        ['Birch | said | "Well," + "that is more like it."'],
    ),
    ('"We will," Birch said — pausing for effect — "never quit."', ['Birch | said | "We will," + "never quit."']),
    ('"If I were him, I would worry," agreed Birch.', ['Birch | agreed | "If I were him, I would worry,"']),
    ('"I cannot go on," Birch sobbed.', ['Birch | ? | "I cannot go on,"']),
    ('"It hurts," she said by phone.', ['she | said | "It hurts,"']),
    ('One said Birch "has the map in her head."', ['One | said | Birch "has the map in her head."']),
    (
        '"Nobody loves this river more," Birch told CNN\'s "Morning Call." "Nobody."',
        ['Birch | told | "Nobody loves this river more," + "Nobody."'],
    ),
    ('Birch asked "Are we done?" and reached for her coat.', ['Birch | asked | "Are we done?"']),
    ('The crowd yelled "Go home!" as he left.', ['The crowd | yelled | "Go home!"']),
    (
        'Alder, whose aide, Jane Birch, said "no money was lost," left early.',
        ['aide, Jane Birch | said | "no money was lost,"'],
    ),
    (
        'The mayor, in the words of one aide, "is a man on a mission."',
        ['one aide | in the words of | "is a man on a mission."'],
    ),
    ('The strike "broke the town," in the words of one mayor.', ['one mayor | in the words of | "broke the town,"']),
    ('"Nobody was hurt" — Jane Birch at the second debate', ['Jane Birch | ? | "Nobody was hurt"']),
]

MIXED: Rows = [
    (
        'Alder said the bridge was "a disgrace" and promised a new one.',
        ['Alder | said | the bridge was "a disgrace"', "Alder | promised | a new one"],
    ),
    ('Birch called the report "complete fiction."', ['Birch | called | the report "complete fiction."']),
    ('Alder said he was "deeply sorry" for the delay.', ['Alder | said | he was "deeply sorry" for the delay']),
    ('The bridge is "a disgrace," Alder said.', ['Alder | said | The bridge is "a disgrace,"']),
    ('The plan was dismissed as "a joke" by Alder.', ['Alder | dismissed | "a joke"']),
    ('The plan was described by two aides as "a joke."', ['two aides | described | "a joke."']),
    ('The plan was called "a joke" by Alder.', ['Alder | called | "a joke"']),
    ('He vowed to "drain every pond in the county."', ['He | vowed | to "drain every pond in the county."']),
    ('Alder accused the council of "playing games."', ['Alder | accused | the council of "playing games."']),
]

REPORTED: Rows = [
    (
        "According to a report released Tuesday by the bank, prices fell by a third.",
        ["a report released Tuesday by the bank | According to | prices fell by a third"],
    ),
    (
        "Alder said he would stay, because voters wanted him to finish the job.",
        [
            "Alder | said | he would stay, because voters wanted him to finish the job",
            "voters | wanted | to finish the job",
        ],
    ),
    ("Alder said that was false.", ["Alder | said | that was false"]),
    (
        "Telling a crowd of about 300 people that the bridge was safe, Alder laughed.",
        ["Alder | Telling | the bridge was safe"],
    ),
    (
        "Alder spoke for an hour, telling a crowd of about 300 people that the bridge was safe.",
        ["Alder | telling | the bridge was safe"],
    ),
    (
        "Alder, who leads in the polls, has said nothing prevents him from running.",
        ["Alder | said | nothing prevents him from running"],
    ),
    (
        "Half of voters believe Alder is honest, according to a Courier poll.",
        [
            "a Courier poll | according to | Half of voters believe Alder is honest",
            "Half of voters | believe | Alder is honest",
        ],
    ),
    (
        "Some Republicans on the council privately worry that the plan will fail.",
        ["Some Republicans on the council | worry | the plan will fail"],
    ),
    (
        "Documents released by the court show that the bank knew.",
        ["Documents released by the court | show | the bank knew"],
    ),
    (
        "Republicans on the panel blamed Alder for it; Democrats said he was right.",
        ["Republicans on the panel | blamed | Alder for it", "Democrats | said | he was right"],
    ),
    ("MILLBROOK, Ohio (AP) — Alder said Tuesday he would not run.", ["Alder | said | he would not run"]),
    ("Alder said that the bridge would be rebuilt.", ["Alder | said | the bridge would be rebuilt"]),
    ("Alder said the bridge would be rebuilt.", ["Alder | said | the bridge would be rebuilt"]),
    ("The bridge would be rebuilt, Alder said on Tuesday.", ["Alder | said | The bridge would be rebuilt"]),
    ("The bridge would be rebuilt, said Alder.", ["Alder | said | The bridge would be rebuilt"]),
    ("The bridge would be rebuilt, according to Alder.", ["Alder | according to | The bridge would be rebuilt"]),
    (
        "According to two people familiar with the talks, the bridge will be rebuilt.",
        ["two people familiar with the talks | According to | the bridge will be rebuilt"],
    ),
    ("Alder told reporters that the bridge would be rebuilt.", ["Alder | told | the bridge would be rebuilt"]),
    ("Alder told The Millbrook Courier on Monday he would not run again.", ["Alder | told | he would not run again"]),
    (
        "Alder said in a statement on Friday that the bridge would be rebuilt.",
        ["Alder | said | the bridge would be rebuilt"],
    ),
    ("Alder said in an interview with the Courier that he was tired.", ["Alder | said | he was tired"]),
    ("Officials say the bridge is safe.", ["Officials | say | the bridge is safe"]),
    ("Critics argue that the bridge is unsafe.", ["Critics | argue | the bridge is unsafe"]),
    ("Many voters believe the bridge is unsafe.", ["Many voters | believe | the bridge is unsafe"]),
    ("Alder denied that money was lost.", ["Alder | denied | money was lost"]),
    ("Alder denied the allegations.", ["Alder | denied | the allegations"]),
    ("Alder warned that prices would rise.", ["Alder | warned | prices would rise"]),
    ("Alder warned voters that prices would rise.", ["Alder | warned | prices would rise"]),
    ("Alder promised to rebuild the bridge.", ["Alder | promised | to rebuild the bridge"]),
    ("Alder urged the council to act.", ["Alder | urged | the council to act"]),
    ("Alder called for an inquiry.", ["Alder | called for | an inquiry"]),
    ("Alder called on the council to act.", ["Alder | called on | the council to act"]),
    ("Alder wants to know whether the bridge is safe.", ["Alder | wants | to know whether the bridge is safe"]),
    ("Alder asked whether the bridge was safe.", ["Alder | asked | whether the bridge was safe"]),
    ("The poll found that 40 percent of voters agree.", ["The poll | found | 40 percent of voters agree"]),
    (
        "A new study suggests that bridges age faster in salt air.",
        ["A new study | suggests | bridges age faster in salt air"],
    ),
    (
        "The bridge is safe, Alder said, adding that it was inspected in May.",
        ["Alder | said | The bridge is safe", "Alder | adding | it was inspected in May"],
    ),
    (
        "Alder said the bridge was safe and added that it was inspected in May.",
        ["Alder | said | the bridge was safe", "Alder | added | it was inspected in May"],
    ),
    (
        "Alder said the bridge was safe, but Birch said it was closed.",
        ["Alder | said | the bridge was safe", "Birch | said | it was closed"],
    ),
    ("While Alder said the bridge was safe, Birch disagreed.", ["Alder | said | the bridge was safe"]),
    (
        "Alder, the mayor of Millbrook, said the bridge was safe.",
        ["Alder, the mayor of Millbrook | said | the bridge was safe"],
    ),
    ("On Monday, Alder, speaking in Ohio, said the bridge was safe.", ["Alder | said | the bridge was safe"]),
    ("The price, Alder said, is too high.", ["Alder | said | The price + is too high"]),
    ("Alder has repeatedly said that he opposes the plan.", ["Alder | said | he opposes the plan"]),
    (
        "Alder's spokesman, Ray Dunn, said the mayor was ill.",
        ["Alder's spokesman, Ray Dunn | said | the mayor was ill"],
    ),
    ("Alder insisted he had done nothing wrong.", ["Alder | insisted | he had done nothing wrong"]),
    (
        "The claim that the bridge is unsafe is false, Birch said.",
        ["Birch | said | The claim that the bridge is unsafe is false"],
    ),
    ("Alder expressed concern that prices would rise.", ["Alder | concern | prices would rise"]),
    ("Alder and Birch said they would meet.", ["Alder and Birch | said | they would meet"]),
    ("Alder arrived late and said the road was closed.", ["Alder | said | the road was closed"]),
    ("The department, which runs the bridge, says it is safe.", ["The department | says | it is safe"]),
    ("The report said the bridge was unsafe.", ["The report | said | the bridge was unsafe"]),
    ("Alder hopes the bridge will open in May.", ["Alder | hopes | the bridge will open in May"]),
    ("Alder expects to win.", ["Alder | expects | to win"]),
    ("Alder thinks Birch is wrong.", ["Alder | thinks | Birch is wrong"]),
    ("Alder acknowledged that mistakes were made.", ["Alder | acknowledged | mistakes were made"]),
    ("Alder criticized Birch for closing the bridge.", ["Alder | criticized | Birch for closing the bridge"]),
    ("Alder made clear that he would not resign.", ["Alder | made clear | he would not resign"]),
    ("Alder pointed out that the bridge was closed.", ["Alder | pointed out | the bridge was closed"]),
    ("As Alder put it on Friday, the bridge was closed.", []),
    (
        "Two people who were in the room said Alder had wept.",
        ["Two people who were in the room | said | Alder had wept"],
    ),
    ("A spokesman for the department, Ray Dunn, declined to comment.", []),
    ("The department did not respond to a request for comment.", []),
    ("The plans were drawn up in May, and the report was published in June.", []),
    (
        "Alder said that Birch believes the bridge is safe.",
        ["Alder | said | Birch believes the bridge is safe", "Birch | believes | the bridge is safe"],
    ),
    (
        "Sen. Carl Moss of Ohio said Tuesday that he would vote no.",
        ["Sen. Carl Moss of Ohio | said | he would vote no"],
    ),
    ("Republicans have accused Alder of hiding the memo.", ["Republicans | accused | Alder of hiding the memo"]),
    (
        "Alder has said he will release his tax returns once an audit is complete.",
        ["Alder | said | he will release his tax returns once an audit is complete"],
    ),
    ("He said he did not know who wrote it.", ["He | said | he did not know who wrote it"]),
    (
        "The White House announced Thursday that the talks had ended.",
        ["The White House | announced | the talks had ended"],
    ),
    ("The talks had ended, the White House announced Thursday.", ["the White House | announced | The talks had ended"]),
    (
        "Analysts at the bank predict prices will fall by 3 percent.",
        ["Analysts at the bank | predict | prices will fall by 3 percent"],
    ),
    ("Prices will fall by 3 percent, analysts predict.", ["analysts | predict | Prices will fall by 3 percent"]),
    ("Alder reiterated his view that the bridge must close.", ["Alder | reiterated | the bridge must close"]),
    ("Alder ruled out a second term.", ["Alder | ruled out | a second term"]),
    (
        "FBI Director James Holt told Congress last week that the inquiry was over.",
        ["FBI Director James Holt | told | the inquiry was over"],
    ),
    ("Alder plans to announce his decision on Friday.", ["Alder | plans | to announce his decision on Friday"]),
    ("Some Democrats worry that the plan will fail.", ["Some Democrats | worry | the plan will fail"]),
]

MIXED += [
    (
        'Birch called the poll "an outlier," and the mayor, Tom Alder, wrote that the press was "asleep."',
        [
            'Birch | called | the poll "an outlier,"',
            'the mayor, Tom Alder | wrote | the press was "asleep."',
        ],
    ),
    (
        'Alder, who once said he would "flatten" the hill, has offered no plan.',
        ['Alder | said | he would "flatten" the hill'],
    ),
    ('Birch says he\'ll "never" run again.', ['Birch | says | he\'ll "never" run again']),
    (
        'Per a senior aide, the campaign is "not panicking."',
        ['a senior aide | Per | the campaign is "not panicking."'],
    ),
]

NOTHING = [
    'The film "Long Way Home" opens on Friday.',
    'Robert "Bobby" Lind scored twice.',
    'The so-called "bridge tax" was repealed.',
    "The show ended at nine and the crowd went home.",
    "The building is 6'2\" from the road.",
    "He read the book in one day.",
    "Her estimates and reports were filed on time.",
    "The state charges a fee for parking.",
    "The rock 'n' roll band played until ten o'clock.",
    "They see the river every morning.",
    "The company offers a show on Friday and posts the plans online.",
]
