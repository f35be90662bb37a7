import type { Gold } from './sources.ts';
import { parseCsv } from './csv.ts';

interface PloverFacts {
  readonly source: string;
  readonly licence: string;
  readonly event_types: readonly {
    readonly type: string;
    readonly quad: string;
    readonly score: number;
    readonly modes: readonly { readonly mode: string; readonly score: number | null }[];
  }[];
  readonly scores: Readonly<Record<string, number>>;
  readonly cameo_to_plover: readonly {
    readonly cameo: string;
    readonly type: string;
    readonly mode: string;
  }[];
}

/** The CAMEO code that stands for a type without mode: the root's general code. */
const GENERAL: Readonly<Record<string, string>> = {
  AGREE: '030',
  CONSULT: '040',
  SUPPORT: '050',
  COOPERATE: '060',
  AID: '070',
  CONCEDE: '080',
  RETREAT: '080',
  REQUEST: '100',
  ACCUSE: '110',
  REJECT: '120',
  THREATEN: '130',
  PROTEST: '140',
  MOBILIZE: '150',
  SANCTION: '160',
  COERCE: '170',
  ASSAULT: '180',
};

/** Modes whose code the mapping leaves open (several parents, or none): chosen by hand. */
const CHOSEN: Readonly<Record<string, string>> = {
  'CONSULT/visit': '042',
  'CONSULT/multilateral': '040',
  'RETREAT/withdraw': '087',
  'RETREAT/resign': '083',
  'RETREAT/ceasefire': '0871',
  'RETREAT/disarm': '0873',
  'RETREAT/access': '086',
  'RETREAT/release': '0841',
  'REQUEST/assist': '101',
  'REQUEST/change': '104',
  'REQUEST/yield': '105',
  'REQUEST/meet': '106',
  'ACCUSE/disapprove': '111',
  'ACCUSE/investigate': '090',
  'ACCUSE/allege': '112',
  'REJECT/assist': '121',
  'REJECT/change': '123',
  'REJECT/yield': '124',
  'REJECT/meet': '125',
  'THREATEN/restrict': '132',
  'THREATEN/arrest': '132',
  'THREATEN/relations': '131',
  'THREATEN/expel': '136',
  'THREATEN/territory': '1382',
  'THREATEN/violence': '138',
  'PROTEST/strike': '143',
  'PROTEST/boycott': '143',
  'PROTEST/vandalize': '145',
  'MOBILIZE/troops': '154',
  'MOBILIZE/weapons': '150',
  'MOBILIZE/police': '153',
  'MOBILIZE/militia': '150',
  'SANCTION/convict': '116',
  'SANCTION/withdraw': '160',
  'SANCTION/discontinue': '162',
  'COERCE/seize': '171',
  'COERCE/restrict': '172',
  'COERCE/censor': '1721',
  'COERCE/withhold': '170',
  'COERCE/misinformation': '170',
  'COERCE/cyber': '170',
  'ASSAULT/abduct': '181',
  'ASSAULT/targeted': '186',
  'ASSAULT/destroy': '1712',
  'ASSAULT/primitive': '182',
  'ASSAULT/explosives': '183',
  'ASSAULT/suicide-attack': '1831',
  'ASSAULT/aerial': '195',
  'ASSAULT/drone': '195',
  'ASSAULT/heavy-weapons': '194',
  'ASSAULT/crowd-control': '175',
  'ASSAULT/unconventional': '204',
};

/** Makes `data/ontology/plover.json`: types, modes, scores and CAMEO codes, without anyone's definitions. */
export function buildOntology(gold: Gold): object {
  const facts = JSON.parse(gold.read('ontology/plover.json')) as PloverFacts;
  const goldstein = new Map(
    parseCsv(gold.read('ontology/cameo-codes.csv')).map((row) => [row['code']!, Number(row['goldstein'])]),
  );
  const types = facts.event_types.map((entry) => ({
    type: entry.type,
    quad: entry.quad.toLowerCase().replace(' ', '-'),
    // The manual prints 3 for ACCUSE; its modes (-2 to -3.5) show that the sign was lost.
    score: entry.type === 'ACCUSE' ? -3 : entry.score,
    cameo: GENERAL[entry.type]!,
    modes: entry.modes.map(({ mode }) => ({
      mode,
      ...scoreOf(facts, entry.type, mode),
      cameo: cameoOf(facts, entry.type, mode),
    })),
  }));
  return {
    source: [
      { name: facts.source, licence: facts.licence, note: 'types, quads, modes, scores, mapping (facts)' },
      { name: 'CAMEO codes with Goldstein weights', licence: 'MIT', note: 'codes and weights' },
    ],
    script: 'scripts/actors/ontology.ts',
    types,
    goldstein: Object.fromEntries([...goldstein].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

/** The same facts as a module, so that the library needs no file to know its ontology. */
export function ontologyModule(ontology: object): string {
  const { types, goldstein } = ontology as { types: object[]; goldstein: object };
  return [
    '// Written by scripts/actors/build.ts from data/ontology/plover.json: do not edit.',
    '// prettier-ignore',
    '/** PLOVER types with quad, score, CAMEO code and modes. */',
    `export const TYPES = [\n${types.map((row) => `  ${JSON.stringify(row)},`).join('\n')}\n] as const;`,
    '',
    '// prettier-ignore',
    '/** Goldstein weight by CAMEO code. */',
    `export const GOLDSTEIN: Readonly<Record<string, number>> = ${JSON.stringify(goldstein)};`,
    '',
  ].join('\n');
}

function scoreOf(facts: PloverFacts, type: string, mode: string): { score?: number } {
  const score = facts.scores[`${type}.${mode}`];
  return score === undefined ? {} : { score };
}

function cameoOf(facts: PloverFacts, type: string, mode: string): string {
  const chosen = CHOSEN[`${type}/${mode}`];
  if (chosen !== undefined) return chosen;
  const codes = facts.cameo_to_plover
    .filter((row) => row.type === type && row.mode === mode)
    .map((row) => row.cameo);
  // Codes below one parent share its digits: the shortest is what the mode alone decides.
  const shortest = codes.sort((a, b) => a.length - b.length || (a < b ? -1 : 1))[0];
  return shortest ?? GENERAL[type]!;
}
