import { MEN, WOMEN } from './first-names.ts';

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

/** Nouns for one who holds a post or stands in a role; they serve as titles before a name. */
export const ROLES = set(
  'president premier minister chancellor governor mayor senator ambassador envoy consul diplomat general colonel major captain lieutenant sergeant commander admiral marshal chief leader head director secretary spokesman spokeswoman spokesperson chairman chairwoman chair judge justice prosecutor lawyer attorney king queen prince princess sultan emir sheikh pope bishop archbishop cardinal priest imam ayatollah rabbi patriarch monk professor doctor official lawmaker legislator deputy congressman congresswoman representative councillor commissioner inspector officer soldier rebel warlord candidate rival opponent successor predecessor counterpart aide adviser advisor analyst expert economist historian journalist reporter editor writer author poet activist dissident organizer organiser founder owner manager executive banker businessman businesswoman entrepreneur engineer scientist researcher teacher student coach player actor actress singer artist musician director host presenter politician statesman monarch emperor ruler dictator strongman guard policeman policewoman detective agent spy suspect defendant plaintiff victim witness survivor prisoner detainee hostage gunman attacker bomber militant fighter veteran refugee migrant immigrant resident citizen voter farmer worker unionist negotiator mediator peacekeeper observer monitor speaker whip treasurer clerk nurse doctor physician patient pastor preacher preident vice-president ex-president premier-elect president-elect politician secretary-general commander-in-chief mr mrs ms dr mr. mrs. ms. dr. gen. col. sen. rep. gov. lt. sir lord lady dame miss tsar caliph mullah cleric abbot chancellor ombudsman auditor regent viceroy dean rector principal pilot sailor driver receptionist petitioner respondent appellant tutor',
);
/** Other nouns for persons, kin among them. */
export const PEOPLE = set(
  'man woman boy girl child baby person people father mother son daughter brother sister husband wife uncle aunt cousin friend colleague partner neighbor neighbour ally enemy boss guest visitor customer client member participant fan crowd family couple parent grandfather grandmother widow kid guy gentleman lady adult teenager youth pedestrian user viewer reader speaker listener human individual figure hero author winner loser resident national exile villager civilian protester demonstrator student troop police staff crew team delegation peacekeeper soldier insurgent guerrilla militia men women children captive trooper inspector monitor tourist traveler passenger scholar audience population public mob gang elder native settler pilgrim believer dissenter supporter follower critic opponent loyalist deserter conscript reservist',
);
/** Nouns for bodies that act. */
export const BODIES = set(
  'government ministry department cabinet parliament congress senate assembly court tribunal party army navy force military militia police agency commission committee council union company corporation firm bank university school hospital church club group organization organisation association federation coalition alliance bloc movement front embassy consulate administration regime junta authority office bureau board newspaper magazine station network broadcaster channel institute foundation charity team league house crown kremlin delegation mission staff service command brigade battalion guard opposition faction cartel gang institution regulator secretariat watchdog body department campaign congregation museum library studio band orchestra society state side country nation republic kingdom',
);
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
