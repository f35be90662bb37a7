import type { IncidentActor } from '../../document/index.ts';
import type { Report, ToldActor } from './report.ts';

/** Who stands on each side over all reports: those of one id, or of one name and code, are one. */
export function joinActors(reports: readonly Report[]): {
  readonly source: readonly string[];
  readonly target: readonly string[];
  readonly actors: readonly IncidentActor[];
} {
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
  const side = (name: 'source' | 'target') => [
    ...new Set(reports.flatMap((report) => report[name].map(idOf))),
  ];
  const [source, target] = [side('source'), side('target')];
  return { source, target, actors: [...new Set([...source, ...target])].map((id) => actors.get(id)!) };
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
