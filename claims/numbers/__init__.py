"""How the desk's work goes, in numbers: each module counts one thing, says what it counts, and asks the database once
or twice for it. What is counted follows from the record of events and from the statements; nothing is stored."""
