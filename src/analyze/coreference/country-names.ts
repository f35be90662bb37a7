import { lookUp } from '../../util/look-up.ts';

/** Names of the same country or body, lower case, articles and full stops left out; the first one stands for all. */
const SAME: readonly (readonly string[])[] = [
  ['united states', 'us', 'usa', 'america', 'united states of america', 'u s'],
  ['united kingdom', 'uk', 'britain', 'great britain'],
  ['united nations', 'un'],
  ['european union', 'eu'],
  ['african union', 'au'],
  ['united arab emirates', 'uae', 'emirates'],
  ['north korea', 'dprk', "democratic people's republic of korea"],
  ['south korea', 'republic of korea', 'rok'],
  ['china', "people's republic of china", 'prc'],
  ['russia', 'russian federation'],
  ['soviet union', 'ussr'],
  ['democratic republic of congo', 'dr congo', 'drc', 'democratic republic of the congo', 'congo-kinshasa'],
  ['ivory coast', "cote d'ivoire", "côte d'ivoire"],
  ['myanmar', 'burma'],
  ['czech republic', 'czechia'],
  ['turkey', 'türkiye', 'turkiye'],
  ['iran', 'islamic republic of iran'],
  ['east timor', 'timor-leste'],
  ['swaziland', 'eswatini'],
  ['north macedonia', 'macedonia'],
  ['bosnia', 'bosnia and herzegovina', 'bosnia-herzegovina'],
  ['papua new guinea', 'png'],
  ['saudi arabia', 'kingdom of saudi arabia'],
  ['nato', 'north atlantic treaty organization', 'north atlantic treaty organisation'],
  ['islamic state', 'isis', 'isil', 'is', 'daesh'],
];

const canonical = new Map(SAME.flatMap((names) => names.map((name) => [name, names[0]!] as const)));

/** The one name that stands for all names of a country or body; the name itself where no other is known. */
export function canonicalName(name: string): string {
  return canonical.get(name) ?? name;
}

const STEMS: Readonly<Record<string, string>> = {
  french: 'fran',
  dutch: 'neth',
  netherlands: 'neth',
  greek: 'gree',
  spanish: 'spai',
  swiss: 'swit',
  danish: 'denm',
  danes: 'denm',
  welsh: 'wale',
  american: 'unit',
  'u.s.': 'unit',
  us: 'unit',
  united: 'unit',
  british: 'brit',
  iraqi: 'iraq',
  irish: 'irel',
  turkish: 'turk',
  polish: 'pola',
  philippine: 'phil',
  filipino: 'phil',
  thai: 'thai',
  burmese: 'myan',
  cypriot: 'cypr',
  finnish: 'finl',
  swedish: 'swed',
};

/** A country and its adjective share this stem: Russia and Russian, France and French. */
export function nationStem(word: string): string {
  return lookUp(STEMS, word) ?? word.slice(0, 4);
}
