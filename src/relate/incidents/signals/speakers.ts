import { isDeed } from '../../../document/is-deed.ts';
import type { Report, ToldActor } from '../report.ts';
import { type Signal } from '../signal.ts';
import { SIGN } from './types.ts';

/** Two who speak say two things: "The bishop called for calm. The embassy called on both sides to talk." */
export const compareSpeakers: Signal = (a, b) => {
  if (!isSaid(a) || !isSaid(b) || mayBeShared(a, b)) return undefined;
  const [x, y] = [a.source[0], b.source[0]];
  if (x === undefined || y === undefined) return undefined;
  if (a.source.some((one) => b.source.some((other) => mayBeOne(one, other)))) return undefined;
  return { score: -2, reason: `${x.name} speaks, and ${y.name}` };
};

/** Talks have several who speak. */
export function isSaid({ event }: Report): boolean {
  return !isDeed(event) && event.type !== 'CONSULT';
}

/** What two reports may tell of several who do it together. */
export function mayBeShared(a: Report, b: Report): boolean {
  return a.event.document !== b.event.document && (isShared(a) || isShared(b));
}

/** What several do together: each report may name another of them. Who praises does so alone. */
function isShared({ event: { type, cameo } }: Report): boolean {
  return type === 'AGREE' || (type === 'SUPPORT' && cameo === SIGN);
}

/** One name, or an office and who may hold it: "the president" and "Ilves", never "Toomas Ilves" and "Kaja Kallas". */
function mayBeOne(x: ToldActor, y: ToldActor): boolean {
  if (x.id === y.id) return true;
  if (x.country !== undefined && y.country !== undefined && x.country !== y.country) return false;
  const names = namesIn(x);
  if (namesIn(y).some((name) => names.includes(name))) return true;
  if (isFullName(x) && isFullName(y)) return false;
  return x.sectors.length === 0 || y.sectors.length === 0 || x.sectors.some((one) => y.sectors.includes(one));
}

/** Words of offices and of their seats, which many share. */
const OFFICE =
  /^(?:The|An?|Prime|Deputy|Vice|Foreign|Interior|Defen[cs]e|Finance|Justice|Health|Home|Labou?r|Trade|Minister|Ministry|President|Presidency|Premier|Chancellor|Secretary|Department|State|Government|Office|Commission|Council|Court|Army|Police|House|Palace|White|King|Queen|General|Governor|Mayor|Senator|Speaker|Parliament|Senate|Congress)$/;

function namesIn({ name }: ToldActor): readonly string[] {
  return (name.match(/(?<!\p{L})\p{Lu}[\p{L}-]+/gu) ?? []).filter((word) => !OFFICE.test(word));
}

/** "Kaja Kallas"; "Estonia" may stand for its president, and "the ministry" or "White House" for who heads it. */
function isFullName({ name }: ToldActor): boolean {
  return (
    /^\p{Lu}[\p{L}.'-]*(?: \p{Lu}[\p{L}.'-]*)+$/u.test(name) &&
    !name.split(' ').some((word) => OFFICE.test(word))
  );
}
