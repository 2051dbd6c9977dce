"""Invented articles with what is worth checking in them.

One sentence a line. "!" stands before those that must be offered, the claim type after it where there is no doubt of
it; "?" before those that should be and are missed; "-" before those that must not be (opinions, questions, promises,
trifles); "." before the rest. An empty line parts paragraphs. `FIRST`, `SECOND` and `THIRD` are rounds, each written
before the engine had seen it.
"""

from __future__ import annotations

FIRST = (
    """
!figure The town of Arden spent $3.4 million on the new swimming hall, twice what the council had approved.
. The hall opened on Saturday.
- Mayor Ana Ruiz called it a beautiful place.
- “I love the light in here,” Ruiz said.
. Children from the primary school sang.
- Who would not want to swim here?

! Ruiz said the old hall had lost 40 percent of its visitors since 2015.
- A second pool is a matter for another day.
""",
    """
. A study of sleep was published in a journal on Tuesday.
!figure People who slept fewer than five hours a night were 30 percent more likely to fall ill, the authors found.
. The team followed 2,300 nurses.
- Sleep is a strange thing.
- “We were all very tired ourselves,” Lena Okafor, who led the work, said.
- The group hopes to look at dreams next.
- Nobody knows why we dream.
""",
    """
! Harlow United won their first title in 51 years on Sunday, beating Camden Rovers 3-1.
- It was a lovely afternoon.
. Striker Joel Finch scored twice.
- “I cannot find words,” Finch said.
- The fans sang until they were hoarse.
! No club in the league has paid more for players since 2020.
- Next season will be harder still.
""",
    """
. Corvane Motors presented its plans on Wednesday.
!figure The company lost 420 million euros in the second quarter, its largest loss ever.
- Chief executive Ilse Vos looked calm.
! She said that Corvane builds more electric vans than any other maker in Europe.
- “We believe in our people,” Vos said.
- The coffee was cold.
- Investors should be patient, she added.
""",
    """
. The trial of a former treasurer opened in Belmont on Monday.
! Prosecutors say Paul Dreyer moved $1.2 million from a school fund to his own account between 2017 and 2021.
- Dreyer wore a grey suit.
- His lawyer asked the jury to keep an open mind.
. The judge, Pedro Gil, set aside three weeks.
- “This will be a long road,” Gil said.
- What drives a man to such a thing?
""",
    """
! Tuesday was the hottest day ever measured in Tarrow, at 46.3 degrees.
. Schools closed at noon.
- People sat in the shade and waited.
- “Just drink water,” said Nora Bell, a nurse.
! Bell said the clinic had treated 212 people for heat stroke, three times as many as in all of last summer.
- It may rain on Friday.
""",
    """
. The school board met on Thursday night.
! It voted 5-2 to close Maple Street School in June.
- Parents were in tears.
- “Please think of the children,” said one mother.
! Superintendent Karl Brandt said that the building had failed four safety inspections in a row.
- “We will do right by every family,” he promised.
- The board thanked everybody for coming.
""",
    """
. Senator Ruth Dale spoke in a barn outside Arden.
!figure “Crime in this state has doubled under the governor,” Dale said.
- “I will never stop fighting for you,” she said.
- “Are we going to let them do this?” she asked.
! She said the governor had signed the largest tax increase in the state's history.
- The band played on.
- It was a good night for the senator.
""",
    """
. A bridge over the Tamber fell on Friday night.
!figure It killed nine people and injured 31, the rescue service said.
. Divers worked through the night.
- “It was horrible,” said Tom Alder, who saw it.
! Inspectors had warned in 2019 that its bolts were rusting, according to a report by the road agency.
- Such bridges must not be forgotten.
- The mayor will visit on Sunday.
""",
    """
. The museum shows a painting that few have seen.
! The painting was stolen from a convent in Lisbon in 1943 and is the only work of the master outside Portugal.
- It glows.
- Visitors whisper before it.
- “You want to touch it,” said the guard.
. Tickets are sold at the door.
- A visit is worth the walk.
""",
    """
. The ministry presented its figures on migration on Monday.
!figure The number of asylum claims fell by 38 percent last year to 61,000.
- Minister Piet Vos smiled.
- “Our policy works,” he said.
? Opposition leader Marta Lind said that the ministry counts only those who arrive by air.
- The debate will go on.
- Voters may see it otherwise.
""",
    """
. A new drug against malaria is ready.
!figure It protected 77 percent of the children in a trial in Burkina Faso.
! The World Health Organization approved the drug in October 2023.
- Doctors are full of hope.
- Hope alone heals nobody.
- “We are not there yet,” said Lena Okafor, a physician.
- Will the money come?
""",
    """
. Farmers drove their tractors into the capital on Tuesday.
!figure Police counted 1,100 tractors on the ring road.
! “Milk costs us 41 cents to make and brings 35,” said Jan Novak, a farmer from Belmont.
- “We are angry,” Novak said.
- The horns could be heard far away.
- The government wants to listen, a spokeswoman said.
- Tomorrow they mean to come back.
""",
    """
. Lake Orrin has a new visitor.
! The bird, a white-tailed eagle, is the first to nest there since 1918.
- Birdwatchers are delighted.
- “What a sight,” said Nora Bell.
. She has watched the lake for years.
- Quiet is asked of all.
- The benches have been painted.
""",
    """
. The central bank met on Thursday.
!figure It raised its key rate by a quarter point to 5.25 percent, the highest level since 2001.
. Bank president Otto Kern spoke for an hour.
!prediction Inflation will fall below 3 percent by the end of next year, Kern said.
- “We shall see,” he added.
- Markets had little to say.
- Much remains open.
""",
    """
. A letter by a former spy has come to light.
! In it, Viktor Salny writes that he met the president's brother in Vienna in March 1986.
! The president's office denies that the meeting took place.
- It is a thriller.
- Salny loved chess and cats.
- Perhaps we shall never know.
- “He was a charming man,” his niece said.
""",
    """
. The county fair ended on Sunday.
!figure It drew 48,000 visitors, 6,000 fewer than last year.
- The pies were good.
- “My pig is the prettiest,” said Billy Cole, nine.
- A band from Belmont played.
- Next year there should be more shade.
- Everyone went home happy.
""",
    """
. Candidates for mayor debated in the town hall.
!figure Challenger Pedro Gil said that rents in Arden had risen by 60 percent in five years.
! Mayor Ana Ruiz replied that her city had built more flats than any other in the county.
- “I trust the voters,” Ruiz said.
- Gil asked for a drink of water.
- “We can do better,” Gil said.
- The evening was long.
""",
    """
. A tanker ran aground off Cape Sorrel on Monday.
! It spilled 12,000 tons of oil, the worst spill on this coast since 1978.
- The sea was black.
! The owner, Balt Shipping, said the ship had passed an inspection in August.
- Volunteers are welcome.
- “It breaks my heart,” said Nora Bell.
- Nature needs time.
""",
    """
. The hospital of Tarrow is under fire.
! Two patients died in May because a pump had been wired the wrong way, the health inspector said.
- The director is sorry.
- “We owe the families an answer,” he said.
! The hospital has fewer nurses per bed than any other in the country.
- Trust is soon lost.
- An open day is planned.
""",
    """
. Old letters were found in the roof of the church.
- The vicar was surprised.
! One of them was written by the poet Hanna Lund in 1851, according to the state library.
- The ink is brown.
- “I nearly sat on them,” the vicar said.
- They smell of dust.
- The tower is open in summer.
""",
    """
. President Ada Winter addressed the nation on Wednesday night.
! She said unemployment was at its lowest level in half a century.
! “Not one country has given more aid to Sudan than ours,” Winter said.
- “God bless you all,” she said.
- Her critics were not convinced.
- “I will work every day for peace,” she said.
- It was her shortest speech.
""",
    """
. A train line is to link Arden with the sea.
! It will cost 900 million crowns and take 14 minutes.
- Commuters are waiting.
- Is it too good to be true?
! Transport Minister Piet Vos said that no other line in the kingdom carries more passengers.
- “I like trains,” Vos said.
- The map hangs in the town hall.
""",
    """
. Police in Belmont arrested a man on Saturday.
! He is accused of having sold forged vaccination cards to more than 3,000 people.
- Neighbors were stunned.
- “He always said hello,” one of them said.
! It was the third arrest of its kind in the county this year.
- More may follow.
- Police ask for patience.
""",
    """
. The chess federation has elected a president.
! Lena Okafor was elected with 94 of 170 votes on Friday in Vienna.
!identity She is the first woman to lead the federation, which was founded in 1924.
- “I am happy,” she said.
- Chess is a fine game.
- Her rival congratulated her.
- Much has to change, she thinks.
""",
)

