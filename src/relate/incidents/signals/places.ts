import type { EventPlace } from '../../../document/index.ts';
import { distanceKm, type Point } from '../../../gazetteer/index.ts';
import type { Report } from '../report.ts';
import { APART, type Signal } from '../signal.ts';
import { defaultsTell } from './defaults.ts';

const SAME_AREA = 30;
/** Nearer towns are one area: what one report puts in the suburb, another puts in the city. */
export const OTHER_AREA = 150;

/** A report from a town that is neither a capital nor very large tells of that town more often than not. */
const OTHER_DATELINE = -1;

/** A region and what lies outside it: the borders of regions are told loosely. */
const OTHER_REGION = -1.5;

/** Where a report was sent from is often where it happened, and often the nearest desk. */
const OTHER_DESK = -0.3;

/** A place that one act of a report has from elsewhere, and the other too. */
const LENT = 0.3;

/** The same town; towns far apart keep apart; the same country says little, another country much. */
export const comparePlaces: Signal = (a, b) => {
  const x = a.event.place[0];
  const y = b.event.place[0];
  if (!x || !y) return undefined;
  const guess = isGuess(x) || isGuess(y);
  const named = sameName(x.name, y.name);
  const listed = !isUnlisted(x) || !isUnlisted(y);
  if (named || (listed && x.geonamesId !== undefined && x.geonamesId === y.geonamesId)) {
    if (guess && !defaultsTell(a.event, b.event)) return undefined;
    const here = a.event.document === b.event.document;
    const told = !here || (x.basis !== 'inferred' && y.basis !== 'inferred');
    const score = here && (isLent(x) || isLent(y)) ? LENT : told && !guess ? 1.5 : 1;
    return { score: isCountry(x) && isCountry(y) ? 0.5 : score, reason: `both in ${x.name}` };
  }
  if (x.country !== undefined && y.country !== undefined && x.country !== y.country) {
    const reason = `${x.name} is not in the country of ${y.name}`;
    return { score: guess ? OTHER_DESK : otherCountry(x, y), reason };
  }
  if (otherDivision(x, y)) {
    const reason = `${x.name} is not in the region of ${y.name}`;
    return { score: guess ? OTHER_DESK : OTHER_REGION, reason };
  }
  if (!isTown(x) || !isTown(y)) return { score: 0.2, reason: `${x.name} and ${y.name} in one country` };
  const apart = kilometres(x, y);
  if (apart === undefined) return { score: guess ? OTHER_DESK : -2, reason: `${x.name} and ${y.name}` };
  if (apart <= SAME_AREA) return { score: 0.7, reason: `${x.name} is near ${y.name}` };
  const other = apart > OTHER_AREA ? otherTown(x, y) : -1.5;
  return {
    score: guess ? otherDateline(x, y, apart) : other,
    reason: `${x.name} is ${Math.round(apart)} km from ${y.name}`,
  };
};

/** Whether two acts are put in two towns or villages, in so many words. */
export function areInTwoTowns(a: Report, b: Report): boolean {
  const [x, y] = [a.event.place[0], b.event.place[0]];
  if (!x || !y || !isNamedSpot(x, a) || !isNamedSpot(y, b) || sameName(x.name, y.name)) return false;
  const apart = isTown(x) && isTown(y) ? kilometres(x, y) : undefined;
  return apart === undefined || apart > SAME_AREA;
}

/** A town, or a village in no list, that the words around the act name. */
function isNamedSpot(place: EventPlace, { actors }: Report): boolean {
  if (place.basis === 'inferred' || isLent(place)) return false;
  if (isTown(place)) return true;
  return (
    isUnlisted(place) && NAME.test(place.name) && !PART_OF_TOWN.test(place.name) && !isBody(place, actors)
  );
}

const NAME = /^\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*)*$/u;
/** What lies in or around a town that another sentence may name. */
const PART_OF_TOWN =
  /\b(?:Camp|Square|Prison|Forest|Region|Township|County|District|Province|School|Barracks|Monastery|Mosque|Hospital|University|Airport|Port|Bridge|Street|Avenue|Church|Palace)$/u;

