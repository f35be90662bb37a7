import type { IncidentActor } from '../../document/index.ts';
import type { Report, ToldActor } from './report.ts';

/**
 * Who stands on each side over all reports: those of one id, or of one name and code, are one. Whom the leading report names
 * and whom several documents name count; where that is nobody, the one named most. Those named most come first.
 */
export function joinActors(
  reports: readonly Report[],
  lead: Report,
): {
  readonly source: readonly string[];
  readonly target: readonly string[];
  readonly actors: readonly IncidentActor[];
} {
  const { actors, idOf } = identify(reports);
  const sides = {
    source: countSide(reports, lead, 'source', idOf),
    target: countSide(reports, lead, 'target', idOf),
  };
  const source = choose(sides.source, sides.target);
  const target = choose(sides.target, sides.source);
  return { source, target, actors: [...new Set([...source, ...target])].map((id) => actors.get(id)!) };
}

function identify(reports: readonly Report[]) {
  const actors = new Map<string, IncidentActor>();
  const byName = new Map<string, string>();
  // Those of a Wikidata id first: another document may know the same name without it.
  const all = reports.flatMap(({ source, target }) => [...source, ...target]);
  for (const actor of [...all.filter(isKnown), ...all.filter((one) => !isKnown(one))]) {
    const name = nameOf(actor);
    if (actors.has(actor.id) || (!isKnown(actor) && byName.has(name))) continue;
    actors.set(actor.id, summaryOf(actor));
    if (!byName.has(name)) byName.set(name, actor.id);
  }
  const idOf = (actor: ToldActor) => (actors.has(actor.id) ? actor.id : byName.get(nameOf(actor))!);
  return { actors, idOf };
}

interface Named {
  reports: number;
  readonly documents: Set<string>;
  lead: boolean;
}

function countSide(
  reports: readonly Report[],
  lead: Report,
  side: 'source' | 'target',
  idOf: (actor: ToldActor) => string,
): Map<string, Named> {
  const named = new Map<string, Named>();
  for (const report of reports) {
    for (const id of new Set(report[side].map(idOf))) {
      const one = named.get(id) ?? { reports: 0, documents: new Set<string>(), lead: false };
      one.reports += 1;
      one.documents.add(report.article.id);
      one.lead ||= report === lead;
      named.set(id, one);
    }
  }
  return named;
}

function choose(own: ReadonlyMap<string, Named>, other: ReadonlyMap<string, Named>): string[] {
  const ranked = [...own].sort(
    ([, x], [, y]) => y.documents.size - x.documents.size || y.reports - x.reports,
  );
  // Who stands on both sides is where most reports have it.
  const here = ranked.filter(([id, { reports }]) => reports >= (other.get(id)?.reports ?? 0));
  const sure = here.filter(([, { lead, documents }]) => lead || documents.size > 1);
  return (sure.length > 0 ? sure : here.slice(0, 1)).map(([id]) => id);
}

function isKnown({ id }: ToldActor): boolean {
  return /^Q\d+$/.test(id);
}

function nameOf({ name, cameo }: ToldActor): string {
  return `${name.toLowerCase()}|${cameo ?? ''}`;
}

function summaryOf({ id, name, country, sectors, cameo }: ToldActor): IncidentActor {
  return {
    ...{ id, name },
    ...(country !== undefined && { country }),
    sectors,
    ...(cameo !== undefined && { cameo }),
  };
}
