import type { Sector } from '../../document/index.ts';
import { NUMBER_WORD } from '../../util/number-words.ts';
import type { ActorClass } from './classify-actor.ts';
import { OF_STATES } from './of-states.ts';
import type { Phrase } from './phrase.ts';
import { within } from './phrase.ts';
import type { RuleInput } from './rule.ts';

/** How sure the model must be to overrule what the words say. */
const OVERRULES = { loose: 0.5, usual: 0.7 } as const;
const SURE = 0.9;
const NEVER = 2;

/** What is done to servants of a state makes civilians of them to the model, and what they deal with others of society. */
const OF_SOCIETY: ReadonlySet<Sector> = new Set<Sector>(['LAB', 'REL', 'SOC']);
/** What a state may be said to be instead of its government. */
const STATES: ReadonlySet<Sector> = new Set<Sector>([...OF_STATES, 'REL', 'PRE', 'EUR']);
const BODIES: ReadonlySet<Sector> = new Set<Sector>(['NGO', 'IGO', 'UNO', 'MNC']);
const PERSONS: ReadonlySet<Sector> = new Set<Sector>(['CVL', 'MED', 'LAB', 'EDU', 'AGR', 'JRN']);
/** Those who are no servants of a state for having to do with one: "the sheikh", "the minister's cousin". */
const OF_NO_STATE: ReadonlySet<Sector> = new Set<Sector>([...PERSONS, 'SOC', 'REL', 'PTY']);
const CIVIL_SERVANTS: ReadonlySet<Sector> = new Set<Sector>(['GOV', 'JUD', 'LEG', 'SPY']);
const UNDER_ARMS: ReadonlySet<Sector> = new Set<Sector>(['REB', 'CRM', 'PRM', 'UAF']);

/** How sure the model must be that those whom the words say otherwise are of this sector. */
export function leastToOverrule(found: ActorClass, value: Sector): number {
  const { hold, sectors, why, input } = found;
  const [told] = sectors;
  // "supporters of the president" are none.
  const ofOthers = why.some((one) => one.includes(' after "'));
  const isState = why.some((one) => one.startsWith('state-as-actor'));
  if (hold === 'firm' || (isState && !ofOthers && !STATES.has(value))) return NEVER;
  if (told === undefined) return OVERRULES[hold];
  // "the U.N.-recognised government"
  if (BODIES.has(value) && OF_STATE_ALONE.test(nounOf(input)?.text ?? '')) return NEVER;
  // "eight Poles" hold no office.
  if (OF_STATES.has(value) && why.some((one) => one.startsWith('nationals')) && isCounted(input.phrase))
    return value === 'MIL' ? SURE : NEVER;
  return !ofOthers && saysMore(found, told, value) ? SURE : OVERRULES[hold];
}

/** True where the noun knows better than the model, unless that is sure. */
function saysMore({ hold, input }: ActorClass, told: Sector, value: Sector): boolean {
  const { phrase, context } = input;
  const names = namesBody(phrase);
  return (
    // "the doctors' group Amsel" may well be of many lands, whatever "group" says.
    (isExact(input, told) && !(BODIES.has(value) && namesMore(input) && context.person !== true)) ||
    (OF_STATES.has(told) && value === 'CVL') ||
    (OF_STATES.has(told) && OF_SOCIETY.has(value) && hold !== 'loose') ||
    (OF_NO_STATE.has(told) && CIVIL_SERVANTS.has(value)) ||
    (COMMUNITY.test(nounOf(input)?.text ?? '') && UNDER_ARMS.has(value) && !names) ||
    // "a group of Haitian doctors" is no organisation that bears a name.
    (BODIES.has(value) && PERSONS.has(told) && !names)
  );
}

/** Those who fight without being rebels or a gang. */
const COMMUNITY =
  /^(?:clans?|tribes?|famil(?:y|ies)|communit(?:y|ies)|villages?|villagers?|residents?|neighbou?rs?)$/i;

/** "provincial officials", "the vice-chancellor": a noun of two words is of one sector. */
function isExact(input: RuleInput, told: Sector): boolean {
  const last = nounOf(input);
  if (last === undefined || last.until - last.first < 2) return false;
  return last.entry.some(({ strength, sector, loose }) => strength === 'head' && sector === told && !loose);
}

/** "the doctors' group Amsel", where "the Human Rights Commission" is but its noun. */
function namesMore(input: RuleInput): boolean {
  const noun = nounOf(input);
  const { words } = input.phrase;
  return noun !== undefined && words.slice(noun.until).some(({ capital }) => capital);
}

function nounOf({ phrase, head }: RuleInput): Phrase['roles'][number] | undefined {
  return within(phrase.roles, head).at(-1);
}

/** What a body of many states or of none does not have. */
const OF_STATE_ALONE = /^(?:government|cabinet|army|navy|parliament|police|foreign ministry|coast ?guard)$/i;

const COUNTED = new RegExp(
  `^(?:\\d|${NUMBER_WORD}|some|several|dozens?|hundreds?|thousands?|many)(?!\\p{L})`,
  'iu',
);

/** "eight Poles", "some 40 Greeks". */
function isCounted({ text }: Phrase): boolean {
  return COUNTED.test(text);
}

/** True where the phrase has a name besides those of countries. */
function namesBody({ words, countries }: Phrase): boolean {
  return words.some(
    ({ capital }, i) => capital && i > 0 && !countries.some(({ first, until }) => first <= i && i < until),
  );
}
