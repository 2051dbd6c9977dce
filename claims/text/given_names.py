"""Given names whose bearer is usually "he" or "she". Absent names fit either."""

from __future__ import annotations

from claims.text.word_sets import word_set

HE = word_set("""
    aaron adam adrian ahmed alan albert alejandro alex alexander alexei alfred ali amir anders andre andreas andrei
    andrew andy angel anthony antonio antony arlo arnold arthur barack barry ben benjamin bernard bernie bill billy bob
    boris brad brandon brett brian bruce bryan
    carl carlos charles charlie chris christian christopher chuck claude cory craig
    curtis dale damian dan daniel darren dave david dean denis dennis derek diego dmitry dmitri don donald doug douglas
    dwight ed eddie edgar eduardo edward edwin elijah elon emmanuel enrique eric erik ernest eugene evan felipe felix
    fernando francis francisco francois frank franklin fred frederick gary gavin geoff george gerald gerard giovanni
    giuseppe glenn gordon graham greg gregory guy hamid hans harold harry hassan henry herbert herman howard hugh hugo
    ian ibrahim igor imran isaac ivan jack jackson jacob jaime jake james jan jared jason jay jean jeb jeff jeffrey jens
    jeremy jerome jerry jesus jim jimmy joe joel john johnny jon jonathan jordan jorge jose joseph josh joshua juan jude
    julian justin karl keith ken kenneth kevin khalid klaus kurt kyle lamar larry lawrence lee leo leon leonard lewis
    lindsey lloyd logan lorenzo lou louis luca lucas luigi luis luke malcolm manuel marc marco marcus mario mark markus
    martin marvin mason mathew matt matteo matthew maurice max michael miguel mike mikhail mitch mitt mohamed mohammad
    mohammed muhammad mustafa narendra nathan neil newt nicholas nick nicolas nigel noah norman olaf oliver omar oscar
    osama otto pablo patrick paul pavel pedro perry pete peter phil philip pierre rafael ralph ramon randy rand ray
    raymond reince ricardo richard rick rob robert roberto rodrigo roger roland ron ronald ross roy rudy rupert russell
    ryan salman sam samuel scott sean sebastian sergei sergey sergio shane shinzo sidney simon stan stanley stephen
    steve steven stuart tariq ted terry thomas tim timothy tobias tom tommy tony travis trey trevor tyler vernon victor
    viktor vincent vladimir volodymyr wade walter warren wayne wilbur will william willie winston wolfgang xi yuri yusuf
    zachary hillel rishi lester rex grover dwayne darrell darryl earl ernie floyd gus hank hal irving jasper julius
    lance leroy lonnie lyle marshall merrick micah milo morgan morris nate ned nolan norm orrin otis pat phillip preston
    quentin reggie reuben rodney rudolph rufus rush sandy seth shawn sherman silas spencer sterling terrence toby trent
    troy vince virgil wallace warner wendell wes wesley wyatt zach theo thad tucker tyrone ulysses scooter corey dino
    dinesh julio raul ruben salvador ahmad abdul bashar benyamin recep abe al alec alvin amos archie arlen arturo asa
    august barney bart basil bert bertram blake boyd bradley bret bud buddy burt byron cal calvin cameron cecil cedric
    chad chet chip clarence clark clay clayton cliff clifford clint clinton clyde cole colin conrad cyrus damon darius
    darnell davey delbert dewey dick dominic donnie duane duncan dustin dylan earle edmund elias elliot elliott ellis
    elmer emil emilio ernesto ervin ethan everett fidel finn fritz garrett gerry gil gilbert glen gordie grady grant
    hamish harlan harley harvey hector homer horace hubert irwin isaiah israel jamal javier jed jeremiah jess jonas
    jules junior kareem kent kirk lars lenny leopold levi lincoln linus lionel lorne lowell luther lyman lyndon mack
    marlon maury mel mick miles monte monty mort moses myron nels nelson nestor newton niall nico nikolai norbert
    octavio orlando orville oswald owen percy philippe prescott quincy ralston raymundo regis rene rich rico riley roddy
    roman rory roscoe royce russ sal salvatore sammy saul sherwood sid skip slade sol sonny stu sylvester tad terrell
    theodore thurgood tobin tod todd tomas ty tyrell uri val vance vaughn vic vito waldo walt ward wilbert wilfred
    willard wilson woody xavier zeke kim jong-un joachim guido
""")
SHE = word_set("""
    abigail adele adriana agnes alexandra alexandria alice alicia alison allison alyssa amanda amber amy ana andrea
    angela angelina anita ann anna anne annette annie april ariana ashley aung audrey barbara beatrice becky bernadette
    beth betsy betty beverly brenda brianna bridget brittany camila carla carly carmen carol caroline carolyn carrie
    catherine cathy cecilia charlotte chelsea cheryl christina christine cindy claire clara claudia colette colleen
    connie cristina cynthia daisy dana danielle deborah debbie debra denise diana diane donna dora doris dorothy elaine
    eleanor elena elisabeth elise elizabeth ella ellen emily emma erica erin esther ethel eva eve evelyn fatima faye
    fiona florence frances gabriela gabrielle gail gina ginny giorgia gloria grace greta hannah harriet hazel heather
    heidi helen helena hilary hillary holly huma ida ingrid irene irina iris isabel isabella isabelle ivanka jacinda
    jackie jacqueline jan jane janet janice jasmine jean jeanne jen jennifer jenny jessica jill joan joanna joanne jodi
    josephine joy joyce juanita judith judy julia juliana julie june kaitlin kamala karen kate katherine kathleen
    kathryn kathy katie katrina kayla kelly kellyanne kiara kim kimberly kirsten kristen kristin kristina laura lauren
    laurie leah leila lena leslie lillian linda lisa liz lois loretta lori louise lucia lucy lydia lynn madeleine
    madison maggie malala margaret maria marian marie marilyn marina marine marion marjorie marsha martha mary maureen
    megan meghan melania melanie melinda melissa meredith mia michele michelle mildred miranda molly monica nadia nancy
    naomi natalia natalie natasha nicola nicole nikki nina nora norma olga olivia pamela patricia patty paula pauline
    penny peggy phyllis priscilla rachel rebecca regina renee rita roberta robin rosa rose rosemary ruth sabrina sally
    samantha sandra sara sarah sehar sharon sheila shelley sherry shirley sofia sonia sophia sophie stacy stefania
    stella stephanie sue susan suzanne sylvia tamara tammy tanya tara teresa theresa tiffany tina tracy ursula valerie
    valeska vanessa vera veronica victoria violet virginia vivian wanda wendy whitney winifred yolanda yvette yvonne zoe
    suella alexis alma amelia angie arlene audra ava bella bernice bessie beverley bonnie brandi brooke candace carole
    celeste charlene christa constance cora corinne courtney dawn deb delia dianne dolores donatella edith eileen elsie
    erika estelle felicia flora frida gayle geneva gertrude gladys glenda gretchen guadalupe gwen holli hope imelda
    isobel ivana jacquelyn jana jeanette jeannie jocelyn jodie josie justine kara karin karla kathie kellie kendra
    kristi krystal lara latoya leigh lilly lindsay lorena lorraine lucille luz mabel mandy marcia marcy margarita mariah
    maura maya maxine mercedes meryl mindy mollie muriel nadine nellie noreen penelope petra phoebe rachael ramona
    raquel robyn rochelle roxanne ruby sasha savannah serena shannon shari shauna sheryl sonya susanna tabitha tania
    therese tonya trisha trudy velma viola vivien zelda abby tulsi lorna darlene tess tessa marge nell nettie opal pam
    patrice patsy paulette pearl phylis prudence rae rhonda rosalie rosalind rosalyn rosie rowena roz sadie sherri
    shelly sybil thelma tonia tricia verna vicki vickie vicky wendi wilma winona ada adela adeline agatha aileen alana
    aline allie alyson amalia anastasia andie angelica anjali antonia anya ariel astrid athena aubrey augusta babs bea
    bertha bette bettina billie birgit blanche bonita brigitte callie candice cassandra cassie celia chandra charity
    charmaine chloe clarissa claudette cleo coleen cordelia corinna corrine dahlia daphne darla della delphine dena
    desiree dina dixie dolly dominique doreen dottie edna effie elisa ellie eloise elsa elvira emilia enid erma
    ernestine esme esperanza etta eunice fannie fay faith felicity fern fran francesca francine freda genevieve georgia
    georgina geraldine gilda ginger gretel harriett hattie hedda henrietta hettie hilda hildegard hortense ilse imogen
    ines inga iva jacquie jaclyn janelle janine jayne jenna jerilyn joann joni josefina juana juliet katharine katya
    keisha kirstie kristy lana latisha lea leanne lenore leona leonora letitia libby lidia lila lilian liliana lily
    linnea livia lola lora loraine loren lorene lorine lottie lourdes luann lucinda luella lupe lynda lynette lynne
    madge mae magda magdalena maribel maricela marietta marisa marisol marissa marla marlene marta marva mathilda
    matilda mattie mavis may mercy millie minerva minnie miriam misty mona myra myrna myrtle nan nanette neva nita
    noelle nola odessa ophelia paige pansy ayanna ilhan rashida amneh rodaba
""")