/** A firm or band that was taken for a place. */
function isBody({ name }: EventPlace, actors: Report['actors']): boolean {
  return [...actors.values()].some(
    (one) =>
      one.name.toLowerCase() === name.toLowerCase() &&
      one.sectors.some((sector) => sector !== 'GOV' && sector !== 'CVL' && sector !== 'UNK'),
  );
}

/** The dateline, where nothing else tells. */
function isGuess({ rule }: EventPlace): boolean {
  return rule === 'dateline' || rule === 'desk';
}

/** What one act of a report has from its dateline, its lede or another act says little of both being one. */
function isLent(place: EventPlace): boolean {
  return isGuess(place) || place.rule === 'lede' || place.rule === 'like-event';
}

function otherDateline(x: EventPlace, y: EventPlace, apart: number): number {
  return apart > OTHER_AREA && x.rule !== 'desk' && y.rule !== 'desk' ? OTHER_DATELINE : OTHER_DESK;
}

/** A town that an act is put at by the words around it may be another's. */
function otherTown(x: EventPlace, y: EventPlace): number {
  return x.basis === 'inferred' || y.basis === 'inferred' ? -2.5 : -4;
}

/** Towns of two countries are two places. Where a village is in no list, or a country is that of an actor, it is a guess. */
function otherCountry(x: EventPlace, y: EventPlace): number {
  if (isTown(x) && isTown(y)) return APART / 4;
  return x.basis === 'inferred' || y.basis === 'inferred' ? -0.3 : -1;
}

/** A region, and a town or region outside it. */
function otherDivision(x: EventPlace, y: EventPlace): boolean {
  if (x.precision !== 'division' && y.precision !== 'division') return false;
  return x.admin1 !== undefined && y.admin1 !== undefined && x.admin1 !== y.admin1;
}

/** "Haiti's Cap-Rouge" is "Cap-Rouge", and "Kap-Rouge" may be. */
function sameName(x: string, y: string): boolean {
  const [short, long] = [x.toLowerCase(), y.toLowerCase()].sort((a, b) => a.length - b.length) as [
    string,
    string,
  ];
  return (
    short === long ||
    (short.length > 3 && ` ${long} `.includes(` ${short} `)) ||
    (short.length >= SPELT_TWICE && oneLetterApart(short, long))
  );
}

/** From this length on, names that differ by one letter are two spellings of one. */
const SPELT_TWICE = 6;

/** "Damkoli" and "Damkolli"; the shorter first. */
function oneLetterApart(short: string, long: string): boolean {
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  return short.slice(short.length === long.length ? at + 1 : at) === long.slice(at + 1);
}

function isCountry(place: EventPlace): boolean {
  return place.precision === 'country' && !isUnlisted(place);
}

/** A village in no list has the country's facts beside its own name. */
export function isUnlisted({ name, precision, toponym }: EventPlace): boolean {
  if (precision !== 'country' && precision !== 'unknown') return false;
  return name !== toponym && !/^(?:\P{Ll}+|\P{Lu}.*)$/u.test(name) && !COUNTRIES.test(name);
}

/** How copy names countries that lists know by another name. */
const COUNTRIES =
  /^(?:the )?(?:(?:Great )?Britain|England|America|United \S+|Holland|Burma|Turkey|(?:Ivory|Gold) Coast|Cape Verde|East Timor|Swaziland|Czech Republic|Congo|DR Congo|(?:North|South) Korea|Bosnia|Macedonia|Vatican)$/u;

export function isTown({ precision }: EventPlace): boolean {
  return precision === 'city' || precision === 'exact';
}

/** Undefined where one has no point. */
function kilometres(x: EventPlace, y: EventPlace): number | undefined {
  const [a, b] = [pointOf(x), pointOf(y)];
  return a && b && distanceKm(a, b);
}

export function pointOf({ lat, lon }: EventPlace): Point | undefined {
  return lat === undefined || lon === undefined ? undefined : { lat, lon };
}
