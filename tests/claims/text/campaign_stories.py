"""Invented stories of a campaign, and whose direct quotes stand in them, in order of appearance.

A row is (story, quotes); a quote is `mention > full name | words`, its passages parted by ` + `, `?` for nobody named.
"""

Stories = list[tuple[str, list[str]]]

STORIES: Stories = [
    (
        "Harlan Attacks Whitcomb Over Emails as Debate Looms\n\n"
        'COLUMBUS, Ohio — Senator Marcus Harlan on Thursday accused his Democratic rival of running "the most '
        'dishonest campaign in the history of this state," opening a new line of attack four days before their '
        "first debate.\n\n"
        '"She has had 30 years to tell the truth," Mr. Harlan told a crowd of about 2,000 supporters at a '
        'fairground here. "Thirty years! And she still can\'t do it."\n\n'
        'Ms. Whitcomb\'s campaign dismissed the remarks as "desperate" and "sad."\n\n'
        '"This is what losing looks like," said Dana Reyes, a spokeswoman for Ms. Whitcomb. "He has no plan, so '
        "he's throwing mud. We're going to keep talking about jobs.\"\n\n"
        'Mr. Harlan, who has called Ms. Whitcomb "Crooked Carol" at rallies, said he would release "a tremendous '
        'amount of information" about her tenure as attorney general.\n\n'
        '"You\'re going to see things," he said, "that you will not believe."\n\n'
        "Asked by a reporter whether he would accept the results of the election, he paused.\n\n"
        '"You will hear it from me that night," he said. "Let me have my fun, O.K.?"\n\n'
        'The exchange was reminiscent of the 2004 race, when "swift-boating" entered the political lexicon.\n\n'
        "\"I don't know that I've ever seen anything like it,\" said Representative Tom Bell, Republican of Iowa, "
        'who has not endorsed a candidate. "It\'s a circus out there," he added. "People are tired."\n\n'
        'Mr. Bell said that the tone was "not helpful," but that he would "probably" vote for the Republican '
        "ticket.\n\n"
        'At a rally in Dayton later in the day, Ms. Whitcomb tried to turn the tables. "If they shout," she began, '
        "and the crowd finished the line for her.\n\n"
        '"He says nobody else can mend it," she said to boos. "Well, I say we all pick up a hammer!"\n\n'
        "A CNN/ORC poll released Monday found Ms. Whitcomb leading by 5 points.\n\n"
        'In a statement, the Republican National Committee called the poll "an outlier," and the party\'s '
        'chairman, Rick Pruitt, wrote on Twitter that "the media is in the tank for Carol."\n\n'
        '"Wrong!" Mr. Harlan tweeted minutes later. "Phony poll. SAD!"\n\n'
        "Paul Deacon contributed reporting from Washington.",
        [
            (
                "Mr. Harlan > Marcus Harlan | She has had 30 years to tell the truth, + Thirty years! And she "
                "still can't do it."
            ),
            (
                "Dana Reyes, a spokeswoman for Ms. Whitcomb > Dana Reyes | This is what losing looks like, + He "
                "has no plan, so he's throwing mud. We're going to keep talking about jobs."
            ),
            ("he > Marcus Harlan | You're going to see things, + that you will not believe."),
            ("he > Marcus Harlan | You will hear it from me that night, + Let me have my fun, O.K.?"),
            (
                "Representative Tom Bell, Republican of Iowa > Tom Bell | I don't know that I've ever seen "
                "anything like it,"
            ),
            ("he > Tom Bell | It's a circus out there, + People are tired."),
            ("she > Whitcomb | If they shout,"),
            ("she > Whitcomb | He says nobody else can mend it, + Well, I say we all pick up a hammer!"),
            ("the party's chairman, Rick Pruitt > Rick Pruitt | the media is in the tank for Carol."),
            ("Mr. Harlan > Marcus Harlan | Wrong! + Phony poll. SAD!"),
        ],
    ),
    (
        "Whitcomb: 'We Are Not Going Back'\n\n"
        'Carol Whitcomb ripped into Marcus Harlan on Sunday, saying the businessman\'s temper made him "unfit" for '
        "office.\n\n"
        "“He’s a bully,” Whitcomb said on CBS’s “Face the Nation.” “And he’s a bully who can be baited with a "
        "tweet.”\n\n"
        "Harlan fired back on Fox News Sunday, telling host Chris Barnett that Whitcomb is “a total disaster.”\n\n"
        "“Look, she’s been there forever, and she’s accomplished nothing,” Harlan said. “Nothing. You look at the "
        "inner cities, you look at the vets, you look at the border.\n\n"
        "“We’re going to win so big,” he continued, “and we’re going to bring back our jobs.”\n\n"
        "Barnett then asked: “Do you regret anything you’ve said?”\n\n"
        "“No,” Harlan replied. “I regret nothing.”\n\n"
        "Harlan’s running mate, Gov. Pete Dunn, told ABC’s “This Week” that the campaign was “in great shape,” "
        "adding that “the American people are seeing through the media bias.”\n\n"
        "But privately, several advisers conceded that the campaign was “in free fall,” as one put it.\n\n"
        "“It’s over,” said one longtime Republican strategist, who spoke on the condition of anonymity to discuss "
        "internal deliberations. “Everyone knows it. He’s the only one who doesn’t.”\n\n"
        "“Look,” the strategist said, “you can’t win with 35 percent of women.”\n\n"
        "“I think he can still win,” countered former House Speaker Newt Grange, a Harlan ally. “I think you’d be "
        "foolish to count him out.”\n\n"
        "According to Grange, “every poll” has been wrong this cycle.\n\n"
        "The campaign manager, Kelly Ann Moore, said in an interview: “We’re right where we want to be.”\n\n"
        "Her message to nervous donors? “Hang tight.”\n\n"
        "“Stronger Together,” Whitcomb’s memoir, sold only 3,000 copies in its first week.",
        [
            ("Whitcomb > Carol Whitcomb | He’s a bully, + And he’s a bully who can be baited with a tweet."),
            (
                "Harlan > Marcus Harlan | Look, she’s been there forever, and she’s accomplished nothing, + "
                "Nothing. You look at the inner cities, you look at the vets, you look at the border."
            ),
            ("he > Marcus Harlan | We’re going to win so big, + and we’re going to bring back our jobs."),
            ("Barnett > Chris Barnett | Do you regret anything you’ve said?"),
            ("Harlan > Marcus Harlan | No, + I regret nothing."),
            (
                "Harlan’s running mate, Gov. Pete Dunn > Pete Dunn | the American people are seeing through the "
                "media bias."
            ),
            ("one > ? | in free fall,"),
            ("one longtime Republican strategist > ? | It’s over, + Everyone knows it. He’s the only one who doesn’t."),
            ("the strategist > ? | Look, + you can’t win with 35 percent of women."),
            (
                "former House Speaker Newt Grange, a Harlan ally > Newt Grange | I think he can still win, + I "
                "think you’d be foolish to count him out."
            ),
            ("The campaign manager, Kelly Ann Moore > Kelly Ann Moore | We’re right where we want to be."),
            ("The campaign manager, Kelly Ann Moore > Kelly Ann Moore | Hang tight."),
        ],
    ),
    (
        "Harlan has repeatedly insisted that the system is “rigged,” without offering evidence.\n\n"
        "“The process is rigged. This whole election is being rigged,” he said in Charlotte, N.C. “They print what "
        "they like, with no names, no papers and no shame, and people believe it.”\n\n"
        "His claims drew a rebuke from House Speaker Paul Rand, whose spokeswoman, AshLee Stone, said that “nobody "
        "wins when voters lose faith in the count, and the speaker trusts the clerks of every county to do their "
        "work.”\n\n"
        "“I have no idea what he’s talking about,” Secretary of State Jon Huff, a Republican, told The Columbus "
        "Dispatch.\n\n"
        "Harlan’s wife, Melissa, defended her husband in an interview with CNN’s Anderson Cole, calling his "
        "comments “porch talk.” “They goaded him,” she said of the 2005 tape, in which Harlan is heard mocking his "
        "own voters.\n\n"
        "“I told him that, frankly, the words were ugly,” she said. “Nobody should talk like that. And I wondered, "
        "because he never does at home.”\n\n"
        "In the tape, Harlan can be heard saying, “They will clap for anything. You only have to wave.”\n\n"
        "“These were careless words, spoken in private and a long time ago,” Harlan said in a statement issued "
        "after the tape surfaced. “Others have said much worse on my own porch — I could name them. I am sorry if "
        "it hurt anyone.”\n\n"
        "“Ugly, and unworthy of the office” is how Senator Mitch Connell described the remarks.\n\n"
        "Connell, the majority leader, wasn’t alone. Senator Mike Lowe of Utah called on Harlan to “step aside.” "
        "And Representative Jason Chase of Utah withdrew his endorsement: “I took my sign down this morning, and I "
        "am not putting it up again.”\n\n"
        "Said Representative Barb Comer: “This is disgusting, vile, and disqualifying.”\n\n"
        "“You know what?” she added. “He should drop out.”",
        [
            (
                "he > Harlan | The process is rigged. This whole election is being rigged, + They print what they "
                "like, with no names, no papers and no shame, and people believe it."
            ),
            (
                "spokeswoman, AshLee Stone > AshLee Stone | nobody wins when voters lose faith in the count, and "
                "the speaker trusts the clerks of every county to do their work."
            ),
            ("Secretary of State Jon Huff, a Republican > Jon Huff | I have no idea what he’s talking about,"),
            ("she > Melissa | They goaded him,"),
            (
                "she > Melissa | I told him that, frankly, the words were ugly, + Nobody should talk like that. "
                "And I wondered, because he never does at home."
            ),
            ("Harlan > Harlan | They will clap for anything. You only have to wave."),
            (
                "Harlan > Harlan | These were careless words, spoken in private and a long time ago, + Others have "
                "said much worse on my own porch — I could name them. I am sorry if it hurt anyone."
            ),
            ("Senator Mitch Connell > Mitch Connell | Ugly, and unworthy of the office"),
            (
                "Representative Jason Chase of Utah > Jason Chase | I took my sign down this morning, and I am not "
                "putting it up again."
            ),
            ("Representative Barb Comer > Barb Comer | This is disgusting, vile, and disqualifying."),
            ("she > Barb Comer | You know what? + He should drop out."),
        ],
    ),
    (
        "WASHINGTON -- The FBI director told Congress on Friday that the bureau had discovered new emails that "
        '"appear to be pertinent" to the investigation.\n\n'
        '"I have asked our staff to read every one of these messages and to see whether any of them should have '
        'been locked away," James Combs wrote in a letter to lawmakers. He said he could not predict how long it '
        'would take "to complete this additional work."\n\n'
        'The Whitcomb campaign chairman, John Podell, said it was "extraordinary" that Combs would release such a '
        'letter "just 11 days out from the presidential election."\n\n'
        '"The director should tell the voters tonight what he has in that drawer," Podell said. "We know what he '
        'will find, because he found it in July: nothing."\n\n'
        'Harlan, campaigning in New Hampshire, seized on the news. "I tip my hat to the people in that building '
        'who had the nerve to open the drawer again," he said, as the crowd chanted "Open the drawer!"\n\n'
        '"This is the biggest thing since the flood," he told the cheering crowd.\n\n'
        '"After that, everything else I brought will sound dull," he joked. "Shall I go home?"\n\n'
        'Whitcomb\'s aides had no advance notice of the letter. "We found out from the press," one aide said.\n\n'
        '"People who vote in eleven days need to hear all of it now," Whitcomb told reporters at a hastily '
        'arranged news conference in Des Moines, Iowa. "Let the bureau lay its papers on the table, all of them, '
        'before the week is out."\n\n'
        'Asked about Harlan\'s claim that this was "the biggest thing since the flood," Whitcomb responded: "He\'s '
        'already making up lies about it."',
        [
            (
                "James Combs > James Combs | I have asked our staff to read every one of these messages and to see "
                "whether any of them should have been locked away,"
            ),
            (
                "Podell > John Podell | The director should tell the voters tonight what he has in that drawer, + "
                "We know what he will find, because he found it in July: nothing."
            ),
            ("he > Harlan | I tip my hat to the people in that building who had the nerve to open the drawer again,"),
            ("the crowd > ? | Open the drawer!"),
            ("he > Harlan | This is the biggest thing since the flood,"),
            ("he > Harlan | After that, everything else I brought will sound dull, + Shall I go home?"),
            ("one aide > ? | We found out from the press,"),
            (
                "Whitcomb > Whitcomb | People who vote in eleven days need to hear all of it now, + Let the bureau "
                "lay its papers on the table, all of them, before the week is out."
            ),
            ("Whitcomb > Whitcomb | He's already making up lies about it."),
        ],
    ),
    (
        'Rep. Lou Gamble (R-TX) appeared on the "Laura Kane Show" Tuesday to discuss what he called the '
        '"collusion" between the press and the Whitcomb campaign.\n\n'
        "“When you have reporters sending their stories to the campaign for approval, that’s not journalism,” "
        "Gamble said. “That is propaganda.”\n\n"
        "Gamble went on to say that “it’s high time” voters knew.\n\n"
        "Kane asked the congressman if he thought the “Never Harlan” movement was over.\n\n"
        "“I do,” he said, laughing. “I really do. They’ve got nowhere to go.”\n\n"
        "“Well, that’s what they said about Brexit,” Kane noted.\n\n"
        "“Exactly!” Gamble shot back.\n\n"
        "Follow Ben Kettle on Twitter @BenKettle.",
        [
            (
                "Gamble > Lou Gamble | When you have reporters sending their stories to the campaign for approval, "
                "that’s not journalism, + That is propaganda."
            ),
            ("he > Lou Gamble | I do, + I really do. They’ve got nowhere to go."),
            ("Kane > Laura Kane | Well, that’s what they said about Brexit,"),
            ("Gamble > Lou Gamble | Exactly!"),
        ],
    ),
    (
        "The Clean Power Plan, the “crown jewel” of the president’s climate legacy, would be repealed under a "
        "Harlan administration, his economic adviser Steven Moore told reporters on a conference call.\n\n"
        "“We would look at all of it,” Moore said. “All of it, from Day One.”\n\n"
        "“What he’s proposing is a disaster for the planet,” responded Sierra Fund executive director Michael "
        "Brown in an emailed statement. “The American people won’t stand for it.”\n\n"
        'Harlan, for his part, has called climate change "a hoax" and has said it was "dreamed up by '
        'professors."\n\n'
        '"I was joking," he later told Fox News.\n\n'
        "The Environmental Protection Agency declined to comment. \"We don't comment on candidates' proposals,\" "
        "an EPA spokesman said via email.\n\n"
        'In her book, "Hard Choices," Whitcomb wrote that the science was "settled."',
        [
            ("Moore > Steven Moore | We would look at all of it, + All of it, from Day One."),
            (
                "Sierra Fund executive director Michael Brown > Michael Brown | What he’s proposing is a disaster "
                "for the planet, + The American people won’t stand for it."
            ),
            ("he > Harlan | I was joking,"),
            ("an EPA spokesman > ? | We don't comment on candidates' proposals,"),
        ],
    ),
    (
        'TAMPA, Fla. (AP) — Republican Marcus Harlan says he\'ll "absolutely" release his tax returns once an '
        "audit is finished.\n\n"
        'Harlan told The Associated Press in an interview that there\'s "nothing to learn from them."\n\n'
        'His son, Eric Harlan, told the Pittsburgh Tribune-Review the returns would raise questions from "every '
        'financial auditor in the country."\n\n'
        '"Nobody is keener to read them than I am," the younger Harlan said, "but half the town would be reading '
        'them upside down and telling the other half what they mean."\n\n'
        "Whitcomb campaign manager Robby Mock says Harlan is hiding something. Mock says: \"What doesn't he want "
        'us to see?"\n\n'
        "Harlan's tax attorneys wrote in a March letter that the returns \"have been under continuous "
        'examination."\n\n'
        'Former Massachusetts Gov. Mitch Raines, the 2012 nominee, has said there is a "surprise" in the returns. '
        'He tweeted Wednesday that "a man who hides his papers has a reason to hide them, and Mr. Harlan knows the '
        'reason."',
        [
            (
                "the younger Harlan > Marcus Harlan | Nobody is keener to read them than I am, + but half the town "
                "would be reading them upside down and telling the other half what they mean."
            ),
            ("Mock > Robby Mock | What doesn't he want us to see?"),
            (
                "He > Mitch Raines | a man who hides his papers has a reason to hide them, and Mr. Harlan knows "
                "the reason."
            ),
        ],
    ),
    (
        "“This is a man who tweeted at three in the morning about a beauty queen,” Vice President Joe Bolden told "
        "a union hall in Scranton. “At three in the morning! My God.”\n\n"
        "Bolden, 73, grew emotional as he spoke of his late son. “He’d have said, ‘Dad, get up,’” he recalled.\n\n"
        "“I wish we were both nineteen,” the vice president said of Harlan. “I would settle it behind the barn. "
        "That is what I would do.”\n\n"
        "Harlan has bragged that he “could burn down the post office on Main Street” and not lose voters.\n\n"
        "“He doesn’t get it,” Bolden continued. “He doesn’t have a clue about what makes America great.” He "
        "paused. “Folks, we’re better than this.”\n\n"
        "“Amen!” a man in the crowd shouted.\n\n"
        "A Harlan spokesman, Jason Mills, said in response: “Joe Bolden is a career politician who’s been wrong on "
        "everything. The idea that he’d threaten someone is, frankly, sad. This is what desperation looks "
        "like.”\n\n"
        "Mills also noted that Bolden once said Whitcomb “would be a lousy president.”\n\n"
        "“We believe that,” Mills said. “Don’t you?”",
        [
            (
                "Vice President Joe Bolden > Joe Bolden | This is a man who tweeted at three in the morning about "
                "a beauty queen, + At three in the morning! My God."
            ),
            ("he > Joe Bolden | He’d have said, ‘Dad, get up,’"),
            (
                "the vice president > Joe Bolden | I wish we were both nineteen, + I would settle it behind the "
                "barn. That is what I would do."
            ),
            (
                "Bolden > Joe Bolden | He doesn’t get it, + He doesn’t have a clue about what makes America great. "
                "+ Folks, we’re better than this."
            ),
            ("a man in the crowd > ? | Amen!"),
            (
                "A Harlan spokesman, Jason Mills > Jason Mills | Joe Bolden is a career politician who’s been "
                "wrong on everything. The idea that he’d threaten someone is, frankly, sad. This is what "
                "desperation looks like."
            ),
            ("Mills > Jason Mills | We believe that, + Don’t you?"),
        ],
    ),
    (
        'The host of "The Apprentice Show" had bragged about his ratings.\n\n'
        'The phrase "Make America Great Again" was trademarked in 2012.\n\n'
        'A man wearing a "Whitcomb for Prison" T-shirt shook his fist.\n\n'
        'He was nicknamed "Mad Dog" by his troops.\n\n'
        'Critics of the so-called "bathroom bill" gathered at the Capitol.\n\n'
        'The bill, known as the "No Budget, No Pay Act," passed.\n\n'
        'She was a regular on "Morning Joe" and "Meet the Press."\n\n'
        'Harlan walked on stage to "You Can\'t Always Get What You Want."\n\n'
        'The "fiscal cliff" loomed over the talks.\n\n'
        '"Hamilton" star Brandon Victor read a message to the vice president-elect.\n\n'
        'The word "deplorables" became a badge of honor.',
        [],
    ),
    (
        "Harlan began his speech by thanking the troops. Then he turned to trade.\n\n"
        '"That treaty emptied every mill on this river, and they told us it would fill them.\n\n'
        '"And now they want a second one. You liked it. Then you counted the votes in this county, and you said, '
        "'I had better not.'\n\n"
        '"But give you the chair for a week, and you would sign it, and that would be the end of the river," '
        "Harlan said.\n\n"
        "Whitcomb shook her head.\n\n"
        '"Well, that is just not accurate," she said.\n\n'
        'The moderator, Lester Hill, tried to interject. "Secretary Whitcomb, is it President Osborne\'s fault?" '
        "he asked.\n\n"
        '"People see that river differently," she said.\n\n'
        '"Why not?" Harlan said, prompting laughter.\n\n'
        '"Why not? Yeah, why not," Whitcomb shot back. "Blame me for the frost while you are at it."',
        [
            (
                "Harlan > Harlan | That treaty emptied every mill on this river, and they told us it would fill "
                "them. + And now they want a second one. You liked it. Then you counted the votes in this county, "
                "and you said, 'I had better not.' + But give you the chair for a week, and you would sign it, and "
                "that would be the end of the river,"
            ),
            ("she > Whitcomb | Well, that is just not accurate,"),
            ("he > Lester Hill | Secretary Whitcomb, is it President Osborne's fault?"),
            ("she > Whitcomb | People see that river differently,"),
            ("Harlan > Harlan | Why not?"),
            ("Whitcomb > Whitcomb | Why not? Yeah, why not, + Blame me for the frost while you are at it."),
        ],
    ),
    (
        "“Nobody was promised anything,” State Department spokesman Mark Toner said Monday, adding that “the "
        "allegation is inaccurate.” “We’d have to refer you to the FBI.”\n\n"
        "Toner’s comments came after the FBI released notes of interviews in which an unnamed official alleged "
        "that an undersecretary, Patrick Kent, had “pressured” the bureau to change the classification of an "
        "email.\n\n"
        "House Oversight Chairman Jason Chase called the documents “extremely disturbing,” while Intelligence "
        "Chairman Devin Nunn said they showed “a culture of corruption.” The two said in a joint statement that "
        "Kent should be removed “pending a full investigation.”\n\n"
        "“Every bell in my office went off when I read this,” said Chase, who has vowed to continue probing the "
        "email matter.\n\n"
        "“People who are trusted with secrets have no business trading in them,” said Nunn. “It is like lending "
        "out the keys to the vault.”\n\n"
        "Harlan’s campaign seized on the report. “Collusion at its finest,” Harlan said at a rally in Green Bay, "
        "Wisconsin. “Unbelievable,” he added, as supporters yelled “open the drawer.”\n\n"
        "“It’s worse than the flood,” Harlan senior communications adviser Jason Mills said in a statement. “That "
        "a man so close to her would haggle over a file tells you everything.”\n\n"
        "“CORRUPTION CONFIRMED,” read the subject line of a fundraising email.\n\n"
        "Pressed on whether Harlan had proof, Mills pointed to the notes. “It’s right there in black and white,” "
        "he insisted.",
        [
            ("State Department spokesman Mark Toner > Mark Toner | Nobody was promised anything,"),
            (
                "State Department spokesman Mark Toner > Mark Toner | the allegation is inaccurate. + We’d have to "
                "refer you to the FBI."
            ),
            ("Chase > Jason Chase | Every bell in my office went off when I read this,"),
            (
                "Nunn > Devin Nunn | People who are trusted with secrets have no business trading in them, + It is "
                "like lending out the keys to the vault."
            ),
            ("Harlan > Harlan | Collusion at its finest,"),
            ("he > Harlan | Unbelievable,"),
            (
                "Harlan senior communications adviser Jason Mills > Jason Mills | It’s worse than the flood, + "
                "That a man so close to her would haggle over a file tells you everything."
            ),
            ("the subject line of a fundraising email > ? | CORRUPTION CONFIRMED,"),
            ("he > Jason Mills | It’s right there in black and white,"),
        ],
    ),
    (
        "In 2011, Obrien joked at the White House Correspondents' Dinner that Harlan could now \"return to the "
        'great questions, like: Who moved my chair?"\n\n'
        'Harlan\'s grandfather, a German immigrant who spelled the family name "Hahrlan," made his money in the '
        "gold rush.\n\n"
        'As Harlan put it, "We\'re going to win."\n\n'
        '"That makes me smart," was Harlan\'s answer.\n\n'
        'That, said pollster Ann Selby, "is the whole ballgame."\n\n'
        '"If he loses Florida," said Selby, "it\'s over."\n\n'
        'Harlan -- who once said he would "flatten" the Islamic State -- has offered few details.\n\n'
        'The question, Selby says, is whether "the base shows up."\n\n'
        'The ad\'s narrator says: "Marcus Harlan. Wrong for Ohio."\n\n'
        '"Our kids are watching," the ad says.\n\n'
        'Under the headline "Harlan Must Go," the newspaper wrote that the nominee "is unfit to serve."\n\n'
        '"Enough is enough," the editorial board wrote.\n\n'
        'Jokingly, she added, "But who\'s counting?"',
        [
            ("Harlan > Marcus Harlan | We're going to win."),
            ("Harlan > Marcus Harlan | That makes me smart,"),
            ("pollster Ann Selby > Ann Selby | is the whole ballgame."),
            ("Selby > Ann Selby | If he loses Florida, + it's over."),
            ("The ad's narrator > ? | Marcus Harlan. Wrong for Ohio."),
            ("the ad > ? | Our kids are watching,"),
            ("the editorial board > ? | Enough is enough,"),
            ("she > Ann Selby | But who's counting?"),
        ],
    ),
    (
        'ALBANY, N.Y. — Gov. Ruth Calloway vetoed the bill on Tuesday, calling it "an assault on working families" '
        'and "a giveaway to the rich."\n\n'
        '"I will not sign a bill that takes food off the table," the governor, a second-term Democrat, said at a '
        'news conference flanked by union leaders. "Not today, not ever."\n\n'
        "Assembly Minority Leader Greg Shaw, whose caucus had pushed for the measure, called the veto "
        '"cowardly."\n\n'
        '"She\'s more interested in 2028 than in New Yorkers," he said in a telephone interview.\n\n'
        "Calloway's spokesman, Ty Brandt, disputed that characterization. \"The governor has one job and she's "
        'doing it," he wrote in an email.\n\n'
        'The bill\'s sponsor, Sen. Lucy Ferrer, tweeted: "Shameful. Just shameful."\n\n'
        "According to a person familiar with the governor's thinking, who was not authorized to speak publicly, "
        'she had been "on the fence" until last week.\n\n'
        'Union President Sal Romano told the crowd, "We won this one because we showed up."\n\n'
        '"Showed up!" the crowd roared back.\n\n'
        'Business groups were less enthusiastic. "It\'s a sad day for small business," said the state chamber of '
        "commerce's president, Olivia Dent.\n\n"
        'Dent said the measure would have created "at least 10,000 jobs," though independent economists have '
        "questioned that figure.\n\n"
        '"There\'s no evidence for that number," said Mark Ito, an economist at Cornell University who studies tax '
        'policy. "None whatsoever."\n\n'
        "The governor's office estimates the measure would have cost $400 million. Calloway said the money "
        '"belongs in our classrooms."\n\n'
        '"We can do better," she said, "and we will."\n\n'
        "Asked for comment, a spokesman for Shaw referred to his statement.\n\n"
        'The veto — Calloway\'s 12th this year — came a day after "Saturday Night Live" mocked her as "Governor '
        'No."',
        [
            (
                "the governor, a second-term Democrat > Ruth Calloway | I will not sign a bill that takes food off "
                "the table, + Not today, not ever."
            ),
            ("he > Greg Shaw | She's more interested in 2028 than in New Yorkers,"),
            ("he > Ty Brandt | The governor has one job and she's doing it,"),
            ("The bill's sponsor, Sen. Lucy Ferrer > Lucy Ferrer | Shameful. Just shameful."),
            ("Union President Sal Romano > Sal Romano | We won this one because we showed up."),
            ("the crowd > ? | Showed up!"),
            (
                "the state chamber of commerce's president, Olivia Dent > Olivia Dent | It's a sad day for small "
                "business,"
            ),
            ("Mark Ito > Mark Ito | There's no evidence for that number, + None whatsoever."),
            ("she > Ruth Calloway | We can do better, + and we will."),
        ],
    ),
    (
        "The president-elect took to Twitter early Friday to slam the intelligence report.\n\n"
        "“Only ‘sour’ people, or losers, would say a handshake is wrong!” he wrote. “We quarrel with half the "
        "globe already.”\n\n"
        "A few hours later he tweeted again: “The experts say nobody laid a hand on the count. Not a single "
        "machine!”\n\n"
        "In an interview with The New York Times on Friday, he called the focus on hacking “a fishing trip.”\n\n"
        "“Another country stole a whole warehouse of our files,” he told the newspaper. “Who wrote about that? "
        "They are only after me.”\n\n"
        "His incoming press secretary, Sean Price, declined to say whether the president-elect accepted the "
        "report’s conclusions, telling reporters only that he “thinks highly of everybody who works in those "
        "offices.”\n\n"
        "Price, asked if an apology was forthcoming, said, “No.”\n\n"
        "Senator Dianne Feld, the top Democrat on the committee, said she was troubled. “The report is stunning,” "
        "she said in a statement. “They wanted ‘to make neighbors doubt each other’s vote.’”\n\n"
        "“It is an established fact,” Feld added, citing the report’s finding that “the men in that capital had "
        "picked a favorite.”\n\n"
        "The report, released by the Office of the Director of National Intelligence, said the campaign was "
        "“boldest yet” and that “they will come back better prepared.”\n\n"
        "“We have little doubt about who carried the files to OpenDrawer,” the report said.\n\n"
        "OpenDrawer founder Julian Assad denied it in a Fox News interview, saying: “The files came to us from a "
        "private person and from no government at all.”\n\n"
        "Sen. Lindsey Grant (R-S.C.) was having none of it: “You cannot trust Julian Assad.”\n\n"
        "“I’m going to be a bit harder,” Grant told NBC’s “Meet the Press.” “The president-elect wants to "
        "accomplish a lot,” the senator continued, “but if he won’t stand up to this, nobody will.”\n\n"
        "The Kremlin’s spokesman, Dmitri Peskin, dismissed the report as “a witch hunt,” the Interfax news agency "
        "reported.\n\n"
        "“These are baseless accusations,” Peskin was quoted as saying by the state-run TASS news agency. “We are "
        "growing rather tired of them.”",
        [
            (
                "he > ? | Only ‘sour’ people, or losers, would say a handshake is wrong! + We quarrel with half "
                "the globe already."
            ),
            ("he > ? | The experts say nobody laid a hand on the count. Not a single machine!"),
            (
                "he > ? | Another country stole a whole warehouse of our files, + Who wrote about that? They are "
                "only after me."
            ),
            ("Price > Sean Price | No."),
            ("she > Dianne Feld | The report is stunning, + They wanted ‘to make neighbors doubt each other’s vote.’"),
            ("Feld > Dianne Feld | It is an established fact,"),
            ("Feld > Dianne Feld | the men in that capital had picked a favorite."),
            ("the report > ? | We have little doubt about who carried the files to OpenDrawer,"),
            (
                "OpenDrawer founder Julian Assad > Julian Assad | The files came to us from a private person and "
                "from no government at all."
            ),
            ("Sen. Lindsey Grant > Lindsey Grant | You cannot trust Julian Assad."),
            ("Grant > Lindsey Grant | I’m going to be a bit harder,"),
            (
                "the senator > Lindsey Grant | The president-elect wants to accomplish a lot, + but if he won’t "
                "stand up to this, nobody will."
            ),
            ("Peskin > Dmitri Peskin | These are baseless accusations, + We are growing rather tired of them."),
        ],
    ),
    (
        'He was, in the words of one aide, "a man on a mission."\n\n'
        '"I think we\'re going to do very well," Harlan, wearing his trademark red cap, told a reporter as he '
        "boarded his plane in Las Vegas on Monday night.\n\n"
        '"It\'s not about me," Harlan says in the ad. "It\'s about you."\n\n'
        "Thorn's husband, Bob, agreed. \"She's right,\" he said.\n\n"
        'Whether voters will buy that argument is another matter. "I don\'t trust either of them," said Luis Mora, '
        '34, as he waited in line at a taco truck. "But I\'m voting."\n\n'
        '"You have to vote," interjected his wife, Carmen.\n\n'
        'Voter Jim Pace, a plumber, put it more bluntly: "They\'re both crooks."\n\n'
        'Not everyone agrees. "Harlan speaks for me," says Debbie Crane, who owns a gun shop in Elko and who '
        'describes herself as "a Reagan Democrat." "Washington forgot about us."\n\n'
        "The pollster J. Ann Seltzer, known for her accuracy in Iowa, cautioned against reading too much into one "
        'survey. "Polls are snapshots," she said.\n\n'
        "\"If I were them, I'd be nervous,\" agreed GOP consultant Mike Murray, who advised Jeb Busch's super "
        "PAC.\n\n"
        'Harlan aides did not respond to requests for comment. One adviser, reached by phone, would say only: "We '
        'feel good."\n\n'
        '"This idea that we\'re collapsing is just wrong," said the adviser.\n\n'
        "Others were blunter still.\n\n"
        '"Dead man walking," was how one GOP senator put it.\n\n'
        '"The guy\'s toast," said a second.\n\n'
        'Meanwhile, in a memo titled "The Path Forward," campaign chief Steve Bannister wrote: "We have multiple '
        'paths to 270."\n\n'
        'The memo, obtained by Politico, urges surrogates to "stay on message" and to "avoid process stories."\n\n'
        '"Keep your boots dry," the memo concludes, quoting a line from "The Long Ford."',
        [
            ("one aide > ? | a man on a mission."),
            ("Harlan > Harlan | I think we're going to do very well,"),
            ("Harlan > Harlan | It's not about me, + It's about you."),
            ("he > Bob | She's right,"),
            ("Luis Mora, 34 > Luis Mora | I don't trust either of them, + But I'm voting."),
            ("his wife, Carmen > Carmen | You have to vote,"),
            ("Voter Jim Pace, a plumber > Jim Pace | They're both crooks."),
            ("Debbie Crane > Debbie Crane | Harlan speaks for me, + Washington forgot about us."),
            ("she > J. Ann Seltzer | Polls are snapshots,"),
            ("GOP consultant Mike Murray > Mike Murray | If I were them, I'd be nervous,"),
            ("One adviser > ? | We feel good."),
            ("the adviser > ? | This idea that we're collapsing is just wrong,"),
            ("one GOP senator > ? | Dead man walking,"),
            ("a second > ? | The guy's toast,"),
            ("campaign chief Steve Bannister > Steve Bannister | We have multiple paths to 270."),
            ("the memo > ? | Keep your boots dry,"),
        ],
    ),
    (
        '"Do you believe," Wallis asked, "that the election is rigged?"\n\n'
        '"I do not," said Senator Pell. "I absolutely do not."\n\n'
        'Wallis: "But you said last week that it might be."\n\n'
        'Pell: "What I said was that we need to look at it."\n\n'
        'Pressed by Wallis, Pell conceded: "Maybe I misspoke."\n\n'
        '"Well," said Wallis. "That\'s a first."\n\n'
        '"Thank you, Senator," Wallis said, to which Pell replied, "Always a pleasure."\n\n'
        'The audience laughed when Pell, grinning, asked "Are we done?" and reached for his coat.\n\n'
        'Pell later issued a statement in which he said he "regrets any confusion."\n\n'
        "His opponent, Kim Alder, wasted no time.\n\n"
        "\"That's what happens when you don't have a core,\" Alder told supporters at a fish fry in Toledo. Pell, "
        'she added, "will say anything."\n\n'
        '"Enough!" one man yelled.',
        [
            ("Wallis > Wallis | Do you believe, + that the election is rigged?"),
            ("Senator Pell > Pell | I do not, + I absolutely do not."),
            ("Wallis > Wallis | But you said last week that it might be."),
            ("Pell > Pell | What I said was that we need to look at it."),
            ("Pell > Pell | Maybe I misspoke."),
            ("Wallis > Wallis | Well, + That's a first."),
            ("Wallis > Wallis | Thank you, Senator,"),
            ("Pell > Pell | Always a pleasure."),
            ("Pell > Pell | Are we done?"),
            ("Alder > Kim Alder | That's what happens when you don't have a core,"),
            ("she > Kim Alder | will say anything."),
            ("one man > ? | Enough!"),
        ],
    ),
    (
        "Whitcomb campaign manager Robby Mock says Harlan is hiding something. Mock says: \"What doesn't he want "
        'us to see?" Mock added that voters "deserve the truth."\n\n'
        'Mock, asked about the leak, demurred. "That\'s above my pay grade," he said.',
        [
            ("Mock > Robby Mock | What doesn't he want us to see?"),
            ("he > Robby Mock | That's above my pay grade,"),
        ],
    ),
    (
        'Text messages obtained by the Post show aides worried the trip would be "a disaster."\n\n'
        'The Justice Department said Friday it would appeal the ruling, which it called "deeply flawed."\n\n'
        'U.S. District Judge Nelva Ramos wrote in a 45-page opinion that the law "imposes significant barriers" on '
        "minority voters.\n\n"
        'Attorney General Ken Paxton, a Republican, vowed to fight on. "We will appeal," he said, "all the way to '
        'the Supreme Court."\n\n'
        'The ruling came hours after the governor, speaking in Austin, described the statute as "common sense."\n\n'
        '"We have a duty to protect the ballot box," Abner said. "It is a sacred trust, and I will not apologize '
        'for it."\n\n'
        'His comments were echoed by Lt. Gov. Dan Patterson, who said in a separate statement: "Most people here '
        'want to see a card at the door."\n\n'
        "Civil rights groups hailed the decision. Sherrilyn Ives, president of the NAACP Legal Defense Fund, said "
        'the judge had "got it exactly right." "This is a victory for every Texan," she said.\n\n'
        "Ives' group represented several of the plaintiffs, among them Sammie Bates, a 75-year-old from Chicago "
        "who moved to Texas and found that the state wanted $42 for a certificate.\n\n"
        '"That money was for the week\'s groceries," Bates testified. "You cannot fry a piece of paper."\n\n'
        "Some Republicans said privately that they feared the law would backfire. \"We're on the wrong side of "
        'history," one state senator told a reporter, speaking on condition of anonymity because he did not want '
        "to antagonize party leaders.\n\n"
        "Asked whether that was true, a spokesman for the party, Ed Crane, laughed. \"Put his name on it and I'll "
        'answer," he said.',
        [
            ("he > Ken Paxton | We will appeal, + all the way to the Supreme Court."),
            (
                "Abner > Abner | We have a duty to protect the ballot box, + It is a sacred trust, and I will not "
                "apologize for it."
            ),
            ("Lt. Gov. Dan Patterson > Dan Patterson | Most people here want to see a card at the door."),
            ("she > Sherrilyn Ives | This is a victory for every Texan,"),
            ("Bates > Sammie Bates | That money was for the week's groceries, + You cannot fry a piece of paper."),
            ("one state senator > ? | We're on the wrong side of history,"),
            ("he > Ed Crane | Put his name on it and I'll answer,"),
        ],
    ),
    (
        'Reporters have dubbed the plane "Air Harlan."\n\n'
        'The song "Born in the U.S.A." blared as he took the stage.\n\n'
        'She drives a "Honk if you\'re fed up" bumper-stickered van.\n\n'
        'Harlan\'s "birther" crusade began in 2011.\n\n'
        'The bill would end "sanctuary cities" and so-called "catch and release."\n\n'
        'Mr. Harlan\'s book, "The Art of the Win," was a best seller.\n\n'
        'In an op-ed titled "Why I Left," the former aide described a White House in "chaos."\n\n'
        'The hashtag "#NeverHarlan" trended for hours.\n\n'
        'Harlan has long complained about a "rigged" system.\n\n'
        'The Times ran the story under the headline "Harlan Paid No Taxes."\n\n'
        'He is what pollsters call a "low-propensity" voter.\n\n'
        'The "Access Hollywood" tape upended the race.\n\n'
        'Many of them call themselves "deplorables."\n\n'
        'She received an "F" from the National Rifle Association.\n\n'
        'The group, which calls itself "Americans for Truth," spent $2 million.',
        [],
    ),
    (
        'Speaker Paul Rand said Thursday he is "just not ready" to back Harlan, a stunning rebuke.\n\n'
        '"I have not made up my mind," Rand told CNN\'s Jake Tanner on "The Lead." "Maybe I will. Maybe by summer. '
        'But first I would like to hear one sentence that sounds like us."\n\n'
        'Rand\'s remarks, first reported by CNN, stunned colleagues. "I about fell out of my chair," said Rep. Tim '
        "Huels, R-Kan.\n\n"
        '"It\'s unprecedented," historian Doris Kern said. "You\'d have to go back to 1912."\n\n'
        'Sen. Jeff Flint of Arizona, one of Harlan\'s fiercest critics, praised Rand: "Good for him."\n\n'
        'But Rep. Chris Colley, Harlan\'s first House supporter, said the speaker was making "a big mistake" and '
        'predicted that he would come around. "He\'ll get there," Colley said. "They all do."\n\n'
        '"Let me be clear," Rand said at his weekly news conference. "I said what I said.\n\n'
        '"I will not take it back, and nobody has asked me to. A party is not a choir that sings because somebody '
        'lifts a stick; it is a lot of people who have agreed on a tune — and we have not."\n\n'
        "He took no questions.\n\n"
        "Harlan told supporters in Charleston, W.Va., later Thursday that he didn't know what had happened: "
        '"I\'ve never seen anything like it. He blindsided me."\n\n'
        '"Who needs him?" shouted a man near the stage.\n\n'
        '"He\'s a very nice man," Harlan told the crowd, adding, "We\'ll see what happens."\n\n'
        'To which Rand\'s office responded: "The speaker looks forward to meeting."\n\n'
        '"Well," Harlan said when told of the response, "that\'s more like it."',
        [
            (
                "Rand > Paul Rand | I have not made up my mind, + Maybe I will. Maybe by summer. But first I would "
                "like to hear one sentence that sounds like us."
            ),
            ("Rep. Tim Huels, R-Kan > Tim Huels | I about fell out of my chair,"),
            ("historian Doris Kern > Doris Kern | It's unprecedented, + You'd have to go back to 1912."),
            ("Sen. Jeff Flint of Arizona, one of Harlan's fiercest critics > Jeff Flint | Good for him."),
            ("Colley > Chris Colley | He'll get there, + They all do."),
            (
                "Rand > Paul Rand | Let me be clear, + I said what I said. + I will not take it back, and nobody "
                "has asked me to. A party is not a choir that sings because somebody lifts a stick; it is a lot of "
                "people who have agreed on a tune — and we have not."
            ),
            ("Harlan > Harlan | I've never seen anything like it. He blindsided me."),
            ("a man > ? | Who needs him?"),
            ("Harlan > Harlan | He's a very nice man,"),
            ("Harlan > Harlan | We'll see what happens."),
            ("Rand's office > ? | The speaker looks forward to meeting."),
            ("Harlan > Harlan | Well, + that's more like it."),
        ],
    ),
    (
        "MANCHESTER, N.H. — Tess Arbor clinched her party's nomination Tuesday night, telling a roaring crowd that "
        '"the work starts tomorrow morning."\n\n'
        '"They counted us out in January," Ms. Arbor, 58, said to cheers at a high school gymnasium. "They counted '
        'us out again in March. Well, they can count us in."\n\n'
        'Her rival, Congressman Neil Hobart, conceded shortly after 10 p.m. "The voters have spoken, and I have '
        'heard them," he told a subdued gathering of volunteers in Concord, his wife and two daughters at his '
        "side.\n\n"
        'Mr. Hobart did not say whether he would endorse her. Aides said he wanted "a few days on the lake" '
        "first.\n\n"
        '"He\'s tired," said Pam Brisk, his campaign manager. "We\'re all tired. Ask us on Monday."\n\n'
        'But the state party chairwoman, Gail Underhill, urged him to move quickly. "Unity is not a mood," she '
        'said in an interview. "It\'s a decision."\n\n'
        "Across town, supporters of the incumbent, President Roy Calder, were already sharpening their lines.\n\n"
        '"She has never balanced anything but a tray," the president\'s spokesman, Lew Carver, wrote in a Twitter '
        "post, a reference to Ms. Arbor's years as a waitress.\n\n"
        'Ms. Arbor seemed delighted. "I carried that tray for nine years, Lew," she wrote back. "What have you '
        'carried?"\n\n'
        'The exchange set off a wave of "tray" jokes online.\n\n'
        "Doug Sills, a political scientist at Dartmouth College, said the contest would turn on turnout. \"It's "
        'arithmetic," he said. "If she gets the cities, she wins; if she doesn\'t, she\'s a footnote."\n\n'
        "Not so fast, warned Rita Mott, who ran Mr. Calder's campaign four years ago: \"You don't beat a sitting "
        'president with jokes."\n\n'
        'Mr. Calder himself was silent until midnight, when he posted a single word: "Welcome."\n\n'
        'In the ad, which will air in nine states, a narrator intones, "Roy Calder. He knows the way home."\n\n'
        'Ms. Arbor called the ad "sweet."\n\n'
        '"I know the way home, too," she said. "I drive myself."\n\n'
        'Asked what she would say to voters who had doubts, she thought for a moment. "Come and argue with me," '
        'she said finally. "I like it."\n\n'
        '"I don\'t know," said Ed Pruett, 71, a retired machinist who had come to watch. "I\'ve heard it all '
        "before, and then they get down there and forget where they parked. But she looked me in the eye. That's "
        'something."',
        [
            (
                "Ms. Arbor, 58 > Tess Arbor | They counted us out in January, + They counted us out again in "
                "March. Well, they can count us in."
            ),
            ("he > Neil Hobart | The voters have spoken, and I have heard them,"),
            ("Pam Brisk, his campaign manager > Pam Brisk | He's tired, + We're all tired. Ask us on Monday."),
            ("she > Gail Underhill | Unity is not a mood, + It's a decision."),
            ("the president's spokesman, Lew Carver > Lew Carver | She has never balanced anything but a tray,"),
            ("she > Tess Arbor | I carried that tray for nine years, Lew, + What have you carried?"),
            (
                "he > Doug Sills | It's arithmetic, + If she gets the cities, she wins; if she doesn't, she's a "
                "footnote."
            ),
            ("Rita Mott > Rita Mott | You don't beat a sitting president with jokes."),
            ("he > Roy Calder | Welcome."),
            ("a narrator > ? | Roy Calder. He knows the way home."),
            ("she > Tess Arbor | I know the way home, too, + I drive myself."),
            ("she > Tess Arbor | Come and argue with me, + I like it."),
            (
                "Ed Pruett, 71 > Ed Pruett | I don't know, + I've heard it all before, and then they get down "
                "there and forget where they parked. But she looked me in the eye. That's something."
            ),
        ],
    ),
    (
        "WASHINGTON (Reuters) - The Senate on Thursday rejected a bill to overhaul the nation's ports, dealing a "
        'blow to Majority Leader Hal Dorsey, who had called it his "first, second and third priority."\n\n'
        '"We came up two votes short," Dorsey told reporters after the roll call. "That\'s the whole story."\n\n'
        "It was not the whole story, Democrats said. Senator Maria Benitez of Nevada said the bill had been "
        'written "in the dark" by lobbyists.\n\n'
        '"When you hide a bill from your own members, don\'t be shocked when they hide from you," Benitez said on '
        "the Senate floor.\n\n"
        "Two Republicans, Senators Jack Orr of Maine and Lynn Tate of Utah, broke ranks. In a joint statement they "
        'said that they "could not in conscience" support a measure that "no one has had time to read."\n\n'
        'Orr later said he had received threats. "My phone rang all night," he said. "My kids picked up."\n\n'
        'A spokeswoman for Dorsey, Kim Yates, denied that the leader had pressured anyone. "That is false, and '
        'whoever told you that knows it is false," she said.\n\n'
        'The White House said in a statement that the president was "disappointed but not deterred."\n\n'
        '"The ports of this country are a disgrace," the statement said.\n\n'
        'Dockworkers\' union chief Frank Malloy welcomed the vote, saying it had "saved 40,000 jobs."\n\n'
        'But the head of the retailers\' association, Joan Stern, called it a "black day." "Our members have ships '
        'sitting off Long Beach," she said by phone. "Every hour costs them."\n\n'
        '"There will be another vote," Dorsey vowed as he walked to his office.\n\n'
        'When? "Soon," he said, and closed the door.\n\n'
        'Tate, a former prosecutor, was asked whether she feared a primary challenge. "No," she said. "Next '
        'question."\n\n'
        '"Look," said one senior Republican aide, "Hal lost control of the room. It happens."\n\n'
        'The aide added: "But it\'s not supposed to happen twice."',
        [
            ("Dorsey > Hal Dorsey | We came up two votes short, + That's the whole story."),
            (
                "Benitez > Maria Benitez | When you hide a bill from your own members, don't be shocked when they "
                "hide from you,"
            ),
            ("he > Jack Orr | My phone rang all night, + My kids picked up."),
            ("she > Kim Yates | That is false, and whoever told you that knows it is false,"),
            ("the statement > ? | The ports of this country are a disgrace,"),
            ("she > Joan Stern | Our members have ships sitting off Long Beach, + Every hour costs them."),
            ("Dorsey > Hal Dorsey | There will be another vote,"),
            ("he > Hal Dorsey | Soon,"),
            ("she > Lynn Tate | No, + Next question."),
            ("one senior Republican aide > ? | Look, + Hal lost control of the room. It happens."),
            ("The aide > ? | But it's not supposed to happen twice."),
        ],
    ),
    (
        "Gov. Pete Lindqvist says he isn't running for president. He says it often.\n\n"
        '"I have a great job," Lindqvist told The Associated Press on Monday. He smiled. "For now."\n\n'
        "In private, according to three people who have spoken with him, he talks about little else. One said "
        'Lindqvist "has the Iowa map in his head." Another called him "obsessed."\n\n'
        '"Pete\'s problem," said a longtime adviser, "is that he thinks people can\'t tell."\n\n'
        'Lindqvist, who calls himself "a fiscal grown-up," has vetoed 41 bills since January. His approval rating, '
        "at 61 percent, is the envy of his peers.\n\n"
        "\"You look at those numbers and you think, 'Why not me?'\" said Republican strategist Beth Coyle, who is "
        "not working for any candidate.\n\n"
        'Democrats think they know why. "Because he closed 30 rural clinics," said state Rep. Omar Diaz. "Put that '
        'on a bumper sticker."\n\n'
        "Lindqvist's office says the clinics were consolidated, not closed.\n\n"
        "\"'Consolidated,'\" Diaz repeated, making quotation marks in the air.\n\n"
        'At the state fair in August, Lindqvist was greeted with shouts of "Pete! Pete!" A boy asked if he was '
        'famous. "Only here," the governor told him.\n\n'
        'His wife, Anna, was more direct. "If he runs, he runs without me," she told a local radio station last '
        "year. She later said she was joking.\n\n"
        'Was she? "Ask her," Lindqvist said.\n\n'
        '"I wasn\'t," she told the AP. "But I\'d vote for him."',
        [
            ("Lindqvist > Pete Lindqvist | I have a great job, + For now."),
            ("a longtime adviser > ? | Pete's problem, + is that he thinks people can't tell."),
            ("Republican strategist Beth Coyle > Beth Coyle | You look at those numbers and you think, 'Why not me?'"),
            ("state Rep. Omar Diaz > Omar Diaz | Because he closed 30 rural clinics, + Put that on a bumper sticker."),
            ("Diaz > Omar Diaz | 'Consolidated,'"),
            ("the governor > Pete Lindqvist | Only here,"),
            ("she > Anna | If he runs, he runs without me,"),
            ("Lindqvist > Pete Lindqvist | Ask her,"),
            ("she > Anna | I wasn't, + But I'd vote for him."),
        ],
    ),
    (
        "The Harbor Commission voted 5-2 on Wednesday to fire its director, Stan Keller, after what Commissioner "
        'Joy Patel described as "a year of excuses."\n\n'
        '"Nobody took any pleasure in this," said Patel, the panel\'s vice chair. "But the numbers don\'t lie, and '
        'neither should a director."\n\n'
        'Keller, reached at home, called the vote "theater." He said he learned of it from a reporter.\n\n'
        '"They never once asked me a question," he said. "Not one! You\'d think they\'d be curious."\n\n'
        'In a 14-page report released before the vote, auditors found that the port had paid "substantially more '
        'than market rates" for dredging.\n\n'
        'Commissioner Bud Allison, one of the two "no" votes, said colleagues had rushed. "We had a stampede in '
        'there," he said, before correcting himself: "A small stampede."\n\n'
        '"I\'d rather be slow and right," added Allison, "than fast and sued."\n\n'
        'Mayor Elena Fuentes — who appointed Keller in 2014 and once praised him as "the best hire I ever made" — '
        "said through a spokesman that she respected the commission's decision.\n\n"
        'The spokesman, Troy Banks, would not say whether the mayor still felt that way. "She stands by her '
        'record," Banks said.\n\n'
        '"That\'s not an answer," Allison told a reporter when read the statement.\n\n'
        'The Longshore Union, which had clashed with Keller over overtime, was jubilant. "Good riddance," its '
        'president, Dee Marsh, posted on Facebook. "Ding dong."\n\n'
        'Keller\'s lawyer, Arnold Voss, promised a fight. "See you in court," he said in a text message.\n\n'
        'Under his contract, Keller is owed $310,000 unless he was fired "for cause," a phrase the contract does '
        "not define.\n\n"
        '"That\'s the $310,000 question," joked Patel.\n\n'
        'A search for a successor will begin "immediately," according to a memo from the commission\'s lawyer.\n\n'
        'Who would want the job? "Somebody with thick skin," Marsh offered, "and a good accountant."\n\n'
        "The commission's next meeting is June 3. Keller says he'll be there. \"Front row,\" he promised.",
        [
            (
                "Patel, the panel's vice chair > Joy Patel | Nobody took any pleasure in this, + But the numbers "
                "don't lie, and neither should a director."
            ),
            ("he > Stan Keller | They never once asked me a question, + Not one! You'd think they'd be curious."),
            ("he > Bud Allison | We had a stampede in there, + A small stampede."),
            ("Allison > Bud Allison | I'd rather be slow and right, + than fast and sued."),
            ("Banks > Troy Banks | She stands by her record,"),
            ("Allison > Bud Allison | That's not an answer,"),
            ("its president, Dee Marsh > Dee Marsh | Good riddance, + Ding dong."),
            ("he > Arnold Voss | See you in court,"),
            ("Patel > Joy Patel | That's the $310,000 question,"),
            ("Marsh > Dee Marsh | Somebody with thick skin, + and a good accountant."),
            ("he > Stan Keller | Front row,"),
        ],
    ),
    (
        "Sen. Walt Huxley wants voters to know one thing: he is not angry.\n\n"
        '"I\'m not angry," the Republican told a breakfast crowd in Sioux Falls on Monday. "I\'m focused."\n\n'
        'His opponent begs to differ. "Walt\'s been angry since the Carter administration," Democrat Cathy Dunne '
        "told supporters later that day, drawing laughs. \"I've known him since high school. He was angry "
        'then."\n\n'
        'The two debated last week in Pierre, where Huxley accused Dunne of "hiding behind slogans" and Dunne shot '
        'back that Huxley "wouldn\'t know a slogan if it voted for him."\n\n'
        'Polls show a dead heat. That has "nationalized" the race, says Karen Ostby of South Dakota State '
        "University.\n\n"
        '"Every dollar in America is coming here," Ostby says. "You can\'t buy a radio ad for your pumpkin '
        'patch."\n\n'
        "On Tuesday, a super PAC called Prairie Forward went up with a $2 million ad accusing Dunne of wanting to "
        '"tax your tractor."\n\n'
        "\"It's a lie, and they know it's a lie,\" Dunne said. Her campaign manager, Ross Teague, went further, "
        'calling the ad "defamatory" and demanding that stations pull it.\n\n'
        'Prairie Forward\'s director said the group stood by the ad "100 percent."\n\n'
        "Asked by email for evidence, he replied with a link to a 2009 town council vote.\n\n"
        '"A town council vote!" Teague said. "On parking!"\n\n'
        "Huxley, for his part, said he hadn't seen the ad. \"I don't watch much TV,\" he said. Then, after a "
        'pause: "But I hear it\'s good."\n\n'
        'Some voters have tuned out. "I turn the sound off and look at the pictures," said Marge Olson, 83, of '
        "Huron.\n\n"
        '"Both of them should be ashamed," her friend Lois Beck chimed in.\n\n'
        'Her advice to the candidates? "Go fishing."\n\n'
        "“We’re going to need a bigger barn,” Huxley likes to tell donors, quoting “Jaws.”\n\n"
        "The senator’s wife says he says it at home, too.",
        [
            ("the Republican > ? | I'm not angry, + I'm focused."),
            (
                "Democrat Cathy Dunne > Cathy Dunne | Walt's been angry since the Carter administration, + I've "
                "known him since high school. He was angry then."
            ),
            (
                "Ostby > Karen Ostby | Every dollar in America is coming here, + You can't buy a radio ad for your "
                "pumpkin patch."
            ),
            ("Dunne > Cathy Dunne | It's a lie, and they know it's a lie,"),
            ("Teague > Ross Teague | A town council vote! + On parking!"),
            ("he > Walt Huxley | I don't watch much TV,"),
            ("he > Walt Huxley | But I hear it's good."),
            ("Marge Olson, 83 > Marge Olson | I turn the sound off and look at the pictures,"),
            ("her friend Lois Beck > Lois Beck | Both of them should be ashamed,"),
            ("her friend Lois Beck > Lois Beck | Go fishing."),
            ("Huxley > Walt Huxley | We’re going to need a bigger barn,"),
        ],
    ),
    (
        "DETROIT — The autoworkers' president, Ray Kowal, said Friday that talks had collapsed, blaming \"a "
        'company that would rather fly to Davos than sit in a room."\n\n'
        '"We\'re done talking," Kowal told members in a video. "Pack a lunch."\n\n'
        'The company, Halvorsen Motors, said in a statement that it was "surprised and disappointed."\n\n'
        '"Our offer was the most generous in our history," wrote Chief Executive Ingrid Halvorsen. "We remain at '
        'the table."\n\n'
        'Kowal laughed when a reporter read him that line. "What table?" he said. "They sold the table."\n\n'
        'Labor Secretary Dan Ibarra, who flew in on Thursday, urged both sides to keep going. "A strike helps '
        "nobody's kids,\" he said.\n\n"
        "Workers on the late shift were divided.\n\n"
        '"I\'ve got two kids and a truck payment," said Denise Fry, 36. "I\'m not looking for a fight."\n\n'
        '"I am," her husband, Mitch, said. "They\'ve had it coming."\n\n'
        'Analysts say a strike could cost $40 million a day. "And that\'s before the suppliers," said Colin Rusk '
        "of Bayard Research.\n\n"
        'The last walkout, in 1998, lasted 54 days and "broke the town," in the words of former Mayor Al Denby.\n\n'
        '"People forget," Denby said. "My father\'s store never came back."\n\n'
        'On social media, the union posted a picture of an empty table with the words "Guess who left."\n\n'
        "“This isn’t a negotiation anymore,” tweeted Rep. Lena Marsh, whose district includes two plants. “It’s a "
        "lockout with manners.”\n\n"
        "Asked about that, Ibarra sighed. “The congresswoman has a way with words,” he said.\n\n"
        "Halvorsen declined an interview request. In an email to employees obtained by The Detroit Ledger, she "
        "wrote: “I know you are worried. So am I.\n\n"
        "“But I will not sign a contract that closes this company in five years.”\n\n"
        "The strike deadline is midnight Sunday. “We’ll see who blinks,” Kowal said.",
        [
            ("Kowal > Ray Kowal | We're done talking, + Pack a lunch."),
            (
                "Chief Executive Ingrid Halvorsen > Ingrid Halvorsen | Our offer was the most generous in our "
                "history, + We remain at the table."
            ),
            ("he > Ray Kowal | What table? + They sold the table."),
            ("he > Dan Ibarra | A strike helps nobody's kids,"),
            ("Denise Fry, 36 > Denise Fry | I've got two kids and a truck payment, + I'm not looking for a fight."),
            ("her husband, Mitch > Mitch | I am, + They've had it coming."),
            ("Colin Rusk of Bayard Research > Colin Rusk | And that's before the suppliers,"),
            ("former Mayor Al Denby > Al Denby | broke the town,"),
            ("Denby > Al Denby | People forget, + My father's store never came back."),
            ("Rep. Lena Marsh > Lena Marsh | This isn’t a negotiation anymore, + It’s a lockout with manners."),
            ("he > Dan Ibarra | The congresswoman has a way with words,"),
            (
                "she > Ingrid Halvorsen | I know you are worried. So am I. + But I will not sign a contract that "
                "closes this company in five years."
            ),
            ("Kowal > Ray Kowal | We’ll see who blinks,"),
        ],
    ),
]
