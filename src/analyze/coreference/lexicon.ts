import { MEN, WOMEN } from '../../util/first-names.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

export type Gender = 'man' | 'woman';
export type Kind = 'person' | 'organization' | 'place';

/** What a pronoun says of its antecedent. */
export interface Pronoun {
  readonly person: 1 | 2 | 3;
  readonly many: boolean | undefined;
  readonly gender?: Gender;
  readonly thing?: boolean;
  readonly use: 'subject' | 'object' | 'possessive' | 'reflexive' | 'any';
}

const third = (use: Pronoun['use'], rest: Partial<Pronoun>): Pronoun => ({
  person: 3,
  many: false,
  use,
  ...rest,
});

export const PRONOUNS: ReadonlyMap<string, Pronoun> = new Map<string, Pronoun>([
  ['he', third('subject', { gender: 'man' })],
  ['him', third('object', { gender: 'man' })],
  ['his', third('possessive', { gender: 'man' })],
  ['himself', third('reflexive', { gender: 'man' })],
  ['she', third('subject', { gender: 'woman' })],
  ['her', third('any', { gender: 'woman' })],
  ['hers', third('possessive', { gender: 'woman' })],
  ['herself', third('reflexive', { gender: 'woman' })],
  ['it', third('any', { thing: true })],
  ['its', third('possessive', { thing: true })],
  ['itself', third('reflexive', { thing: true })],
  ['they', third('subject', { many: true })],
  ['them', third('object', { many: true })],
  ['their', third('possessive', { many: true })],
  ['theirs', third('possessive', { many: true })],
  ['themselves', third('reflexive', { many: true })],
  ['i', { person: 1, many: false, use: 'subject' }],
  ['me', { person: 1, many: false, use: 'object' }],
  ['my', { person: 1, many: false, use: 'possessive' }],
  ['mine', { person: 1, many: false, use: 'possessive' }],
  ['myself', { person: 1, many: false, use: 'reflexive' }],
  ['we', { person: 1, many: true, use: 'subject' }],
  ['us', { person: 1, many: true, use: 'object' }],
  ['our', { person: 1, many: true, use: 'possessive' }],
  ['ours', { person: 1, many: true, use: 'possessive' }],
  ['ourselves', { person: 1, many: true, use: 'reflexive' }],
  ['you', { person: 2, many: undefined, use: 'any' }],
  ['your', { person: 2, many: undefined, use: 'possessive' }],
  ['yours', { person: 2, many: undefined, use: 'possessive' }],
]);

/** Titles and nouns that say man or woman. */
const MALE = set(
  'mr mr. king prince lord sir duke sheikh sultan emir father brother son husband uncle grandfather nephew widower chairman spokesman congressman businessman policeman man boy gentleman statesman patriarch pope bishop archbishop cardinal imam mullah ayatollah rabbi groom monk baron emperor boyfriend fireman serviceman gunman strongman alderman assemblyman',
);
const FEMALE = set(
  'mrs mrs. ms ms. miss queen princess lady dame duchess mother sister daughter wife aunt grandmother niece widow chairwoman spokeswoman congresswoman businesswoman policewoman woman girl empress nun actress bride baroness fiancee girlfriend first-lady midwife assemblywoman',
);
const men = set(MEN);
const women = set(WOMEN);

/** The gender that a title or relational noun states. */
export function genderOfNoun(word: string): Gender | undefined {
  return MALE.has(word) ? 'man' : FEMALE.has(word) ? 'woman' : undefined;
}

/** The gender that a first name suggests. */
export function genderOfName(first: string): Gender | undefined {
  return men.has(first) ? 'man' : women.has(first) ? 'woman' : undefined;
}

/** Nouns for places. */
export const PLACES = set(
  'country nation state republic kingdom city town village capital province region district island islands territory area continent neighborhood neighbourhood county municipality place site port home house building park street road river lake mountain sea coast beach bay valley forest airport station hotel room border world land ground planet temple palace castle campus camp colony peninsula desert square bridge harbor harbour',
);
/** A nation's name for what it is. */
export const NATION_NOUNS = set('country nation state republic kingdom');

/** Words that say nothing about who is meant. */
export const IDLE = set(
  'the a an this that these those his her its their our my your some any all both each every no another other former new old late then outgoing incoming ousted current acting same said top senior of in for to and at on with by from \'s s , . " - one own very',
);
export const DEFINITE = set('the this that these those');
