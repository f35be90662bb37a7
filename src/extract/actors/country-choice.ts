import { overlaps, type Sector, type Span } from '../../document/index.ts';
import type { CountryMention } from './find-countries.ts';
import type { NameFits } from './name-words.ts';
import { within } from './phrase.ts';
import { rolesIn } from './roles-in.ts';
import type { CountryFinding, RuleInput, Surrounding } from './rule.ts';
import { lookUp } from '../../util/look-up.ts';

/** Weight of each sign: what `scripts/actors/fit-countries.ts` learns from the project's own sentences. */
export type CountryWeights = ReadonlyMap<string, number>;

/** A country that a phrase without one of its own may have, with the signs for it. */
export interface Candidate {
  /** Absent: none of those that are named. */
  readonly country?: string;
  readonly signs: readonly string[];
  /** What the model adds to them. */
  readonly link?: number;
}

const GROUPS: Readonly<Partial<Record<Sector, string>>> = {
  ...{ GOV: 'state', SPY: 'state', LEG: 'state', JUD: 'state', MIL: 'force', COP: 'force' },
  ...{ PTY: 'politics', OPP: 'politics', ELI: 'politics', REB: 'armed', UAF: 'armed', PRM: 'armed' },
  ...{ CRM: 'armed', PRE: 'armed', BUS: 'economy', MNC: 'economy', LAB: 'work', AGR: 'work', MED: 'work' },
  ...{ EDU: 'work', JRN: 'press', CVL: 'people', REF: 'people', SOC: 'groups', NGO: 'groups', REL: 'groups' },
};

/** Words of those who belong to no one country, or to several. */
const OUTSIDE =
  /\b(?:European|African|Western|Arab|Asian|Baltic|Nordic|Balkan|Gulf|allied|allies|foreign|international|regional(?! (?:\p{L}+ )?(?:courts?|tribunals?|police|governors?|governments?|parliaments?|assembl(?:y|ies)|councils?|commanders?|prosecutors?|offices?|authorit(?:y|ies)|hospitals?|chiefs?))|global|world|coalition|Interpol|neighbours?|counterparts?|diplomats?|envoys?|analysts?|economists?)\b/iu;
/** "the two governments", "both armies": of more than one country. */
const SEVERAL =
  /^(?:the |its |their )?(?:two|both|all|several|various|other|each|any)\b|\b(?:both|two) (?:sides|countries)\b/i;
/** "its army": whose is for coreference to say. */
const OWNED = /^(?:its|his|her|their|our|my|your)\b/i;

const PRONOUNS = new Set(
  'he she him her his hers i me my it its they them their theirs we us our you your who whom'.split(' '),
);
const PEOPLE = /^(?:he|she|him|her|his|I|me|my)$/i;

/** How far off a country still counts as near, in characters. */
const NEAR = 30;

/** The least share that a country must have: of two that are as likely, neither. */
const LEAST = 0.4;

/** Where one clause ends and another begins, roughly. */
const CLAUSE =
  /[,;:—]|\b(?:and|but|who|which|that|as|after|before|because|while|when|unless|until|if|so|though|although|said|says)\b/;

const PREPOSITIONS: Readonly<Record<string, string>> = {
  ...{
    in: 'in',
    at: 'in',
    near: 'in',
    outside: 'in',
    across: 'in',
    inside: 'in',
    around: 'in',
    throughout: 'in',
  },
  ...{ to: 'to', into: 'to', for: 'for', with: 'with', from: 'from', against: 'against', of: 'of', by: 'by' },
  ...{ on: 'on', over: 'on', and: 'and', between: 'with', told: 'to', urged: 'to' },
};

