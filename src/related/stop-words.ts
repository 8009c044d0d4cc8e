/** Words that say nothing of what a paper is about: those of English, and those of every abstract. */
const ENGLISH = `
  a about above across after again against all almost along also although always am among an and another any are aren
  around as at be became because become becomes been before behind being below best better between beyond both but by
  came can cannot could couldn did didn do does doesn doing don done down due during each eight either else enough especially
  etc even ever every far few fewer five for four from further get given gives go goes had has hasn have having he hence her here
  hers him his how however i if in indeed inside instead into is isn it its itself just kept know known last least less
  let like likely little made mainly make makes making many may me might more moreover most mostly much must my namely
  nearly need needs neither never nevertheless new next nine no nor not now of off often on once one ones only onto or other
  others otherwise our ours out over own part particularly per perhaps put quite rather really regarding same say see
  seem seems seen several seven shall she should shown since six so some something sometimes soon still such take taken takes ten than
  that the their theirs them themselves then there thereby therefore these they this those though three through
  throughout thus to together too toward towards two under unless unlike until up upon us use used useful uses using
  usually various very via was way ways we well were what whatever when where whereas whereby whether which while who
  whole whom whose why will with within without won would yet you your`;
const ACADEMIC = `
  abstract accordingly achieve achieved achieves achieving across additionally address addresses addressing aim aims
  allow allowing allows analysis analyze applied applies apply approach approaches art author authors available base
  based called capable capture captures case cases challenge challenges challenging code combining common comparable
  compare compared comparison complete comprehensive comprises comprising conduct conducted consider consist
  consistent consistently consisting consists construct constructing contribution contributions crucial current
  currently demonstrate demonstrated demonstrates demonstrating design designed despite develop developed developing
  develops different difficult directly diverse easily effective effectively effectiveness efficient efficiently
  employ employs enable enables enabling enhance enhanced enhances enhancing ensure ensures ensuring establish
  evaluate evaluated evaluation evidence example examples exhibit exist existing exists experiment experimental
  experiments explore explored extensive facilitate facilitates fail fails find findings first focus focuses following
  follows form forms found framework fully fundamental furthermore future gap general generally github good great
  growing handling help high higher highlight highlights highly http https idea identify impact importance important
  improve improved improvement improvements improves improving include includes including incorporate incorporates
  incorporating increasing increasingly insight insights introduce introduced introduces investigate issue issues key
  lack large largely larger lead leading leads leverage leverages leveraging limit limitation limitations limited low
  lower main major manner method methods model models multiple namely necessary notably novel obtain obtained offer
  offering offers open order outperform outperforming outperforms overall paper papers particular perform performance
  performs potential potentially practical present presented presents previous prior problem problems producing
  promising promote promotes propose proposed proposes proposing prove provide provided provides providing publicly
  range recent recently relying remain remains report require required requires requiring research respectively result
  resulting results reveal reveals role second serve serves set several sheds show showing shows significant
  significantly simple simply single solution solutions solve specific specifically state strong studied studies study
  substantial substantially success successful successfully suffer suffers suggest suggests superior system systems
  tackle task tasks technique techniques term terms third traditional type types typically understand understanding
  unified url utilize utilizes utilizing validate validated value variety vast widely work works www yield yields`;

const setOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Those of English alone. */
export const ENGLISH_WORDS = setOf(ENGLISH);
export const STOP_WORDS = setOf(`${ENGLISH} ${ACADEMIC}`);
/** They join the parts of a compound: `out-of-distribution`, `one-to-many`. */
export const JOINING_WORDS = setOf(
  'a an and as at by for from in of on or per than the to vs with',
);