SECOND = (
    """
. The mayor of Camden presented the budget on Monday.
!figure The city owes 1.1 billion crowns, more than it takes in each year.
- Mayor Ole Brand sounded tired.
- “It is what it is,” Brand said.
! He blamed the debt on his predecessor, who had sold the waterworks in 2018.
- The opposition wants answers.
- A second reading is due.
""",
    """
. A fire destroyed a warehouse in Arden on Saturday.
! The warehouse had not been inspected since 2014, the fire chief said.
- Flames lit the sky.
- “I could feel the heat,” said a neighbor.
!figure About 40 tons of plastic burned.
- Firefighters drank tea.
- The street smells of smoke.
""",
    """
. The striker Joel Finch is leaving Harlow United.
!figure He scored 31 goals in 28 games, a club record.
- Fans laid flowers at the gate.
- “I will miss you all,” Finch said.
- He would like to learn Spanish.
! Real Tarrow is paying 14 million euros for him, the largest fee in its history.
- Good luck to him.
""",
    """
. Two studies of school meals disagree.
!figure One found that pupils who eat at school score 8 percent higher in mathematics.
! The other, by Hanna Lund, found no difference at all among 12,000 pupils.
- Cooks defend their soup.
- “Food is love,” one of them said.
- Parents may choose.
- The minister eats there on Fridays.
""",
    """
. Governor Ruth Dale spoke to miners on Thursday.
! “We have created more jobs than any state in the Union,” Dale said.
- “I see you,” she said.
- She promised to come back.
! She said her opponent had voted three times against raising the minimum wage.
- The miners applauded.
- Coffee was served.
""",
    """
. An epidemic of measles has reached Belmont.
!figure The county has counted 87 cases since January, after two in all of last year.
- Parents are worried.
! Only 71 percent of the children there are vaccinated, according to the health office.
- “Please call us,” said Lena Okafor, a doctor.
- It itches.
- The office is open on Monday.
""",
    """
. A museum in Tarrow is giving back a mask.
! The mask was taken from a shrine in Benin in 1897 by British soldiers.
- It has a quiet smile.
- “A good day,” said the director.
- Visitors said goodbye to it.
! No other museum in the country has returned a work of its own accord.
- The case is empty now.
""",
    """
. Parliament debated the new press law on Wednesday.
? The law allows the police to search newsrooms without a warrant.
- Tempers ran high.
- “Shame,” somebody shouted.
! Lawmakers approved it by 181 votes to 177.
- Journalists fear for their sources.
- The president has yet to speak.
""",
)