/** The countries that sentence and document offer for a phrase, and "none of them" first. */
export function candidatesOf(
  { phrase, head, context, lexicon }: RuleInput,
  sectors: readonly Sector[],
): Candidate[] {
  const group = sectors[0] === undefined ? 'unknown' : (GROUPS[sectors[0]] ?? 'other');
  const { sentence, datelineCountry, pointers = [] } = context;
  const named = sentence?.countries ?? [];
  const codes = new Set(named.map((one) => one.country));
  const many = codes.size > 2 ? '3' : String(codes.size);
  const shape = shapeOf(phrase.text, within(phrase.roles, head).at(-1)?.text);
  const document = context.documentCountries ?? new Map<string, number>();
  const total = [...document.values()].reduce((sum, count) => sum + count, 0);
  const [top] = document.keys();
  const noun = within(phrase.roles, head).at(-1)?.text.toLowerCase();
  const none: Candidate = {
    signs: [
      `none ${many} ${group}`,
      `none ${shape} ${group}`,
      `none ${shape} ${many}`,
      ...(sectors[0] === undefined ? [] : [`none ${sectors[0]}`]),
      ...(noun === undefined ? [] : [`none noun ${noun}`]),
      ...phrase.words.filter((word) => !word.capital).map((word) => `none word ${word.key}`),
      ...(OUTSIDE.test(phrase.text) ? ['none outside', `none outside ${group}`] : []),
    ],
  };
  const found = [...codes].map((country, rank): Candidate => {
    const own = named.filter((one) => one.country === country);
    const signs = [`some ${group} ${many}`, `rank ${rank} ${many} ${group}`];
    if (own.length > 1) signs.push(`often ${many}`);
    for (const one of own) {
      signs.push(...signsOf(one, sentence!.text, sentence!.phrase, group, shape));
      signs.push(...signsOfRoles(one, sentence!, group, shape));
    }
    return {
      country,
      signs: [...new Set([...signs, ...sceneSigns(country), ...documentSigns(country)])],
    };
  });
  // Filed from Muscat, of the Philippines: "the army" is not Oman's.
  const aside = (document.get(datelineCountry ?? '') ?? 0) < (document.get(top ?? '') ?? 0);
  // "the consul in Lviv" is of anywhere but there.
  const hosts = new Set([...hostsOf(phrase, context.towns), ...expellersOf(phrase, context)]);
  const others = [aside ? undefined : datelineCountry, top, ...pointers.map((one) => one.country)].filter(
    (country, i, all) => country !== undefined && !codes.has(country) && all.indexOf(country) === i,
  );
  for (const country of others)
    found.push({
      country: country!,
      signs: [
        ...[`beyond ${many} ${group}`, `beyond ${many} ${shape}`],
        ...sceneSigns(country!),
        ...documentSigns(country!),
      ],
    });
  const free = found.filter(({ country }) => !hosts.has(country!));
  return withName([withLink(none), ...free.map(withLink)], phrase, lexicon.nameFits);

  /** The mean over all mentions of the country. */
  function withLink(candidate: Candidate): Candidate {
    const links = sentence?.links;
    if (links === undefined) return candidate;
    const { country } = candidate;
    if (country === undefined) return { ...candidate, link: links.none };
    const own = links.named.filter((_, i) => named[i]!.country === country);
    const link = own.length === 0 ? links.beyond : own.reduce((sum, one) => sum + one, 0) / own.length;
    return { ...candidate, link };
  }

  /** Whether the text around the phrase points to the country, and in which way. */
  function sceneSigns(country: string): string[] {
    return pointers.flatMap((one) => {
      const sign = one.country === country ? `at ${one.sign}` : `not ${one.sign}`;
      return [
        sign,
        `${sign} ${group}`,
        `${sign} ${many}`,
        ...(sectors[0] === undefined ? [] : [`${sign} ${sectors[0]}`]),
      ];
    });
  }

  function documentSigns(country: string): string[] {
    const signs: string[] = [];
    if (country === datelineCountry)
      signs.push('dateline', `dateline ${group}`, `dateline ${shape}`, `dateline ${many}`);
    const count = document.get(country) ?? 0;
    // A sentence alone says nothing of its document.
    if (total <= named.length) return signs;
    if (country === top) signs.push(`top ${group}`, `top of ${document.size > 2 ? 'many' : document.size}`);
    return [
      ...signs,
      `share ${Math.floor((4 * count) / total)}`,
      `share ${Math.floor((4 * count) / total)} ${many}`,
    ];
  }
}

