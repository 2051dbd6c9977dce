"""Invented passages of campaign news, and every quoted word in them that is somebody's, in order of appearance.

Rows as in `campaign_stories`. Titles, nicknames and words held at a distance stand in them as well, and are not listed.
"""

from tests.claims.text.campaign_stories import Stories

PASSAGES: Stories = [
    (
        "RENO, Nev. — Tad Brannock strode onto the stage at a minor-league ballpark here Saturday night "
        'and told the crowd that the state\'s polls were "garbage."\n\n'
        '"They call you at dinner, they ask you one thing, they write down another," Mr. Brannock said. "I '
        'would not trust those people to count the bases in this park."\n\n'
        'The crowd, which the fire marshal put at 6,200, answered with a chant of "Count again!"',
        [
            ("Tad Brannock > Tad Brannock | garbage."),
            (
                "Mr. Brannock > Tad Brannock | They call you at dinner, they ask you one thing, they write down "
                "another, + I would not trust those people to count the bases in this park."
            ),
            ("The crowd > ? | Count again!"),
        ],
    ),
    (
        'Brannock\'s running mate, Ohio Gov. Delia Voss, called the ad a "smear" and a "cartoon" and said '
        'its makers "should be ashamed to cash the check."',
        [
            ("Brannock's running mate, Ohio Gov. Delia Voss > Delia Voss | smear"),
            ("Brannock's running mate, Ohio Gov. Delia Voss > Delia Voss | cartoon"),
            ("Brannock's running mate, Ohio Gov. Delia Voss > Delia Voss | should be ashamed to cash the check."),
        ],
    ),
    (
        "Early Tuesday, the candidate tweeted: \"Sleepy Lorna Pike can't fill a phone booth. We filled two "
        'hangars in Boise!"\n\n'
        'Pike, a two-term senator, fired back within the hour. "A hangar is where you park things that '
        "don't fly,\" she tweeted.",
        [
            ("the candidate > ? | Sleepy Lorna Pike can't fill a phone booth. We filled two hangars in Boise!"),
            ("she > Lorna Pike | A hangar is where you park things that don't fly,"),
        ],
    ),
    (
        'John "Jack" Ferrell, who hosted "The Morning Desk" for nine years before he ran for Congress, '
        "said he would not debate on television again.\n\n"
        'The book, "Roads Not Paved," reached No. 4 on The New York Times best-seller list.',
        [],
    ),
    (
        '"I\'ve read the bill," said Representative Nora Quist, a Minnesota Democrat who sits on the '
        'Agriculture Committee, "and I still could not tell you who pays for it."',
        [
            (
                "Representative Nora Quist > Nora Quist | I've read the bill, + and I still could not tell you who "
                "pays for it."
            ),
        ],
    ),
    (
        "Ken Abbott, who ran the state party for a decade and now teaches at Drake University, said the "
        'mood was "somewhere between a wake and a yard sale."\n\n'
        '"People keep asking me if it\'s over," Abbott said. "I tell them it was over in March."',
        [
            ("Ken Abbott > Ken Abbott | somewhere between a wake and a yard sale."),
            ("Abbott > Ken Abbott | People keep asking me if it's over, + I tell them it was over in March."),
        ],
    ),
    (
        'Mr. Brannock\'s spokesman, Cole Hatch, dismissed the report as "fan fiction."\n\n'
        '"Mr. Brannock has never met this woman, never called this woman and never heard of this woman," '
        'Mr. Hatch wrote in an email. "The Times should retract it."',
        [
            ("Mr. Brannock's spokesman, Cole Hatch > Cole Hatch | fan fiction."),
            (
                "Mr. Hatch > Cole Hatch | Mr. Brannock has never met this woman, never called this woman and never "
                "heard of this woman, + The Times should retract it."
            ),
        ],
    ),
    (
        '"We stand with every worker who was sent home without a paycheck," the campaign said in a '
        'statement. "Senator Pike will not rest until the gates reopen."\n\n'
        'The National Retail Council was less moved. "This is politics at its cheapest," the group wrote '
        "on its website.",
        [
            (
                "the campaign > ? | We stand with every worker who was sent home without a paycheck, + Senator "
                "Pike will not rest until the gates reopen."
            ),
            ("the group > National Retail Council | This is politics at its cheapest,"),
        ],
    ),
    (
        "According to a statement from Pike's office, the senator \"was never briefed on the contract and "
        'would have opposed it."',
        [
            ("a statement from Pike's office > ? | was never briefed on the contract and would have opposed it."),
        ],
    ),
    (
        'Brannock told Fox\'s Dana Whitlock on Wednesday that he had "no plans whatsoever" to release the '
        "letters.\n\n"
        '"They\'re my letters," he told Whitlock. "You write your own letters."',
        [
            ("Brannock > Brannock | no plans whatsoever"),
            ("he > Brannock | They're my letters, + You write your own letters."),
        ],
    ),
    (
        '"Would you accept the result if you lose?" the moderator, Bill Trask, asked.\n\n'
        '"I would accept a fair result," Brannock replied.\n\n'
        '"And who decides what is fair?" Trask asked.\n\n'
        '"You\'ll know," Brannock said, "because I\'ll tell you."',
        [
            ("the moderator, Bill Trask > Bill Trask | Would you accept the result if you lose?"),
            ("Brannock > Brannock | I would accept a fair result,"),
            ("Trask > Bill Trask | And who decides what is fair?"),
            ("Brannock > Brannock | You'll know, + because I'll tell you."),
        ],
    ),
    (
        "Pike opened her remarks with a joke about the weather and a word for the volunteers.\n\n"
        '"You knocked on 11,000 doors in the rain, and I will not forget it.\n\n'
        '"You did it when the pundits said Ohio was gone. You did it when your own cousins said Ohio was '
        "gone.\n\n"
        '"So let me say it plainly: Ohio is not gone," Pike said.',
        [
            (
                "Pike > Pike | You knocked on 11,000 doors in the rain, and I will not forget it. + You did it "
                "when the pundits said Ohio was gone. You did it when your own cousins said Ohio was gone. + So "
                "let me say it plainly: Ohio is not gone,"
            ),
        ],
    ),
    (
        'The judge, Marian Kopp, was not persuaded. She wrote: "The state asks this court to believe that '
        'the lines drew themselves. They did not."\n\n'
        'In a dissent, Judge Alan Reyes said the ruling "swaps one map for another and calls it justice."',
        [
            ("She > Marian Kopp | The state asks this court to believe that the lines drew themselves. They did not."),
            ("Judge Alan Reyes > Alan Reyes | swaps one map for another and calls it justice."),
        ],
    ),
    (
        '"It was a circus," one former aide said of the weeks after the primary. Another called it "a slow '
        'fire." A third, who left in August, said only, "I have a family."',
        [
            ("one former aide > ? | It was a circus,"),
            ("Another > ? | a slow fire."),
            ("A third > ? | I have a family."),
        ],
    ),
    (
        'For months Brannock has called his opponent "Lazy Lorna," a nickname he tried out first at a '
        'county fair. His aides say the name "tests well."',
        [
            ("Brannock > Brannock | Lazy Lorna,"),
            ("His aides > ? | tests well."),
        ],
    ),
    (
        '"He\'s a fraud," shouted a woman in the third row.\n\n'
        '"Get her out," Brannock said from the podium, and security guards led the woman away. "Go home to '
        'Mommy," he added.',
        [
            ("a woman > ? | He's a fraud,"),
            ("Brannock > Brannock | Get her out,"),
            ("he > Brannock | Go home to Mommy,"),
        ],
    ),
    (
        '"What happened in that room," Detective Lou Sabatino testified, "was not an accident."\n\n'
        'Under cross-examination, Mr. Sabatino conceded that his notes were "not my best work."\n\n'
        'Prosecutors said in a filing that the notes "were kept in the ordinary course of business."',
        [
            ("Detective Lou Sabatino > Lou Sabatino | What happened in that room, + was not an accident."),
            ("Mr. Sabatino > Lou Sabatino | not my best work."),
            ("Prosecutors > ? | were kept in the ordinary course of business."),
        ],
    ),
    (
        'Asked whether he had read the report, Mr. Brannock shrugged. "I read the cover," he said. "Very '
        'nice cover."\n\n'
        "\"The cover says 'draft,'\" a reporter pointed out.\n\n"
        '"Then it\'s a very nice draft," he shot back.',
        [
            ("he > Brannock | I read the cover, + Very nice cover."),
            ("a reporter > ? | The cover says 'draft,'"),
            ("he > Brannock | Then it's a very nice draft,"),
        ],
    ),
    (
        'On CNN\'s "State of Play," Pike argued that her rival "couldn\'t find Aleppo with a map and a '
        'flashlight."\n\n'
        'Host Jay Tobin pressed her on the emails. "Senator, did you or did you not delete them?" he '
        "asked.\n\n"
        '"I turned over everything I had," Pike said.',
        [
            ("Pike > Pike | couldn't find Aleppo with a map and a flashlight."),
            ("he > Jay Tobin | Senator, did you or did you not delete them?"),
            ("Pike > Pike | I turned over everything I had,"),
        ],
    ),
    (
        '"If the turnout is what I think it is," mused Carl Denby, a pollster who works for Democrats, '
        '"she could lose every county west of the river and still win."',
        [
            (
                "Carl Denby > Carl Denby | If the turnout is what I think it is, + she could lose every county "
                "west of the river and still win."
            ),
        ],
    ),
    (
        '"America is exhausted," reads the first line of the op-ed, which ran Sunday in The Plain Dealer.\n\n'
        'Its author, former Senator Hugh Mercer, goes on: "We have mistaken noise for strength, and insult '
        'for candor."',
        [
            ("the first line of the op-ed > ? | America is exhausted,"),
            (
                "Its author, former Senator Hugh Mercer > Hugh Mercer | We have mistaken noise for strength, and "
                "insult for candor."
            ),
        ],
    ),
    (
        'The two senators, Mercer and Pike, released a joint letter. "We disagree on nearly everything," '
        'they wrote, "but we agree on this."',
        [
            ("they > The two senators | We disagree on nearly everything, + but we agree on this."),
        ],
    ),
    (
        "\"You can't tell a man he's forgotten and then forget him,\" said Darlene Moody, 58, who has run "
        'the diner on Route 9 since her husband died. "That\'s what they did. Both of them."\n\n'
        '"I\'m writing in my dog," chimed in a customer at the counter.',
        [
            (
                "Darlene Moody, 58 > Darlene Moody | You can't tell a man he's forgotten and then forget him, + "
                "That's what they did. Both of them."
            ),
            ("a customer at the counter > ? | I'm writing in my dog,"),
        ],
    ),
    (
        '"My father ran a mill," Pike told the crowd in Youngstown. "He used to say, \'Lorna Pike, a '
        "promise is a debt.' I intend to pay it.\"",
        [
            (
                "Pike > Lorna Pike | My father ran a mill, + He used to say, 'Lorna Pike, a promise is a debt.' I "
                "intend to pay it."
            ),
        ],
    ),
    (
        'Brannock insisted he was joking. "Everybody laughed," he said. "Nobody laughed harder than the '
        'Mexicans."\n\n'
        "That did not satisfy Rosa Almeida, the president of the Hispanic Leadership Union, who called the "
        'remark "vile" and "beneath the office he wants."',
        [
            ("he > Brannock | Everybody laughed, + Nobody laughed harder than the Mexicans."),
            ("Rosa Almeida, the president of the Hispanic Leadership Union > Rosa Almeida | vile"),
            (
                "Rosa Almeida, the president of the Hispanic Leadership Union > Rosa Almeida | beneath the office "
                "he wants."
            ),
        ],
    ),
    (
        'The headline on the front page was "Brannock Reels." Inside, the paper\'s editorial board wrote, '
        '"No party owes any man its soul."',
        [
            ("the paper's editorial board > ? | No party owes any man its soul."),
        ],
    ),
    (
        '"This is not who we are," said the Rev. Amos Tully, pastor of Mount Zion Baptist Church in Flint. '
        "\"This is not who we were, and God willing it's not who we're going to be.\"",
        [
            (
                "the Rev. Amos Tully, pastor of Mount Zion Baptist Church in Flint > Amos Tully | This is not who "
                "we are, + This is not who we were, and God willing it's not who we're going to be."
            ),
        ],
    ),
    (
        'Brannock has warned of "rigged" machines, "crooked" judges and a "dishonest" press.',
        [
            ("Brannock > Brannock | rigged"),
            ("Brannock > Brannock | crooked"),
            ("Brannock > Brannock | dishonest"),
        ],
    ),
    (
        '"I don\'t know who leaked it," Senate Minority Leader Paul Grady, D-Ore., said Monday. "If I find '
        "out, I'll send flowers.\"",
        [
            (
                "Senate Minority Leader Paul Grady, D-Ore. > Paul Grady | I don't know who leaked it, + If I find "
                "out, I'll send flowers."
            ),
        ],
    ),
    (
        'What did she learn from the loss? "That I talk too fast," Pike said, laughing. "And that I should '
        'have gone to Wisconsin."',
        [
            ("Pike > Pike | That I talk too fast, + And that I should have gone to Wisconsin."),
        ],
    ),
    (
        'The message on the sign behind him said "Jobs Now." The message on the signs in front of him said "Resign."',
        [
            ("The message on the sign behind him > ? | Jobs Now."),
            ("The message on the signs in front of him > ? | Resign."),
        ],
    ),
    (
        'Democrats seized on the remark. "He thinks the minimum wage is something that happens to other '
        'people," said Tess Orlov, a spokeswoman for the Democratic Governors League.\n\n'
        'A spokesman for Brannock, Cole Hatch, said Orlov was "taking a sentence hostage."',
        [
            (
                "Tess Orlov, a spokeswoman for the Democratic Governors League > Tess Orlov | He thinks the "
                "minimum wage is something that happens to other people,"
            ),
            ("A spokesman for Brannock, Cole Hatch > Cole Hatch | taking a sentence hostage."),
        ],
    ),
    (
        'Mercer blasted the plan as "a tax on breathing," while Quist slammed it as "half a loaf and no knife."',
        [
            ("Mercer > Mercer | a tax on breathing,"),
            ("Quist > Quist | half a loaf and no knife."),
        ],
    ),
    (
        '"Do I like him? No," said Representative Gil Hanley of Georgia. "Will I vote for him? Ask me in November."',
        [
            (
                "Representative Gil Hanley of Georgia > Gil Hanley | Do I like him? No, + Will I vote for him? Ask "
                "me in November."
            ),
        ],
    ),
    (
        'When Brannock was asked about the tape on Thursday, his voice rose: "That tape is eleven years '
        'old. I was a different person, it was a different time, and you people are a disgrace."',
        [
            (
                "his > Brannock | That tape is eleven years old. I was a different person, it was a different "
                "time, and you people are a disgrace."
            ),
        ],
    ),
    (
        '"The F.B.I. has not cleared her, no matter what she says," Mr. Brannock said on Sunday in '
        'Colorado Springs. "Not cleared. Nobody\'s been cleared."\n\n'
        'Director Owen Stahl has said the bureau found "no basis" for charges.',
        [
            (
                "Mr. Brannock > Brannock | The F.B.I. has not cleared her, no matter what she says, + Not cleared. "
                "Nobody's been cleared."
            ),
            ("Director Owen Stahl > Owen Stahl | no basis"),
        ],
    ),
    (
        'At one point the senator turned to her opponent. "Look at me when you lie," she said.\n\n'
        '"I\'m looking," he said.',
        [
            ("she > ? | Look at me when you lie,"),
            ("he > ? | I'm looking,"),
        ],
    ),
    (
        'Pike likes to say that "courage is a muscle," a line she credits to her grandmother.',
        [
            ("Pike > Pike | courage is a muscle,"),
        ],
    ),
    (
        'Union leaders said they were stunned. "Nobody called us," said one, Pat Doyle of the Teamsters. '
        '"Not the company, not the governor, not nobody."',
        [
            (
                "one, Pat Doyle of the Teamsters > Pat Doyle | Nobody called us, + Not the company, not the "
                "governor, not nobody."
            ),
        ],
    ),
    (
        'Hatch declined to say whether Brannock had paid the fine, saying only, "He pays what he owes."',
        [
            ("Hatch > Hatch | He pays what he owes."),
        ],
    ),
    (
        "WASHINGTON — The Senate's top Republican on Wednesday brushed aside calls for an inquiry into the "
        'pipeline contract, calling the allegations "recycled" and "thin."\n\n'
        '"We had two committees look at this, and both went home," Senator Boyd Carver of Tennessee said '
        'at a news conference. "I\'m not going to send a third one out for coffee."\n\n'
        'His Democratic counterpart was unimpressed. "If there is nothing there, then open the drawer," '
        "Senator Ines Morrow told reporters.",
        [
            ("The Senate's top Republican > ? | recycled"),
            ("The Senate's top Republican > ? | thin."),
            (
                "Senator Boyd Carver of Tennessee > Boyd Carver | We had two committees look at this, and both "
                "went home, + I'm not going to send a third one out for coffee."
            ),
            ("Senator Ines Morrow > Ines Morrow | If there is nothing there, then open the drawer,"),
        ],
    ),
    (
        "“I never met the man,” Gantry told Bloomberg’s Priya Shah on “Balance Sheet.” “If he walked in "
        "here now, I’d ask him for the menu.”",
        [
            ("Gantry > Gantry | I never met the man, + If he walked in here now, I’d ask him for the menu."),
        ],
    ),
    (
        'Gantry, appearing on ABC\'s "Sunday Table," was asked if he regretted his comments about the '
        "general.\n\n"
        '"Regret is a big word," he told host Marlene Fitch. "I\'d use a smaller word."\n\n'
        'Fitch: "Which word?"\n\n'
        'Gantry: "I\'d have to look it up."',
        [
            ("he > Gantry | Regret is a big word, + I'd use a smaller word."),
            ("Fitch > Marlene Fitch | Which word?"),
            ("Gantry > Gantry | I'd have to look it up."),
        ],
    ),
    (
        'The lawsuit, filed in U.S. District Court in Tampa, says the company "knew or should have known" '
        "that the valves would fail. A spokeswoman for the company, Helen Drury, said the complaint was "
        '"without merit" and that the firm "looks forward to its day in court."',
        [
            ("The lawsuit > ? | knew or should have known"),
            ("A spokeswoman for the company, Helen Drury > Helen Drury | without merit"),
            ("A spokeswoman for the company, Helen Drury > Helen Drury | looks forward to its day in court."),
        ],
    ),
    (
        '"Mr. Gantry doesn\'t do nuance," quipped Seth Aldrich, a speechwriter for two Republican '
        'presidents. "He does volume."',
        [
            (
                "Seth Aldrich, a speechwriter for two Republican presidents > Seth Aldrich | Mr. Gantry doesn't do "
                "nuance, + He does volume."
            ),
        ],
    ),
    (
        'Protesters outside the arena held signs that read "Dump Gantry" and "Nurses Against Noise." '
        'Inside, supporters chanted "Eight more years!"',
        [
            ("signs > ? | Dump Gantry + Nurses Against Noise."),
            ("supporters > ? | Eight more years!"),
        ],
    ),
    (
        'Gantry\'s daughter, Elise, posted on Instagram that her father was "resting comfortably" and '
        '"already complaining about the food."\n\n'
        '"Thank you all for the prayers," she wrote. "He has read every one of your messages, and '
        'corrected the grammar in some."',
        [
            ("Gantry's daughter, Elise > Elise | resting comfortably"),
            ("Gantry's daughter, Elise > Elise | already complaining about the food."),
            (
                "she > Elise | Thank you all for the prayers, + He has read every one of your messages, and "
                "corrected the grammar in some."
            ),
        ],
    ),
    (
        '"We were told the building was safe," said Oscar Tran, whose brother died in the fire.\n\n'
        '"They told us that on Monday. They told us that on Tuesday. By Wednesday there was nobody left to '
        'tell."',
        [
            ("Oscar Tran > Oscar Tran | We were told the building was safe,"),
            (
                "Oscar Tran > Oscar Tran | They told us that on Monday. They told us that on Tuesday. By Wednesday "
                "there was nobody left to tell."
            ),
        ],
    ),
    (
        'Just before midnight Mr. Gantry took to Twitter. "So many lies from the failing Globe," he wrote, '
        'adding, "Their reporters should try fiction. Better hours!"',
        [
            ("he > Gantry | So many lies from the failing Globe,"),
            ("he > Gantry | Their reporters should try fiction. Better hours!"),
        ],
    ),
    (
        'The editorial, headlined "Time to Go," argued that the mayor "has confused longevity with achievement."',
        [
            ("The editorial > ? | has confused longevity with achievement."),
        ],
    ),
    (
        '"Do you swear to tell the truth?" asked the clerk.\n\n"I do," Ms. Lattimer said softly.',
        [
            ("the clerk > ? | Do you swear to tell the truth?"),
            ("Ms. Lattimer > Lattimer | I do,"),
        ],
    ),
    (
        "Asked by Mr. Gantry's lawyer, Howard Pell, whether she had ever been paid for her story, Ms. "
        'Lattimer said no. "I was paid for nothing," she said. "I lost a job over it."',
        [
            ("she > Lattimer | I was paid for nothing, + I lost a job over it."),
        ],
    ),
    (
        'Conservatives were quick to pounce. Rep. Dale Huff of Texas described the memo as "a confession '
        'with footnotes," and Rush Colby, the talk-show host, told listeners it was "the whole ballgame, '
        'folks."',
        [
            ("Rep. Dale Huff of Texas > Dale Huff | a confession with footnotes,"),
            ("Rush Colby, the talk-show host > Rush Colby | the whole ballgame, folks."),
        ],
    ),
    (
        'In a speech that ran 51 minutes, the nominee promised to be "a president for the people who '
        'shower after work."\n\n'
        '"I see you," she said. "I see the double shifts and the second mortgage. I see the kid doing '
        "homework in the break room.\n\n"
        '"And I will fight for you until my last breath," she added.',
        [
            ("the nominee > ? | a president for the people who shower after work."),
            (
                "she > ? | I see you, + I see the double shifts and the second mortgage. I see the kid doing "
                "homework in the break room."
            ),
            ("she > ? | And I will fight for you until my last breath,"),
        ],
    ),
    (
        'Senator Morrow (D-Mass.) has called the bank\'s chief executive a "gutless" leader who "gambled '
        "with other people's rent.\"",
        [
            ("Senator Morrow > Morrow | gutless"),
            ("Senator Morrow > Morrow | gambled with other people's rent."),
        ],
    ),
    (
        '"No," Carver said when asked whether he had spoken with the president. "And I don\'t plan to until '
        "he's read the bill.\"",
        [
            ("Carver > Carver | No, + And I don't plan to until he's read the bill."),
        ],
    ),
    (
        '"Look, I get it," he went on. "People are mad. I\'m mad. My wife is mad, and she agrees with me on '
        'almost nothing."',
        [
            (
                "he > ? | Look, I get it, + People are mad. I'm mad. My wife is mad, and she agrees with me on "
                "almost nothing."
            ),
        ],
    ),
    (
        'According to an affidavit unsealed Thursday, Mr. Rossi told an undercover agent that "money is '
        'just paper with an attitude."',
        [
            ("Mr. Rossi > Rossi | money is just paper with an attitude."),
        ],
    ),
    (
        'The White House press secretary, Colin Birdwell, said the president had "full confidence" in the '
        'attorney general. But two aides, speaking on condition of anonymity, said he was "livid."',
        [
            ("The White House press secretary, Colin Birdwell > Colin Birdwell | full confidence"),
            ("two aides > ? | livid."),
        ],
    ),
    (
        '"It\'s a terrible map," said Birdwell, pointing at the screen behind him, "but it\'s the map we have."',
        [
            ("Birdwell > Birdwell | It's a terrible map, + but it's the map we have."),
        ],
    ),
    (
        '"The days of Washington lecturing Iowa are over," Gantry thundered, to cheers. "Over! They\'re '
        'over."\n\n'
        '"Amen," yelled a man near the back, waving a flag that said "Don\'t Tread on Me."',
        [
            ("Gantry > Gantry | The days of Washington lecturing Iowa are over, + Over! They're over."),
            ("a man > ? | Amen,"),
            ("a flag > ? | Don't Tread on Me."),
        ],
    ),
    (
        'Dr. Anil Kapoor, who studies voting behavior at Rice University, cautioned that "one poll is a '
        'rumor and two polls are a conversation."',
        [
            ("Dr. Anil Kapoor > Anil Kapoor | one poll is a rumor and two polls are a conversation."),
        ],
    ),
    (
        'The F.B.I. declined to comment. The Justice Department said in a one-line statement that it "does '
        'not confirm or deny the existence of investigations."',
        [
            ("The Justice Department > Justice Department | does not confirm or deny the existence of investigations."),
        ],
    ),
    (
        'There was no love lost between them. Gantry once called Carver "a man in search of a spine"; '
        'Carver said Gantry was "a casino with a haircut."',
        [
            ("Gantry > Gantry | a man in search of a spine"),
            ("Carver > Carver | a casino with a haircut."),
        ],
    ),
    (
        'The pastor\'s sermon, titled "The Narrow Gate," never mentioned the election. Afterward, though, '
        'he told a visitor, "I\'m praying for both of them. One more than the other."',
        [
            ("he > ? | I'm praying for both of them. One more than the other."),
        ],
    ),
    (
        '"We can\'t arrest our way out of this," Chief Wanda Oakes of the Tulsa police said. "I\'ve said it '
        "for 20 years. I'll say it for 20 more.\"",
        [
            (
                "Chief Wanda Oakes of the Tulsa police > Wanda Oakes | We can't arrest our way out of this, + I've "
                "said it for 20 years. I'll say it for 20 more."
            ),
        ],
    ),
    (
        '"This is a rescue, not a raid," the sheriff\'s office said on Facebook. "Please stay home."',
        [
            ("the sheriff's office > ? | This is a rescue, not a raid, + Please stay home."),
        ],
    ),
    (
        'The word "rigged" came up 14 times in the debate. The phrase "middle class" came up twice.\n\n'
        'He prefers the term "estate planning."',
        [],
    ),
    (
        '"Are you better off?" she asked the crowd. "No!" came the reply.',
        [
            ("she > ? | Are you better off?"),
            ("the reply > ? | No!"),
        ],
    ),
    (
        '"Every one of these women is lying," he said. "Every one of them. They want to be famous, or they '
        'want money, or they work for her."\n\n'
        'Then he added: "Maybe all three."',
        [
            (
                "he > ? | Every one of these women is lying, + Every one of them. They want to be famous, or they "
                "want money, or they work for her."
            ),
            ("he > ? | Maybe all three."),
        ],
    ),
    (
        "Mr. Carver's office referred questions to the campaign, which said in a statement, \"Senator "
        "Carver paid every tax he owed and a few he didn't.\"",
        [
            ("the campaign > ? | Senator Carver paid every tax he owed and a few he didn't."),
        ],
    ),
    (
        'To hear Gantry tell it, the convention will be "the greatest show since the circus closed."',
        [
            ("Gantry > Gantry | the greatest show since the circus closed."),
        ],
    ),
    (
        '"He said he was sorry," Ms. Lattimer recalled of her former boss. "He said it the way you\'d say '
        'it to a waiter."',
        [
            ("Ms. Lattimer > Lattimer | He said he was sorry, + He said it the way you'd say it to a waiter."),
        ],
    ),
    (
        'Morrow\'s aides saw it differently. "She won every minute of it," one said. "He won the last '
        'commercial break," said another.',
        [
            ("one > ? | She won every minute of it,"),
            ("another > ? | He won the last commercial break,"),
        ],
    ),
    (
        'Gantry, in contrast, has vowed to "take a chain saw" to the tax code and to send "every last '
        'lobbyist" home by Christmas.',
        [
            ("Gantry > Gantry | take a chain saw"),
            ("Gantry > Gantry | every last lobbyist"),
        ],
    ),
    (
        '"Are you kidding me?" an exasperated Morrow said. "I wrote the bill."',
        [
            ("an exasperated Morrow > Morrow | Are you kidding me? + I wrote the bill."),
        ],
    ),
    (
        "The transcript shows that the caller told the dispatcher, \"There's a man on the roof and he's got "
        'a trumpet."',
        [
            ("the caller > ? | There's a man on the roof and he's got a trumpet."),
        ],
    ),
    (
        '"Our position hasn\'t changed," said a State Department official who briefed reporters in Geneva '
        'on the condition that he not be named. "Theirs has, twice."',
        [
            ("a State Department official > ? | Our position hasn't changed, + Theirs has, twice."),
        ],
    ),
    (
        'She was introduced by the singer Bo Farrow, whose hit "Gravel and Gold" was a staple of her 2008 '
        "run.\n\n"
        'The ballot measure, known as "Question 3," is ahead by 6 points.',
        [],
    ),
    (
        '"If that\'s leadership," Huff scoffed, "I\'m a ballerina."',
        [
            ("Huff > Huff | If that's leadership, + I'm a ballerina."),
        ],
    ),
    (
        'At the Alamo on Friday, Governor Vince Teller urged Texans to "keep your boots on and your powder '
        'dry," and then he left for a fund-raiser in Aspen.',
        [
            ("Governor Vince Teller > Vince Teller | keep your boots on and your powder dry,"),
        ],
    ),
    (
        'Democrats "have lost the thread," Aldrich wrote last month in National Affairs. "They speak in '
        'acronyms to people who live in paragraphs."',
        [
            ("Aldrich > Aldrich | have lost the thread,"),
            ("Aldrich > Aldrich | They speak in acronyms to people who live in paragraphs."),
        ],
    ),
    (
        '"I think it\'s over," a dejected aide texted a reporter at 11:40 p.m. Twenty minutes later came '
        'another text: "It\'s over."',
        [
            ("a dejected aide > ? | I think it's over,"),
            ("another text > ? | It's over."),
        ],
    ),
    (
        "PHILADELPHIA — For 40 minutes on Monday night, Valerie Strand did something she has rarely done "
        "in this campaign: she talked about her mother.\n\n"
        '"She cleaned offices from 10 at night until 6 in the morning," Mrs. Strand said, her voice '
        'catching, "and then she came home and made sure I had my spelling words."\n\n'
        'Her opponent, Rex Dalloway, has mocked such stories as "the violin section."\n\n'
        'Mrs. Strand, who is 64, told the delegates that she was "not born to this," that nobody "handed '
        'me a tower," and that she would never apologize "for wanting more."',
        [
            (
                "Mrs. Strand > Valerie Strand | She cleaned offices from 10 at night until 6 in the morning, + and "
                "then she came home and made sure I had my spelling words."
            ),
            ("Her opponent, Rex Dalloway > Rex Dalloway | the violin section."),
            ("Mrs. Strand > Valerie Strand | not born to this,"),
            ("Mrs. Strand > Valerie Strand | handed me a tower,"),
            ("she > Valerie Strand | for wanting more."),
        ],
    ),
    (
        'The secretary of state\'s office said it had found "no evidence of tampering" in any of the 62 '
        "counties.\n\n"
        '"Every ballot was counted twice," Secretary of State Ramona Diaz said in a conference call with '
        'reporters. "Some of them were counted three times, because people asked nicely."\n\n'
        'Mr. Dalloway, who won the state by 211 votes, was not mollified. "Count it until it\'s right," he '
        "told supporters.",
        [
            ("The secretary of state's office > ? | no evidence of tampering"),
            (
                "Secretary of State Ramona Diaz > Ramona Diaz | Every ballot was counted twice, + Some of them "
                "were counted three times, because people asked nicely."
            ),
            ("he > Dalloway | Count it until it's right,"),
        ],
    ),
    (
        "One of the women, Carla Jennings, said in an interview that Mr. Dalloway cornered her at a party "
        'in 2003. "He put his hand on the wall and just left it there," she said. "I ducked under his arm '
        'like a kid playing London Bridge."\n\n'
        'Mr. Dalloway\'s lawyer, Max Feld, called the account "a complete fabrication" and threatened to '
        "sue.\n\n"
        '"My client has no recollection of Ms. Jennings," Mr. Feld said, "and if he did, it would not be '
        'that one."',
        [
            (
                "she > Carla Jennings | He put his hand on the wall and just left it there, + I ducked under his "
                "arm like a kid playing London Bridge."
            ),
            ("Mr. Dalloway's lawyer, Max Feld > Max Feld | a complete fabrication"),
            (
                "Mr. Feld > Max Feld | My client has no recollection of Ms. Jennings, + and if he did, it would "
                "not be that one."
            ),
        ],
    ),
    (
        "Strand's husband, Bill, was less diplomatic. \"The man's a peacock,\" he said at a stop in "
        'Scranton. "Nice feathers. No eggs."',
        [
            ("he > Bill | The man's a peacock, + Nice feathers. No eggs."),
        ],
    ),
    (
        '(Reuters) - Republican presidential candidate Rex Dalloway on Friday called for a "total review" '
        'of U.S. trade deals, saying they were negotiated by "very stupid people."\n\n'
        '"We give them cars, they give us socks," he told a rally in Michigan. "The socks aren\'t even '
        'good."\n\n'
        "The U.S. Chamber of Commerce said in response that Dalloway's proposals \"would cost three million "
        'jobs."',
        [
            ("Republican presidential candidate Rex Dalloway > Rex Dalloway | total review"),
            ("Republican presidential candidate Rex Dalloway > Rex Dalloway | very stupid people."),
            ("he > Rex Dalloway | We give them cars, they give us socks, + The socks aren't even good."),
            ("The U.S. Chamber of Commerce > U.S. Chamber of Commerce | would cost three million jobs."),
        ],
    ),
    (
        "“He’s never going to change,” said Mike Sandoval, a Republican consultant in Phoenix who has not "
        "decided how he will vote. “You don’t teach a cactus to hug.”\n\n"
        "Sandoval isn’t alone. In interviews, more than a dozen Republican officials in four states "
        "described the nominee with words like “exhausting,” “radioactive” and, in one case, “weather.”",
        [
            ("Mike Sandoval > Mike Sandoval | He’s never going to change, + You don’t teach a cactus to hug."),
            ("more than a dozen Republican officials in four states > ? | exhausting,"),
            ("more than a dozen Republican officials in four states > ? | radioactive"),
            ("more than a dozen Republican officials in four states > ? | weather."),
        ],
    ),
    (
        "Sen. Tom Cutter and Rep. Lisa Wells, both Republicans, said in a joint statement that they could "
        'not vote for "a man who thinks the Constitution is a menu."',
        [
            (
                "Sen. Tom Cutter and Rep. Lisa Wells, both Republicans > ? | a man who thinks the Constitution is "
                "a menu."
            ),
        ],
    ),
    (
        'The emails, released by the group Open Ledger, show Strand aides fretting over the speech. "This '
        'is going to sound like a bank wrote it," one, Neil Tandy, warned in March. "A bank did write it," '
        "another, Mara Lenz, replied.",
        [
            ("one, Neil Tandy > Neil Tandy | This is going to sound like a bank wrote it,"),
            ("another, Mara Lenz > Mara Lenz | A bank did write it,"),
        ],
    ),
    (
        '"I have nothing to hide," Judge Warren Tate told the committee. "You have my tax returns, my '
        'speeches, my high school yearbook. I apologize for the hair."\n\n'
        "Senators laughed. Then Senator Kay Lindqvist, Democrat of Washington, leaned into her microphone. "
        '"Judge," she said, "did you write this memo?"\n\n'
        '"I don\'t recall writing it," he answered.\n\n'
        '"It has your name on it."\n\n'
        '"It\'s a common name, Senator."',
        [
            (
                "Judge Warren Tate > Warren Tate | I have nothing to hide, + You have my tax returns, my speeches, "
                "my high school yearbook. I apologize for the hair."
            ),
            ("she > Kay Lindqvist | Judge, + did you write this memo?"),
            ("he > Warren Tate | I don't recall writing it,"),
            ("she > Kay Lindqvist | It has your name on it."),
            ("he > Warren Tate | It's a common name, Senator."),
        ],
    ),
    (
        'Breaking with his party, Gov. Sam Whitlow of Ohio told CNN he would write in "a name I can say '
        'out loud in front of my kids."',
        [
            ("Gov. Sam Whitlow of Ohio > Sam Whitlow | a name I can say out loud in front of my kids."),
        ],
    ),
    (
        '"It is a sad day," the archbishop, the Most Rev. Daniel Kearney, wrote in a letter read aloud at '
        'Mass, "when a candidate for the highest office in the land speaks of women as if they were '
        'furniture."',
        [
            (
                "the archbishop, the Most Rev. Daniel Kearney > Daniel Kearney | It is a sad day, + when a "
                "candidate for the highest office in the land speaks of women as if they were furniture."
            ),
        ],
    ),
    (
        'Dalloway has not apologized. If anything, he has doubled down. "I call it truth," he said last '
        "week in Macon, Ga. \"They call it 'tone.'\"",
        [
            ("he > Dalloway | I call it truth, + They call it 'tone.'"),
        ],
    ),
    (
        'A "Saturday Night" sketch depicted him as a vending machine. His "brand," as marketers say, has '
        "suffered; bookings at his hotels are down.\n\n"
        'The "birther" theory, long since debunked, first appeared on a website called "Patriot Kitchen."',
        [],
    ),
    (
        '"The polls are tightening," cautioned Democratic pollster Celia Lakeman, "and anybody who tells '
        'you otherwise is selling something."\n\n'
        "Nate Goldman, who runs the forecasting site The Odds, put Strand's chances at 71 percent. \"That's "
        'not 100," he noted. "People forget that 29 percent is a number."',
        [
            (
                "Democratic pollster Celia Lakeman > Celia Lakeman | The polls are tightening, + and anybody who "
                "tells you otherwise is selling something."
            ),
            ("he > Nate Goldman | That's not 100, + People forget that 29 percent is a number."),
        ],
    ),
    (
        'In the affidavit, the agent wrote that he believed the laptop contained "evidence of a crime." He '
        "did not say which.",
        [
            ("the agent > ? | evidence of a crime."),
        ],
    ),
    (
        "Russia's foreign minister, Sergei Lomov, denied any role. \"We do not need to hack your "
        'elections," Mr. Lomov told CNN. "You are doing fine by yourselves."\n\n'
        'The American ambassador, Grace Howell, shot back on Twitter: "Projection, thy name is Moscow."',
        [
            ("Mr. Lomov > Sergei Lomov | We do not need to hack your elections, + You are doing fine by yourselves."),
            ("The American ambassador, Grace Howell > Grace Howell | Projection, thy name is Moscow."),
        ],
    ),
    (
        'When a supporter shouted "Hang her!" on Tuesday, Dalloway said nothing. Asked about it later, his '
        'spokeswoman, Kate Pruett, said he "didn\'t hear it."',
        [
            ("a supporter > ? | Hang her!"),
            ("his spokeswoman, Kate Pruett > Kate Pruett | didn't hear it."),
        ],
    ),
    (
        '"This election," Ms. Strand likes to say, "is a job interview, and one of us didn\'t bring a résumé."',
        [
            ("Ms. Strand > Strand | This election, + is a job interview, and one of us didn't bring a résumé."),
        ],
    ),
    (
        "The Dalloway Foundation did not respond to a request for comment. On its website, it says it has "
        'given "millions and millions" to veterans.',
        [
            ("it > Dalloway Foundation | millions and millions"),
        ],
    ),
    (
        '"We\'re in uncharted water," said Professor Laurence Stribling of Harvard Law School, a scholar of '
        "the Constitution who has argued 36 cases before the Supreme Court. \"There's no chart because "
        'nobody was this reckless."\n\n'
        'His colleague Akhil Rao was more sanguine: "The Republic has survived worse than a tweet."',
        [
            (
                "Professor Laurence Stribling of Harvard Law School > Laurence Stribling | We're in uncharted "
                "water, + There's no chart because nobody was this reckless."
            ),
            ("His colleague Akhil Rao > Akhil Rao | The Republic has survived worse than a tweet."),
        ],
    ),
    (
        "What, a voter wanted to know, would the candidate do about the price of insulin? \"I'm going to "
        'make it so cheap," he said, "you\'ll be giving it away at Halloween."',
        [
            ("he > ? | I'm going to make it so cheap, + you'll be giving it away at Halloween."),
        ],
    ),
    (
        '"It\'s unbelievable," he said of the coverage. "Unbelievable. They could cover me saving a '
        "drowning nun, and the headline would be 'Dalloway Wets Nun.'\"",
        [
            (
                "he > ? | It's unbelievable, + Unbelievable. They could cover me saving a drowning nun, and the "
                "headline would be 'Dalloway Wets Nun.'"
            ),
        ],
    ),
    (
        'Marchetti conceded on "Fox Morning" that the campaign had "a rough patch." But he blasted what he '
        'called a "coordinated hit job" by the "liberal media."',
        [
            ("Marchetti > Marchetti | a rough patch."),
            ("he > Marchetti | coordinated hit job"),
            ("he > Marchetti | liberal media."),
        ],
    ),
    (
        "Senator Lindqvist's opponent, Doug Farrell, who entered the race in May, has run ads calling her "
        '"Washington\'s Washington" and asking, "When was the last time you saw Kay?"',
        [
            ("ads > ? | Washington's Washington"),
            ("ads > ? | When was the last time you saw Kay?"),
        ],
    ),
    (
        '"She lied about the emails, she lied about Benghazi, she lied about the recipe," Ms. Pruett said. '
        '"At what point do we stop pretending?"\n\n'
        "At a news conference later in the day, Strand campaign manager Robby Gale said that Pruett's "
        'comments were "beneath her, and that\'s a low shelf."',
        [
            (
                "Ms. Pruett > Pruett | She lied about the emails, she lied about Benghazi, she lied about the "
                "recipe, + At what point do we stop pretending?"
            ),
            ("Strand campaign manager Robby Gale > Robby Gale | beneath her, and that's a low shelf."),
        ],
    ),
    (
        '"I\'m voting for the Supreme Court," explained Jo Ellen Baird, 71, a retired teacher from Sioux '
        'City, Iowa, adding that she did not much care "who drives the bus."',
        [
            ("Jo Ellen Baird, 71 > Jo Ellen Baird | I'm voting for the Supreme Court,"),
            ("Jo Ellen Baird, 71 > Jo Ellen Baird | who drives the bus."),
        ],
    ),
    (
        '"We will not be bullied," read a statement signed by 14 bishops.\n\n'
        'The statement went on: "The Gospel is not a party platform."',
        [
            ("a statement > ? | We will not be bullied,"),
            ("The statement > ? | The Gospel is not a party platform."),
        ],
    ),
    (
        "Pressed on whether he would fire the special prosecutor, the president said, \"I don't want to say "
        "yes and I don't want to say no, but I'll say this: He works for me.\"",
        [
            (
                "the president > ? | I don't want to say yes and I don't want to say no, but I'll say this: He "
                "works for me."
            ),
        ],
    ),
    (
        'Outside, a vendor named Curtis was selling buttons two for $5. "I sell both sides," he said. '
        '"Hate is hate. It\'s all the same margin."',
        [
            ("he > Curtis | I sell both sides, + Hate is hate. It's all the same margin."),
        ],
    ),
    (
        '"Mr. President," Ms. Howell wrote in her resignation letter, dated Jan. 4, "I came here to serve. '
        'I can no longer tell whom."',
        [
            ("Ms. Howell > Howell | Mr. President, + I came here to serve. I can no longer tell whom."),
        ],
    ),
    (
        'Republicans, for their part, say the investigation is a "witch hunt." Some Democrats privately '
        'concede it may be "more hunt than witch," in the words of one aide.',
        [
            ("Republicans > ? | witch hunt."),
            ("one aide > ? | more hunt than witch,"),
        ],
    ),
    (
        'The president\'s tweet — "Fake! Fake! FAKE!" — arrived at 6:12 a.m.',
        [
            ("The president > ? | Fake! Fake! FAKE!"),
        ],
    ),
    (
        "Sheriff Rides to Halvard's Defense, Calls Charges 'Garbage'\n\n"
        "By Marcy Doyle\n\n"
        "KENOSHA, Wis. — The sheriff of Racine County on Friday defended Republican Senate candidate Grant "
        'Halvard against allegations that he had failed to pay contractors, calling the charges "garbage '
        'from garbage people."\n\n'
        '"Grant Halvard has put more people to work in this county than the federal government," Sheriff '
        "Dwight Oaks, a Democrat, told Breakwater News in an exclusive interview. \"I don't care what "
        'letter is after his name."\n\n'
        "Oaks' endorsement comes as Halvard's campaign struggles to contain the fallout from a report in "
        "The Milwaukee Dispatch that at least nine subcontractors went unpaid.\n\n"
        'The paper quoted one of them, drywall installer Ernie Pacheco, as saying that Halvard "shook my '
        'hand, looked me in the eye and never sent a dime."\n\n'
        "Pacheco could not be reached for comment Friday. His attorney, Sheila Marsh, said her client "
        '"stands by every word."\n\n'
        'Halvard, for his part, brushed off the story. "These are guys who did lousy work," he said on the '
        '"Tim Garvey Show." "If I hire you to hang a door and the door doesn\'t close, I\'m not paying you. '
        "That's not cheating. That's Tuesday.\"\n\n"
        "Garvey, a supporter, asked the candidate whether he would sue the newspaper.\n\n"
        '"We\'re looking at it very strongly," Halvard replied. "Very, very strongly."\n\n'
        'Democrats pounced. "Wisconsin workers don\'t need a senator who stiffs them," state party chair '
        'Martha Lund said in a press release titled "Halvard\'s Hall of Shame." The release went on to list '
        'what it called "nine lives ruined by one signature."\n\n'
        "The Dispatch's editor, Paul Vance, said the paper stood by its reporting. \"Nobody has asked for a "
        'correction," he said, "because there is nothing to correct."',
        [
            ("The sheriff of Racine County > ? | garbage from garbage people."),
            (
                "Sheriff Dwight Oaks, a Democrat > Dwight Oaks | Grant Halvard has put more people to work in this "
                "county than the federal government, + I don't care what letter is after his name."
            ),
            (
                "one of them, drywall installer Ernie Pacheco > Ernie Pacheco | shook my hand, looked me in the "
                "eye and never sent a dime."
            ),
            ("His attorney, Sheila Marsh > Sheila Marsh | stands by every word."),
            (
                "he > Grant Halvard | These are guys who did lousy work, + If I hire you to hang a door and the "
                "door doesn't close, I'm not paying you. That's not cheating. That's Tuesday."
            ),
            ("Halvard > Grant Halvard | We're looking at it very strongly, + Very, very strongly."),
            ("state party chair Martha Lund > Martha Lund | Wisconsin workers don't need a senator who stiffs them,"),
            ("it > The release | nine lives ruined by one signature."),
            ("he > Paul Vance | Nobody has asked for a correction, + because there is nothing to correct."),
        ],
    ),
    (
        "It was 7:15 on a Thursday night, and the line outside the Eagles Lodge in Elkhart, Ind., "
        "stretched past the bowling alley.\n\n"
        '"I\'ve never been to one of these," said Rhonda Stickley, 44, a dental hygienist. She had brought '
        'her two sons and a folding chair. "I just want to hear somebody say it out loud."\n\n'
        "Say what?\n\n"
        '"That we got robbed," she said.\n\n'
        'Inside, Mr. Halvard was saying it. "They took your jobs and mailed you a pamphlet," he said. The '
        'crowd booed. "They took your pension and gave you an app."\n\n'
        'He called the trade deal "a crime scene" and the senators who had voted for it "the getaway '
        'car."\n\n'
        'Not everyone was sold. "He\'s funny," said Ed Kruse, a retired pipe fitter who stood near the exit '
        'with his arms crossed. "So was my first wife."\n\n'
        "Mr. Kruse voted for the Democrat in 2008 and 2012. Will he do so again? \"Ask me when I've had a "
        'beer," he said.\n\n'
        'His friend Walt Dietz jumped in. "He\'ll vote Republican," Mr. Dietz said. "He just wants to be '
        'asked nice."',
        [
            (
                "Rhonda Stickley, 44 > Rhonda Stickley | I've never been to one of these, + I just want to hear "
                "somebody say it out loud."
            ),
            ("she > Rhonda Stickley | That we got robbed,"),
            (
                "he > Halvard | They took your jobs and mailed you a pamphlet, + They took your pension and gave "
                "you an app."
            ),
            ("He > Halvard | a crime scene"),
            ("He > Halvard | the getaway car."),
            ("Ed Kruse > Ed Kruse | He's funny, + So was my first wife."),
            ("he > Ed Kruse | Ask me when I've had a beer,"),
            ("Mr. Dietz > Walt Dietz | He'll vote Republican, + He just wants to be asked nice."),
        ],
    ),
    (
        'Julia Hahn-Weiss opened her CNN program Sunday with a question for Senator Marcus Tolliver: "Are '
        'you running?"\n\n'
        '"I\'m sitting," he said. "In a chair. With you."\n\n'
        '"You know what I mean," she said, smiling.\n\n'
        '"I do. And I love my job."\n\n'
        'Tolliver, the Ohio Republican whose vote sank the health bill, said he had no regrets. "I told '
        'the leader in May, in June and in July," he said. "If a man tells you three times the bridge is '
        "out, you don't get to complain about the river.\"\n\n"
        "The majority leader's office declined to comment, pointing instead to a floor speech in which the "
        'leader, Virgil Stokes, said he was "disappointed in some of our friends."\n\n'
        "Hahn-Weiss asked whether Stokes had threatened him.\n\n"
        '"He doesn\'t threaten," Tolliver said. "He sighs."',
        [
            ("Julia Hahn-Weiss > Julia Hahn-Weiss | Are you running?"),
            ("he > Marcus Tolliver | I'm sitting, + In a chair. With you."),
            ("she > Julia Hahn-Weiss | You know what I mean,"),
            ("he > Marcus Tolliver | I do. And I love my job."),
            (
                "he > Marcus Tolliver | I told the leader in May, in June and in July, + If a man tells you three "
                "times the bridge is out, you don't get to complain about the river."
            ),
            ("the leader, Virgil Stokes > Virgil Stokes | disappointed in some of our friends."),
            ("Tolliver > Marcus Tolliver | He doesn't threaten, + He sighs."),
        ],
    ),
    (
        '"The Art of the Steal," Ms. Whitaker\'s new book, devotes a chapter to the bank. In it she writes '
        'that its executives "could not find shame with a search warrant." Reviews have been kind; The '
        'Tribune called it "brisk and furious."\n\n'
        'Her last book, "Two Incomes, One Check," was made into a film called "Overdrawn."',
        [
            ("she > Whitaker | could not find shame with a search warrant."),
            ("The Tribune > Tribune | brisk and furious."),
        ],
    ),
    (
        "The two men have never met, but they share a phrase. Mr. Corwin, the populist on the left, has "
        'railed for years against a "rigged economy." Mr. Halvard, on the right, rails against a "rigged '
        'system."\n\n'
        '"The difference," said Tamara Draper, a vice president of the think tank Demos Two, "is who they '
        'think did the rigging."\n\n'
        'Mr. Corwin was asked about the comparison on MSNBC last week. "I wouldn\'t know," he said. "I\'m '
        'too busy trying to get people a raise."\n\n'
        '"When I say it, I mean Wall Street," he added. "When he says it, he means he\'s losing."',
        [
            ("Mr. Corwin > Corwin | rigged economy."),
            ("Mr. Halvard > Halvard | rigged system."),
            ("Tamara Draper > Tamara Draper | The difference, + is who they think did the rigging."),
            ("he > Corwin | I wouldn't know, + I'm too busy trying to get people a raise."),
            ("he > Corwin | When I say it, I mean Wall Street, + When he says it, he means he's losing."),
        ],
    ),
    (
        'The Kremlin\'s response was terse. "We do not comment on rumors," a spokesman, Yuri Belov, told '
        'reporters. Asked whether he had seen the dossier, Mr. Belov said he reads "only novels."',
        [
            ("a spokesman, Yuri Belov > Yuri Belov | We do not comment on rumors,"),
            ("he > Yuri Belov | only novels."),
        ],
    ),
    (
        "Lockhart defended the remark to Fox News' Megan Riley. \"I said it, I meant it, I'd say it again,\" "
        'he declared. Riley noted that his own wife had called it "unacceptable and offensive."\n\n'
        '"She\'s entitled to her opinion," he responded. "She\'s wrong, but she\'s entitled."',
        [
            ("he > Lockhart | I said it, I meant it, I'd say it again,"),
            ("his own wife > ? | unacceptable and offensive."),
            ("he > Lockhart | She's entitled to her opinion, + She's wrong, but she's entitled."),
        ],
    ),
    (
        'Quentin Reyes, a former prosecutor who is now a professor at Georgetown, put it this way: "If you '
        "had told me in law school that I'd be parsing a tweet for intent, I'd have gone to dental school.\"",
        [
            (
                "Quentin Reyes > Quentin Reyes | If you had told me in law school that I'd be parsing a tweet for "
                "intent, I'd have gone to dental school."
            ),
        ],
    ),
    (
        '"We\'re not going to take this lying down," tweeted the union\'s president, Dolores Vance. "See you '
        'Thursday, Senator."\n\n'
        "Then she deleted it.",
        [
            (
                "the union's president, Dolores Vance > Dolores Vance | We're not going to take this lying down, + "
                "See you Thursday, Senator."
            ),
        ],
    ),
    (
        'Her husband\'s comments, which aides described as "unhelpful" and "off the cuff," dominated the '
        "day's coverage.",
        [
            ("aides > ? | unhelpful"),
            ("aides > ? | off the cuff,"),
        ],
    ),
    (
        '"There\'s a difference between a mistake and a lie," wrote The New York Ledger in endorsing '
        'Vance\'s opponent, "and the difference is what you do on Tuesday."',
        [
            (
                "The New York Ledger > New York Ledger | There's a difference between a mistake and a lie, + and "
                "the difference is what you do on Tuesday."
            ),
        ],
    ),
    (
        "Supporters of the measure point to a 2014 study. Its lead author, Dr. Hallie Brooks of Emory, "
        'says the findings have been "badly abused."\n\n'
        '"We studied mice," Brooks said in an email to The Associated Press. "Mice do not vote."',
        [
            ("Its lead author, Dr. Hallie Brooks of Emory > Hallie Brooks | badly abused."),
            ("Brooks > Hallie Brooks | We studied mice, + Mice do not vote."),
        ],
    ),
    (
        'Lockhart\'s speech was interrupted by chants of "U.S.A.! U.S.A.!" and, at one point, by a man in a '
        "gorilla suit.\n\n"
        '"I love that guy," Lockhart said, grinning. "Is he a Democrat? He looks like a Democrat."',
        [
            ("? > ? | U.S.A.! U.S.A.!"),
            ("Lockhart > Lockhart | I love that guy, + Is he a Democrat? He looks like a Democrat."),
        ],
    ),
    (
        'Sen. Ron Pell (R-Ky.) took to the floor to oppose what he termed "the largest power grab since '
        'King George."\n\n'
        "In a Dear Colleague letter, Pell's fellow Kentuckian, Rep. Andy Carr, urged members to \"read the "
        'bill, read the bill, read the bill."',
        [
            ("he > Ron Pell | the largest power grab since King George."),
            ("Pell's fellow Kentuckian, Rep. Andy Carr > Andy Carr | read the bill, read the bill, read the bill."),
        ],
    ),
    (
        '"I can confirm that there was a meeting," said White House deputy press secretary Sarah '
        'Lindqvist-Cole. "I can\'t confirm that there was a point."',
        [
            (
                "White House deputy press secretary Sarah Lindqvist-Cole > Sarah Lindqvist-Cole | I can confirm "
                "that there was a meeting, + I can't confirm that there was a point."
            ),
        ],
    ),
    (
        'Lockhart, Ms. Vance said, "treats women like the furniture in his hotels: gold-plated and sat upon."',
        [
            ("Ms. Vance > Vance | treats women like the furniture in his hotels: gold-plated and sat upon."),
        ],
    ),
    (
        "Pell, asked about the nominee's fitness, paused for nine seconds. \"I'm a Republican,\" he said finally.",
        [
            ("he > Pell | I'm a Republican,"),
        ],
    ),
    (
        '"There are two Americas," Bishop Leroy Haynes preached on Sunday, "and one of them can\'t get a '
        'cab."\n\n'
        '"That\'s right," the congregation answered.',
        [
            ("Bishop Leroy Haynes > Leroy Haynes | There are two Americas,"),
            ("Bishop Leroy Haynes > Leroy Haynes | and one of them can't get a cab."),
            ("the congregation > ? | That's right,"),
        ],
    ),
    (
        'One supporter, Hank Dobbs, 66, of Altoona, Pa., wore a shirt that said "Deplorable and Proud."\n\n'
        '"I wasn\'t going to vote," Mr. Dobbs said. "Then she called me a name."',
        [
            ("a shirt > ? | Deplorable and Proud."),
            ("Mr. Dobbs > Hank Dobbs | I wasn't going to vote, + Then she called me a name."),
        ],
    ),
    (
        '"This was a close call for democracy," concludes the report, written by a team of former '
        'intelligence officials. It recommends paper ballots, audits and "a national conversation about '
        'gullibility."',
        [
            ("the report > ? | This was a close call for democracy,"),
            ("It > the report | a national conversation about gullibility."),
        ],
    ),
    (
        "“We are,” the senator said, “better than this.” She looked around the room. “Aren’t we?”\n\nNo one answered.",
        [
            ("the senator > ? | We are, + better than this. + Aren’t we?"),
        ],
    ),
    (
        'The judge told the defendant that she had "a moral compass that only points at herself." The '
        "courtroom gasped.\n\n"
        '"With respect, Your Honor," her lawyer, Nat Feigen, began.\n\n'
        '"Sit down, Mr. Feigen," the judge said.',
        [
            ("The judge > ? | a moral compass that only points at herself."),
            ("her lawyer, Nat Feigen > Nat Feigen | With respect, Your Honor,"),
            ("the judge > ? | Sit down, Mr. Feigen,"),
        ],
    ),
    (
        'Researchers at the Pew-Harmon Center found that 58 percent of voters were "dissatisfied" with '
        'their choices. "Dissatisfied is the polite word," said the center\'s director, Amy Voll. "You '
        'should read the comments."',
        [
            ("Researchers at the Pew-Harmon Center > ? | dissatisfied"),
            (
                "the center's director, Amy Voll > Amy Voll | Dissatisfied is the polite word, + You should read "
                "the comments."
            ),
        ],
    ),
    (
        '"You\'re fired!" the crowd bellowed at each mention of the governor. A boy of about 6, on his '
        "father's shoulders, asked loudly, \"Who's fired?\"",
        [
            ("the crowd > ? | You're fired!"),
            ("A boy > ? | Who's fired?"),
        ],
    ),
    (
        "The measure's opponents, led by the Chamber, say it will kill jobs. \"It's a sledgehammer,\" said "
        "Rick Manley, a Chamber vice president. Proponents say that's nonsense: \"They said the same thing "
        'about child labor laws," said Gwen Ortiz of Fair Wage Now.',
        [
            ("Rick Manley, a Chamber vice president > Rick Manley | It's a sledgehammer,"),
            ("Gwen Ortiz of Fair Wage Now > Gwen Ortiz | They said the same thing about child labor laws,"),
        ],
    ),
    (
        "Of the vice-presidential search, Lockhart said: \"It's down to three. They're all great. One is "
        'really great."',
        [
            ("Lockhart > Lockhart | It's down to three. They're all great. One is really great."),
        ],
    ),
    (
        'Then there was the "Access" tape, the "Judge Alvarez" episode and the "Second Amendment people" '
        "line. Each was supposed to be the end. None was.",
        [],
    ),
    (
        '"He is not a serious person, and he has never been a serious person," said Bret Halloran, a '
        'columnist for The Ledger and a lifelong conservative. "Other than that, I have no strong views."\n\n'
        'Halloran\'s colleague David Frumkin agrees, though he is less amused. "This is how republics end," '
        "he wrote recently.",
        [
            (
                "Bret Halloran, a columnist for The Ledger and a lifelong conservative > Bret Halloran | He is not "
                "a serious person, and he has never been a serious person, + Other than that, I have no strong "
                "views."
            ),
            ("he > David Frumkin | This is how republics end,"),
        ],
    ),
    (
        "In his concession, delivered just after midnight, Mr. Pell said that he had called the winner "
        '"and wished him well, and I meant about half of it."',
        [
            ("he > Pell | and wished him well, and I meant about half of it."),
        ],
    ),
    (
        "A statement attributed to Lockhart's attorney said the allegations were \"false, defamatory, and, "
        'frankly, tired."',
        [
            ("A statement attributed to Lockhart's attorney > ? | false, defamatory, and, frankly, tired."),
        ],
    ),
    (
        "DES MOINES, Iowa — Sitting in a booth at the Drake Diner, Gary Houts, 61, tried to explain it.\n\n"
        '"Both of them lie," Houts, who sells crop insurance, said. "But hers sound like a lawyer wrote '
        'them. His sound like my brother-in-law."\n\n'
        'His wife, Pam, shook her head. "Your brother-in-law is in prison," she said.\n\n'
        '"For lying," said Gary.\n\n'
        'They plan to cancel each other out. "Forty-one years of marriage," Pam said. "We\'ve never elected '
        'anybody."',
        [
            (
                "Houts > Gary Houts | Both of them lie, + But hers sound like a lawyer wrote them. His sound like "
                "my brother-in-law."
            ),
            ("she > Pam | Your brother-in-law is in prison,"),
            ("Gary > Gary Houts | For lying,"),
            ("Pam > Pam | Forty-one years of marriage, + We've never elected anybody."),
        ],
    ),
    (
        'The first thing the new governor did was fire the old governor\'s dog trainer. "Budget," she '
        "explained.\n\n"
        'The second was to sign an order renaming the executive mansion "the House." "It\'s a house," she '
        'said. "It has a leaky roof. Mansions don\'t leak."\n\n'
        'Legislators are still getting used to her. "She returns calls," marveled the Senate president, '
        'Bob Dorn. "Herself. With her own thumb."',
        [
            ("she > ? | Budget,"),
            ("she > ? | It's a house, + It has a leaky roof. Mansions don't leak."),
            ("the Senate president, Bob Dorn > Bob Dorn | She returns calls, + Herself. With her own thumb."),
        ],
    ),
    (
        'In private, top Republicans are despondent. One called it "Chernobyl in slow motion." A second '
        'compared the campaign to "a dog that\'s caught the car and is now driving it." A third, a state '
        "chairman in the Midwest who asked not to be identified because he still has to work with the "
        'nominee\'s staff, said simply: "Pray for us."\n\n'
        "Publicly they sing from another hymnal. \"I think you're going to see a very different candidate "
        'in the fall," the party chairman, Rance Previn, told Hugh Hewlett, the radio host. "I really do. '
        "I wouldn't say it if I didn't.\"",
        [
            ("One > ? | Chernobyl in slow motion."),
            ("A second > ? | a dog that's caught the car and is now driving it."),
            ("A third > ? | Pray for us."),
            (
                "the party chairman, Rance Previn > Rance Previn | I think you're going to see a very different "
                "candidate in the fall, + I really do. I wouldn't say it if I didn't."
            ),
        ],
    ),
    (
        '"I\'ve been to 41 states, and nobody has asked me about that," Mr. Saunders snapped at a reporter '
        "who inquired about his wife's taxes. \"People ask me about wages. People ask me about their kids' "
        'debt."\n\n'
        'His wife, Jane Ellen Saunders, was more forthcoming. "They\'re boring," she said of the returns. '
        '"You\'ll be bored."',
        [
            (
                "Mr. Saunders > Saunders | I've been to 41 states, and nobody has asked me about that, + People "
                "ask me about wages. People ask me about their kids' debt."
            ),
            ("she > Jane Ellen Saunders | They're boring, + You'll be bored."),
        ],
    ),
    (
        "Exclusive: Ex-Aide Says Mayor Knew of Lead in Water\n\n"
        "A former top aide to Mayor Karl Weber said Thursday that the mayor had been warned about lead in "
        "the city's water 18 months before residents were told.\n\n"
        '"I handed him the memo myself," the aide, Denise Walling, told the council under oath. "He said, '
        "'Not before the election.'\"\n\n"
        'Council members gasped, Walling said, was an understatement; "somebody dropped a coffee."\n\n'
        "Weber's lawyer, Todd Aronson, called Walling \"a disgruntled former employee with a book "
        'proposal." Walling\'s own lawyer said there is "no book, no proposal and plenty of '
        'disgruntlement."\n\n'
        'The mayor himself has said little. At a ribbon-cutting on Friday he told reporters, "I drink it," '
        "then declined a glass.",
        [
            (
                "the aide, Denise Walling > Denise Walling | I handed him the memo myself, + He said, 'Not before "
                "the election.'"
            ),
            ("Walling > Denise Walling | somebody dropped a coffee."),
            ("Weber's lawyer, Todd Aronson > Todd Aronson | a disgruntled former employee with a book proposal."),
            ("Walling's own lawyer > ? | no book, no proposal and plenty of disgruntlement."),
            ("he > Karl Weber | I drink it,"),
        ],
    ),
    (
        "MANCHESTER, N.H. — Gov. Carla Fenwick was halfway through a plate of pancakes when a man in a "
        "Patriots cap leaned over her table.\n\n"
        '"You\'re the one who wants to take my guns," the man, Roger Plante, said.\n\n'
        '"I\'m the one who wants to take your photo," Ms. Fenwick replied, reaching for his phone.\n\n'
        'It was that kind of day for the governor, a Democrat who insists she is "not running for anything '
        'but the bus."\n\n'
        "Her visit to the first primary state, aides said, was strictly to help local candidates. \"She's "
        'here for the pancakes," joked her press secretary, Will Tran.\n\n'
        'But in a speech at Saint Anselm College, she sounded like a woman with plans. "We have a '
        'president who governs by grievance," she told about 300 students. "I\'d like to try governing by '
        'arithmetic."\n\n'
        'Several students said they were impressed. "She\'s funny and she knows stuff," said Maya Okafor, '
        '19, a sophomore from Nashua. "I\'d vote for that."\n\n'
        'A spokesman for the national Republican committee was less charitable. "Carla Fenwick has raised '
        'taxes 14 times," the spokesman, Doug Rehm, said in an email. "New Hampshire can count, too."',
        [
            ("the man, Roger Plante > Roger Plante | You're the one who wants to take my guns,"),
            ("Ms. Fenwick > Carla Fenwick | I'm the one who wants to take your photo,"),
            ("a Democrat > ? | not running for anything but the bus."),
            ("her press secretary, Will Tran > Will Tran | She's here for the pancakes,"),
            (
                "she > Carla Fenwick | We have a president who governs by grievance, + I'd like to try governing "
                "by arithmetic."
            ),
            ("Maya Okafor, 19 > Maya Okafor | She's funny and she knows stuff, + I'd vote for that."),
            (
                "the spokesman, Doug Rehm > Doug Rehm | Carla Fenwick has raised taxes 14 times, + New Hampshire "
                "can count, too."
            ),
        ],
    ),
    (
        'In the interview, which was taped Tuesday and will be broadcast Sunday on "Sixty Minutes '
        'Tonight," the general said he had twice offered to resign. "I told the president, \'Sir, I serve '
        "at your pleasure,'\" General Hobart said. \"He told me, 'Then be pleased.'\"\n\n"
        'Correspondent Lara Stall pressed him: "Did you leak those documents?"\n\n'
        '"I did not," he said.\n\n'
        '"Do you know who did?"\n\n'
        '"I know who didn\'t."',
        [
            (
                "General Hobart > Hobart | I told the president, 'Sir, I serve at your pleasure,' + He told me, "
                "'Then be pleased.'"
            ),
            ("Correspondent Lara Stall > Lara Stall | Did you leak those documents?"),
            ("he > Hobart | I did not,"),
            ("Correspondent Lara Stall > Lara Stall | Do you know who did?"),
            ("he > Hobart | I know who didn't."),
        ],
    ),
    (
        "The Supreme Court on Monday declined to hear the case, letting stand a ruling that the district "
        'was drawn "with race as the ruler." Justice Neil Thornton, joined by Justice Samantha Alioto, '
        'dissented. "The court today rewards the very thing it forbids," he wrote.\n\n'
        'Lawyers for the state said they were "disappointed but not surprised." A lawyer for the '
        'plaintiffs, Marcy Eldridge, was neither. "Thrilled," she said. "That\'s the word. Thrilled."\n\n'
        "Election officials now have 11 weeks to redraw the map. \"It's like being told to repaint the car "
        'while you\'re driving it," said Kim Westin, who runs the state board. "But we\'ll do it."',
        [
            ("he > Neil Thornton | The court today rewards the very thing it forbids,"),
            ("Lawyers for the state > ? | disappointed but not surprised."),
            ("she > Marcy Eldridge | Thrilled, + That's the word. Thrilled."),
            (
                "Kim Westin > Kim Westin | It's like being told to repaint the car while you're driving it, + But "
                "we'll do it."
            ),
        ],
    ),
    (
        "According to the complaint, Mr. Voss sent the woman 31 text messages in a single night, including "
        'one that read, "I could make one call and you\'d be done in this town." Through his lawyer, he '
        'denied sending it. "Mr. Voss doesn\'t know how to text," said the lawyer, Abe Lowenthal. "He '
        'barely knows how to call."\n\n'
        "The woman, who is identified in court papers only as Jane Doe, said in a brief telephone "
        'interview that she was "tired of being polite about it."\n\n'
        '"I have a daughter," she said. "That\'s the whole reason. That\'s the beginning and the end of it."',
        [
            ("one > ? | I could make one call and you'd be done in this town."),
            (
                "the lawyer, Abe Lowenthal > Abe Lowenthal | Mr. Voss doesn't know how to text, + He barely knows "
                "how to call."
            ),
            ("The woman > ? | tired of being polite about it."),
            ("she > Jane Doe | I have a daughter, + That's the whole reason. That's the beginning and the end of it."),
        ],
    ),
    (
        'Ellen Marsh had a message on Friday for young voters who are thinking of staying home. "I know '
        "you're disappointed,\" she told students at Kent State, her voice hoarse after three rallies in "
        'two days. "I know this isn\'t the choice you wanted. But it is a choice."\n\n'
        "She was introduced by Senator Bernard Sands, her onetime rival, who implored the crowd not to "
        'cast "a protest vote."\n\n'
        '"Believe me," Mr. Sands said, wagging a finger, "I know something about protest."\n\n'
        "Mrs. Marsh laughed. She has been leaning on Mr. Sands, whom she once dismissed as a man who "
        '"promises a pony," to help her with voters under 30.\n\n'
        'The Colby campaign responded to the event with a one-word statement: "Yawn."',
        [
            (
                "she > Ellen Marsh | I know you're disappointed, + I know this isn't the choice you wanted. But it "
                "is a choice."
            ),
            ("Senator Bernard Sands, her onetime rival > Bernard Sands | a protest vote."),
            ("Mr. Sands > Bernard Sands | Believe me, + I know something about protest."),
            ("she > Ellen Marsh | promises a pony,"),
            ("The Colby campaign > Colby campaign | Yawn."),
        ],
    ),
    (
        '"The president believes, as do I, that this is a moment for calm," the national security adviser, '
        'Susan Rhys, said in an interview. She called the leak "damaging, deeply so" but added that it '
        "would not change policy.\n\n"
        "Senator Chuck Grasso, Republican of Iowa and the chairman of the Judiciary Committee, was not "
        'calm. "When a foreign government reads our mail," he said, his voice rising, "you don\'t answer '
        'with a strongly worded letter. You answer with a locksmith."',
        [
            (
                "the national security adviser, Susan Rhys > Susan Rhys | The president believes, as do I, that "
                "this is a moment for calm,"
            ),
            ("She > Susan Rhys | damaging, deeply so"),
            (
                "he > Chuck Grasso | When a foreign government reads our mail, + you don't answer with a strongly "
                "worded letter. You answer with a locksmith."
            ),
        ],
    ),
    (
        'If there was a theme, it was betrayal. "They sold us down the river and billed us for the boat," '
        "said Earl Tuttle, 70, who worked at the mill for 31 years before it closed. He blamed both "
        'parties. "The Democrats held the door, and the Republicans carried the furniture."\n\n'
        "Mr. Tuttle's neighbor, Ginny Alvarado, sees it another way. The mill, she said, closed because "
        '"nobody wanted what it made anymore." As for Mr. Colby\'s vow to reopen it: "Honey, they sold the '
        'roof."',
        [
            ("Earl Tuttle, 70 > Earl Tuttle | They sold us down the river and billed us for the boat,"),
            ("He > Earl Tuttle | The Democrats held the door, and the Republicans carried the furniture."),
            ("she > Ginny Alvarado | nobody wanted what it made anymore."),
            ("she > Ginny Alvarado | Honey, they sold the roof."),
        ],
    ),
    (
        "TOPEKA, Kan. — The farm bill collapsed in the House on Wednesday, and by suppertime everybody had "
        "somebody to blame.\n\n"
        '"This was a bill about corn, and they made it a bill about everything else," said Rep. Wade '
        "Lockridge, R-Kan., whose district grows more sorghum than any other. \"I've got hail on the ground "
        'and nothing in my hand."\n\n'
        "Democrats countered that Lockridge had himself to thank. Rep. Tina Solano of Texas noted that he "
        'had skipped two markups, "presumably to look at hail."\n\n'
        "The speaker, Arnold Beck, promised a second vote but gave no date. Pressed by reporters, he grew "
        'testy: "When I have the votes, you will see a vote. That is how votes work."\n\n'
        'A coalition of 41 farm groups called the outcome "a slow drought."',
        [
            (
                "Rep. Wade Lockridge, R-Kan > Wade Lockridge | This was a bill about corn, and they made it a bill "
                "about everything else, + I've got hail on the ground and nothing in my hand."
            ),
            ("Rep. Tina Solano of Texas > Tina Solano | presumably to look at hail."),
            ("he > Arnold Beck | When I have the votes, you will see a vote. That is how votes work."),
            ("A coalition of 41 farm groups > ? | a slow drought."),
        ],
    ),
    (
        '"Nobody handed me a script," insisted Lt. Gov. Amos Tate, holding up a sheaf of papers that '
        'looked very much like one. "These are thoughts."\n\n'
        "The crowd at the Elks hall chuckled. Tate chuckled too. Then he read from the papers for 40 "
        "minutes.\n\n"
        'He called the water board "a country club with pipes." He said the attorney general, Lila Sanz, '
        '"couldn\'t indict a ham sandwich for being ham." He vowed that on his first day he would "open the '
        'books, open the windows and open a cold one."\n\n'
        'Sanz, reached at her office, laughed for some time. "Tell Amos the sandwich has a lawyer," she '
        "said.\n\n"
        'Tate\'s wife, Coral, who introduced him, told the crowd that he "means about 80 percent of it."',
        [
            ("Lt. Gov. Amos Tate > Amos Tate | Nobody handed me a script, + These are thoughts."),
            ("He > Amos Tate | a country club with pipes."),
            ("He > Amos Tate | couldn't indict a ham sandwich for being ham."),
            ("He > Amos Tate | open the books, open the windows and open a cold one."),
            ("she > Lila Sanz | Tell Amos the sandwich has a lawyer,"),
            ("Tate's wife, Coral > Coral | means about 80 percent of it."),
        ],
    ),
    (
        "On his radio program Monday, Buck Tolland asked Senator Irene Falk whether she trusted the new "
        "numbers from the Labor Department.\n\n"
        '"I trust the people who count," Falk answered. "I don\'t trust the people who announce."\n\n'
        '"So you\'re saying they cooked it?"\n\n'
        "\"I'm saying I'd like to see the recipe.\"\n\n"
        'Tolland, who has called the department "the bureau of wishful thinking," told listeners he would '
        "have its commissioner on next week. The commissioner's office said no such interview was "
        "planned.\n\n"
        "Falk's comments drew a sharp reply from the White House. \"The senator is entitled to her "
        'suspicions, but not to an audience for them," said spokeswoman Bree Ackerman.',
        [
            ("Falk > Irene Falk | I trust the people who count, + I don't trust the people who announce."),
            ("Buck Tolland > Buck Tolland | So you're saying they cooked it?"),
            ("Falk > Irene Falk | I'm saying I'd like to see the recipe."),
            ("Tolland > Buck Tolland | the bureau of wishful thinking,"),
            (
                "spokeswoman Bree Ackerman > Bree Ackerman | The senator is entitled to her suspicions, but not to "
                "an audience for them,"
            ),
        ],
    ),
    (
        'The governor\'s aides have a name for the 10 days after a budget: "the weather." They wait for it '
        "to pass.\n\n"
        "This year it has not. On Monday the teachers' union, which backed Gov. Nolan Priest twice, "
        'unveiled a billboard that reads, "Nolan, We Noticed." On Tuesday the nurses followed.\n\n'
        '"We\'re not mad," said the nurses\' president, Yolanda Bright. "Mad was last year. This is math."\n\n'
        'Mr. Priest, for his part, has urged patience. "A budget is a first draft of an apology," he told '
        'the Rotary Club, a line his staff had begged him to cut. He added that "everybody gets a chair '
        'eventually."\n\n'
        'His budget director, Simon Leff, was blunter about the shortfall. "There is no money," Mr. Leff '
        'said. "There was no money in the campaign, either. We just talked faster."',
        [
            ("a billboard > ? | Nolan, We Noticed."),
            (
                "the nurses' president, Yolanda Bright > Yolanda Bright | We're not mad, + Mad was last year. This "
                "is math."
            ),
            ("he > Nolan Priest | A budget is a first draft of an apology,"),
            ("He > Nolan Priest | everybody gets a chair eventually."),
            (
                "Mr. Leff > Simon Leff | There is no money, + There was no money in the campaign, either. We just "
                "talked faster."
            ),
        ],
    ),
    (
        "Two days after the debate, both campaigns were still arguing about who had coughed.\n\n"
        '"It was not us," said a senior adviser to Ms. Lindgren, who spoke on condition of anonymity to '
        "discuss a cough.\n\n"
        '"It was clearly them," said Bobby Fontaine, Mr. Aldous\'s spokesman. "We have the audio."\n\n'
        'The moderator, Grace Pell-Whitman, begged off. "I\'ve moderated wars," she wrote on Twitter. "I '
        'will not moderate this."\n\n'
        'Mr. Aldous, campaigning in Bangor, made light of the matter. "If I\'d coughed," he said, "you\'d '
        'have heard it in Portland." Then he coughed. "That one\'s mine," he said.\n\n'
        'Voters seemed to have moved on. "I thought it was the dog," said Hal Pruitt, 80, of Orono, who '
        "had watched at home.",
        [
            ("a senior adviser to Ms. Lindgren > ? | It was not us,"),
            ("Bobby Fontaine, Mr. Aldous's spokesman > Bobby Fontaine | It was clearly them, + We have the audio."),
            ("she > Grace Pell-Whitman | I've moderated wars, + I will not moderate this."),
            ("he > Aldous | If I'd coughed, + you'd have heard it in Portland."),
            ("he > Aldous | That one's mine,"),
            ("Hal Pruitt, 80 > Hal Pruitt | I thought it was the dog,"),
        ],
    ),
]