THIRD = (
    """
. The ferry company Sealink answered its critics on Friday.
! “Our ships have never missed an inspection,” director Jan Berg said.
- “We take this to heart,” Berg said.
!figure Passenger numbers fell from 310,000 to 190,000 between 2022 and 2024.
- The sea was rough that day.
- Berg lives near the harbor.
- The new timetable is blue.
""",
    """
. The trial over the collapsed stand goes on in Tarrow.
? The engineer Ole Brand admitted that he had signed the plans without reading them.
! Eleven people died when the stand collapsed in May 2023.
- Brand looked at the floor.
- “I think of them every day,” he said.
- The hall was full.
- A verdict is far off.
""",
    """
. Scientists have found a new frog.
! It is the smallest frog ever found, at 7 millimeters.
- It is green, like hope.
- “We nearly stepped on it,” said Lena Okafor.
! Half of all frogs on the island are threatened with extinction, according to the nature fund.
- Nobody knows what it eats.
- The forest hums at night.
""",
    """
. Senator Sam Hill spoke to veterans on Monday.
! “My opponent voted against every bill that would have helped you,” Hill said.
- “You are heroes,” he said.
- “We will build a better future,” he said.
! He claimed that veterans wait 200 days for a doctor.
- Flags hung from the balcony.
- Hill shook many hands.
""",
)