/** Those whom a state sends to another. */
const ENVOYS = /^(?:ambassadors?|envoys?|consuls?|consulates?|embass(?:y|ies)|charge|attaches?|diplomats?)$/;

/** The countries to which an envoy was sent, as the phrase says: "the consul in Lviv", "the ambassador to Chad". */
function hostsOf(
  { words, parts, countries }: RuleInput['phrase'],
  towns: readonly string[] = [],
): ReadonlySet<string> {
  const head = words.slice(0, parts[0]?.until ?? words.length);
  if (!head.some(({ key }) => ENVOYS.test(key))) return new Set();
  const abroad = parts.filter(({ preposition }) => /^(?:in|to)$/.test(preposition));
  if (abroad.length === 0) return new Set();
  const named = countries.filter(
    ({ first, entry }) =>
      entry.form !== 'demonym' && abroad.some((part) => part.first <= first && first < part.until),
  );
  return new Set([...named.map(({ entry }) => entry.code), ...towns]);
}

const DIPLOMATS = /\b(?:ambassador|envoy|consul|diplomat|attach[eé]|charg[eé]|embassy|consulate)/i;

/** "Riga sent home ten embassy staff", "the ministry summoned the ambassador": nobody's own diplomats are expelled or summoned. */
function expellersOf(
  { text }: RuleInput['phrase'],
  { sentence, datelineCountry }: RuleInput['context'],
): readonly string[] {
  if (sentence === undefined || !DIPLOMATS.test(text)) return [];
  return sentence.frames
    .filter(
      (frame) =>
        frame.target.some((span) => overlaps(span, sentence.phrase)) &&
        (frame.mode.value === 'expel' ||
          /^summon/i.test(sentence.text.slice(frame.trigger.start, frame.trigger.end))),
    )
    .flatMap(({ source }) => {
      const named = sentence.countries.filter((one) => source.some((span) => overlaps(span, one)));
      return named.length > 0 ? named.map(({ country }) => country) : (datelineCountry ?? []);
    });
}

function signsOf(
  one: CountryMention,
  text: string,
  phrase: { readonly start: number; readonly end: number },
  group: string,
  shape: string,
): string[] {
  const before = one.end <= phrase.start;
  const gap = before ? text.slice(one.end, phrase.start) : text.slice(phrase.end, one.start);
  const side = before ? 'before' : 'after';
  const place = lookUp(PREPOSITIONS, one.before) ?? (one.before === '' ? 'opens' : 'bare');
  const far = CLAUSE.test(gap) ? 'apart' : gap.length < NEAR ? 'near' : 'joined';
  return [
    `${side} ${far} ${group}`,
    `${side} ${far} ${place}`,
    `${place} ${group}`,
    `${place} ${side} ${one.form}`,
    `${one.form} ${group}`,
    `${side} ${shape}`,
    `${place} ${shape}`,
    ...(one.owner ? [`owner ${side} ${group}`, `owner ${far}`] : []),
  ];
}

/** What the phrase and a country's mention do in one event: what happens in Chad to soldiers, and what Chad does to them. */
function signsOfRoles(
  one: CountryMention,
  { frames, phrase }: Surrounding,
  group: string,
  shape: string,
): string[] {
  return frames.flatMap((frame) => {
    const rolesOf = (span: Span): readonly string[] => {
      const roles = rolesIn(frame, span);
      return roles.length > 0 ? roles : [APART];
    };
    const type = frame.type.value;
    return rolesOf(phrase).flatMap((own) =>
      rolesOf(one)
        .filter((its) => own !== APART || its !== APART)
        .map((its) => `roles ${own} ${its}`)
        .flatMap((roles) => [
          ...[roles, `${roles} ${group}`, `${roles} ${shape}`],
          ...[`${roles} ${type}`, `${roles} ${type} ${group}`],
        ]),
    );
  });
}

