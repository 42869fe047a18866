/** Words that a hurried asker writes around the question and that tell nothing about it. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a about above advice advise after again against all alike almost along already also although always am
  among an and another any anybody anyone anything are arent around as ask asked asking at away back be
  became because been before being below best better between both but by came can cannot cant come could
  couldnt dear did didnt do does doesnt doing done dont down during each either else elses ever every
  everybody everyone everything example examples few find for from further get gets getting give given go
  goes going gone good got had hadnt has hasnt have havent having he hello help helped helping helps her
  here hey hi him his how however i id idea ideas if ill im in into is isnt it its itself ive just keep
  keeps kind know known let lets like likely looking lot lots made make makes making many may maybe me
  might more most much must my myself need needed needs never no nobody none nor not nothing now of off
  often on once one ones only onto or other others our ours out over own people please possible
  probably put really regarding said same say see seem seems seen she should shouldnt since so some
  somebody somehow someone something sort still such sure take tell than thank thanks that thats the their
  theirs them then there these they theyre thing things think this those though through thus tip tips
  to together too try trying until up upon us use used using very via want wanted wants was wasnt
  way ways we well went were werent weve what whats whatever when where wheres whether which while who
  whole whos whose why will with within without wont work would wouldnt yes yet you your yours yourself`
    .trim()
    .split(/\s+/),
);

/** Words that nearly every write-up has: they may rank, but tell too little to decide. */
export const FAINT_WORDS: ReadonlySet<string> = new Set(
  `actually approach big challenge clinical department experience experiences group guidance happen
  happened health healthcare hospital hospitals issue issues large lesson lessons manage managing month
  months new old organisation organization patient patients problem problems process program project
  projects recommend recommendations recommended run running share situation small solution solutions
  solve solved start started stop stopped struggling stuck suddenly suggestion suggestions system systems
  team teams told tool tools week weeks worked working year years`
    .trim()
    .split(/\s+/),
);
