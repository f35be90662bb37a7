import type { EventType } from '../../../document/index.ts';
import type { Report, ToldActor } from '../report.ts';
import { type Finding, type Signal } from '../signal.ts';

/** Acts that two do together: who is source and who is target is a matter of wording. */
const MUTUAL: ReadonlySet<EventType> = new Set(['CONSULT', 'AGREE', 'COOPERATE', 'SUPPORT']);

/** The same who and whom: by identity, by name, by country and sector. */
export const compareActors: Signal = (a, b) => {
  const answer = otherWay(a, b);
  if (answer !== undefined) return answer;
  const straight = sum(
    otherGovernments(a, b) ?? likeness(doersOf(a), doersOf(b)),
    otherExpelled(a, b) ?? otherVictims(a, b) ?? likeness(a.target, b.target),
  );
  if (!MUTUAL.has(a.event.type) && !MUTUAL.has(b.event.type)) return straight;
  const crossed = sum(likeness(a.source, b.target), likeness(a.target, b.source));
  return (crossed?.score ?? 0) > (straight?.score ?? 0) ? crossed : straight;
};

/** Two governments that expel, recall or impose do two things, even on one day and to the same third. */
function otherGovernments(a: Report, b: Report): Finding | undefined {
  if (a.event.quad !== 'material-conflict' || b.event.type !== a.event.type || a.event.type === 'ASSAULT')
    return undefined;
  return areOtherPowers(powerOf(doersOf(a)), powerOf(doersOf(b)));
}

/** Who strikes two states strikes twice. */
function otherVictims(a: Report, b: Report): Finding | undefined {
  if (a.event.type !== 'ASSAULT' || b.event.type !== 'ASSAULT') return undefined;
  return areOtherPowers(powerOf(a.target), powerOf(b.target));
}

/** A government, or a body of many that acts as one does. */
interface Power {
  readonly name: string;
  /** Its country, else what it is. */
  readonly of: string;
}

function powerOf(actors: readonly ToldActor[]): Power | undefined {
  const [only, ...others] = actors;
  if (only === undefined || others.length > 0) return undefined;
  const { name, country, sectors } = only;
  const body = sectors.find((sector) => sector === 'EUR' || sector === 'UNO');
  if (body !== undefined) return { name, of: body };
  return country !== undefined && sectors.includes('GOV') ? { name, of: country } : undefined;
}

function areOtherPowers(x: Power | undefined, y: Power | undefined): Finding | undefined {
  if (x === undefined || y === undefined || x.of === y.of) return undefined;
  return { score: -3, reason: `${x.name} of ${x.of}, ${y.name} of ${y.of}` };
}

/** "Soldiers of A shot two of B. Soldiers of B shot three of A.": a blow and the answer to it. */
function otherWay(a: Report, b: Report): Finding | undefined {
  if (a.event.quad !== 'material-conflict' || b.event.quad !== 'material-conflict') return undefined;
  const [from, to] = [onlyCountry(a.source), onlyCountry(a.target)];
  if (from === undefined || to === undefined || from === to) return undefined;
  if (onlyCountry(b.source) !== to || onlyCountry(b.target) !== from) return undefined;
  return { score: -4, reason: `${from} on ${to}, ${to} on ${from}` };
}

function onlyCountry(actors: readonly ToldActor[]): string | undefined {
  const countries = new Set(actors.map(({ country }) => country));
  return countries.size === 1 ? [...countries][0] : undefined;
}

/** Who is put out in answer is of another country. */
function otherExpelled(a: Report, b: Report): Finding | undefined {
  if (a.event.mode !== 'expel' || b.event.mode !== 'expel') return undefined;
  const [x, y] = [foreignTarget(a), foreignTarget(b)];
  if (!x || !y || a.target.some((one) => b.target.some(({ country }) => country === one.country)))
    return undefined;
  return { score: -3, reason: `${x.name} of ${x.country}, ${y.name} of ${y.country}` };
}

/** Nobody is put out of the own country: "Panama has sent away seven officials" does not say whose. */
function foreignTarget(report: Report): ToldActor | undefined {
  const homes = doersOf(report).flatMap(({ country }) => country ?? []);
  return report.target.find(({ country }) => country !== undefined && !homes.includes(country));
}

/** Who is put out does not put out: "Third Sylvanian envoy told to go". */
function doersOf({ event, source, target }: Report): readonly ToldActor[] {
  return event.mode === 'expel' ? source.filter((one) => !target.includes(one)) : source;
}

function sum(x: Finding | undefined, y: Finding | undefined): Finding | undefined {
  if (!x || !y) return x ?? y;
  return { score: x.score + y.score, reason: `${x.reason}, ${y.reason}` };
}

/** The nearest two of both sides decide. */
function likeness(xs: readonly ToldActor[], ys: readonly ToldActor[]): Finding | undefined {
  let best: Finding | undefined;
  for (const x of xs) {
    for (const y of ys) {
      const found = compare(x, y);
      if (found.score > (best?.score ?? -Infinity)) best = found;
    }
  }
  return best;
}

function compare(x: ToldActor, y: ToldActor): Finding {
  if (x.id === y.id || x.name.toLowerCase() === y.name.toLowerCase())
    return { score: 1.2, reason: `${x.name} in both` };
  const sector = x.sectors.find((one) => y.sectors.includes(one) && one !== 'UNK');
  if (x.country !== undefined && x.country === y.country)
    return sector === undefined
      ? { score: 0.2, reason: `${x.name} and ${y.name} of ${x.country}` }
      : { score: 0.7, reason: `${x.name} and ${y.name} both ${x.country} ${sector}` };
  if (x.country !== undefined && y.country !== undefined)
    return { score: -1.2, reason: `${x.name} is of ${x.country}, ${y.name} of ${y.country}` };
  return sector === undefined
    ? { score: -0.2, reason: `${x.name} and ${y.name}` }
    : { score: 0.4, reason: `${x.name} and ${y.name} both ${sector}` };
}