const APART = 'apart';

/** The candidates with how well each fits the names in the phrase, by itself and beside the best of the others. */
function withName(
  [none, ...found]: readonly [Candidate, ...Candidate[]],
  phrase: RuleInput['phrase'],
  names: NameFits,
): Candidate[] {
  const bearers = names.bearersIn(phrase);
  if (bearers.length === 0 || found.length === 0) return [none, ...found];
  const fits = found.map(({ country }) => names.fitOf(bearers, country!));
  return [
    { ...none, signs: [...none.signs, `none name ${stepOf(Math.max(...fits))}`] },
    ...found.map((one, i) => {
      const others = fits.filter((_, j) => j !== i);
      const lead = others.length > 0 ? stepOf(fits[i]! - Math.max(...others)) : 'alone';
      const fit = stepOf(fits[i]!);
      return { ...one, signs: [...one.signs, `name ${fit}`, `name ${fit} ${lead}`] };
    }),
  ];
}

const STEPS = [-2, -1, -0.3, 0.3, 1, 2, 3];

function stepOf(fit: number): string {
  return String(STEPS.findLast((step) => fit >= step) ?? 'least');
}

/** Whether the phrase is a name, "the ...", "a ...", counted, owned, or a bare plural. */
function shapeOf(text: string, role: string | undefined): string {
  if (PRONOUNS.has(text.toLowerCase())) return PEOPLE.test(text) ? 'pronoun' : 'it';
  if (SEVERAL.test(text)) return 'several';
  if (OWNED.test(text)) return 'owned';
  if (/^the /i.test(text)) return role === undefined || /^the \p{Lu}/u.test(text) ? 'the-name' : 'the';
  if (/^an? /i.test(text)) return 'a';
  if (
    /^(?:\d|some|about|at least|more than|dozens|hundreds|thousands|\p{Ll}+teen|one|three|four|five|six|seven|eight|nine|ten)\b/iu.test(
      text,
    )
  )
    return 'counted';
  if (/ \p{Lu}\p{Ll}/u.test(text)) return role === undefined ? 'name' : 'titled';
  if (role === undefined) return 'name';
  return role.endsWith('s') ? 'plural' : 'bare';
}

/**
 * The country of an actor whose words state none: of those that sentence, document and dateline name, the likeliest over
 * all its phrases, where one is likelier than none.
 */
export function inferCountry(
  phrases: readonly RuleInput[],
  sectors: readonly Sector[],
  weights: CountryWeights,
): CountryFinding | undefined {
  const sums = new Map<string | undefined, number>();
  for (const phrase of phrases) {
    // Countries in the phrase that no rule took ("Thai and Lao police") are evidence that conflicts.
    if (new Set(phrase.phrase.countries.map((one) => one.entry.code)).size > 1) continue;
    const candidates = candidatesOf(phrase, sectors);
    sharesOf(candidates, weights).forEach((share, i) => {
      const { country } = candidates[i]!;
      sums.set(country, (sums.get(country) ?? 0) + share);
    });
  }
  const [best] = [...sums].sort(([, a], [, b]) => b - a);
  if (best?.[0] === undefined) return undefined;
  const [country, sum] = best;
  const share = sum / [...sums.values()].reduce((total, one) => total + one, 0);
  if (share < LEAST) return undefined;
  return { country, basis: 'inferred', why: `country-of-document: ${country} ${share.toFixed(2)}` };
}

/** The share of each candidate: a log-linear model over the signs and what the model links. */
export function sharesOf(candidates: readonly Candidate[], weights: CountryWeights): number[] {
  const powers = candidates.map(({ signs, link = 0 }) =>
    Math.exp(signs.reduce((sum, sign) => sum + (weights.get(sign) ?? 0), link)),
  );
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}
