import type { Name, NamedSentence } from './name.ts';

const STATES = [
  'alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois',
  'indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri',
  'montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia washington',
  'wisconsin wyoming alberta manitoba ontario quebec saskatchewan queensland tasmania',
].flatMap((line) => line.split(' '));
const COUNTRIES = [
  'australia austria belgium brazil canada chile china colombia croatia cuba denmark egypt england finland france',
  'germany greece hungary iceland india indonesia iran iraq ireland israel italy japan jordan kenya lebanon malaysia',
  'mexico morocco nepal netherlands nigeria norway pakistan panama peru philippines poland portugal romania russia',
  'scotland singapore spain sweden switzerland syria thailand turkey ukraine vietnam wales uk usa u.s. u.s.a. us',
].flatMap((line) => line.split(' '));
const POSTAL = [
  'AK AL AR AZ CA CO CT DC D.C. DE FL GA HI IA ID IL IN KS KY LA MA MD ME MI MN MO MS MT NC ND NE NH NJ NM NV NY OH OK OR',
  'PA RI SC SD TN TX UT VA VT WA WI WV WY AB BC MB NB NS ON QC SK NSW QLD',
].flatMap((line) => line.split(' '));
const WHOLE = new Set([...STATES, ...COUNTRIES]);
const SHORT = new Set(POSTAL);
/** "Ca" is California; "In" and "Or" at the end of a name are no states. */
const SHORT_MIXED = new Set(
  POSTAL.filter((code) => !/^(?:IN|OR|ME|HI|OK|LA|MA|PA|AL|DE|ID|ON)$/.test(code)).map(
    (code) => `${code.charAt(0)}${code.slice(1).toLowerCase()}`,
  ),
);
/** Words that make one name with a state or country behind them. */
const PART_OF_NAME =
  /^(?:new|north|south|east|west|northern|southern|eastern|western|central|upper|lower|greater|mid|baja|the|of|de|and|united|great|république|republic|fort|port|mount|mt\.?|lake|gulf|rural|inner|outer|old|little)$/i;

/**
 * "Paris Texas", "Oxford England", "San Rafael CA": a place and the state or country around it, written without a
 * comma, are two places. "South Carolina" and "New England" are one.
 */
export function splitPlaces(sentence: NamedSentence): readonly Name[] {
  return sentence.entities.flatMap((name) => splitPlace(name, sentence.words));
}

function splitPlace(name: Name, words: readonly string[]): readonly Name[] {
  const last = words[name.until - 1]!;
  const before = words[name.until - 2]!;
  if (name.label !== 'LOC' || name.until - name.first < 2) return [name];
  const around = WHOLE.has(last.toLowerCase()) || SHORT.has(last) || SHORT_MIXED.has(last);
  if (!around || PART_OF_NAME.test(before) || !/^\p{L}/u.test(before)) return [name];
  const end = name.until - 1;
  return [
    { ...name, until: end },
    { ...name, first: end },
  ];
}
