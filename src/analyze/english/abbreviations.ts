/** How an abbreviation keeps its period. */
export interface Abbreviation {
  /** Only when written with a capital: "Gen." but not "gen." */
  readonly capital?: true;
  /** Only before a number: "No. 5". */
  readonly number?: true;
  /** A sentence never ends behind it: "Mr.", "Gen.", "vs." */
  readonly inside?: true;
  /** A capital behind it opens a sentence: "etc. Critics say", "20 km. Rebels fled". */
  readonly loose?: true;
}

const titles =
  'mr mrs ms messrs mmes mlle mme dr prof rev fr hon st ste sgt cpl pvt lt col maj gen brig capt cmdr cdr adm vadm radm ' +
  'cpt ssgt msgt gov sen sens rep reps pres supt det insp amb atty sr sra srta dep asst govs gens drs profs revs ' +
  'congressman mt ft pte spc ald coun cllr cllrs adv smt';
const afterNames = 'jr sr bros inc corp ltd co cos esq dept univ assn intl natl mfg';
const months = 'jan feb mar apr jun jul aug sep sept oct nov dec';
const days = 'mon tue tues wed thu thur thurs fri sat sun';
const numbered = 'no nos art arts sec secs fig figs vol vols ch chap pp pg para p ext nr op cl';
const streets = 'ave blvd rd hwy pkwy bldg apt';
const states =
  'ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa penn ' +
  'tenn tex va vt wash wis wyo ont que alta sask';
const introducing = 'vs e.g i.e eg cf viz approx esp incl attn';
const loose =
  'etc est al ca excl max min misc dist div tel ps rec arrv hrs hr mins yrs yr lbs lb oz sq cu kg km mi mph cm mm ' +
  'temp ref ed eds trans orig pop';

const table = new Map<string, Abbreviation>();
function add(list: string, entry: Abbreviation): void {
  for (const word of list.split(' ')) if (!table.has(word)) table.set(word, entry);
}
add(afterNames, { capital: true });
add(titles, { capital: true, inside: true });
add(months, { capital: true });
add(days, { capital: true });
add(numbered, { number: true });
add(streets, { capital: true });
add(states, { capital: true });
add(introducing, { inside: true });
add(loose, { loose: true });

/** Words that are written with a period in the midst of a sentence, lower case, without the period. */
export const abbreviations: ReadonlyMap<string, Abbreviation> = table;
