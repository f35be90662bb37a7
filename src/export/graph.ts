import type { Actor, ActorRef } from '../document/index.ts';
import { dyadsOf, type Dyad } from './dyads.ts';
import type { ExportBatch } from './exporter.ts';
import { dashed, dayRange, whenOf } from './when.ts';
import { xmlId } from './xml.ts';

/** An actor in a graph; actors with a Wikidata id are one node over all documents. */
export interface GraphNode {
  readonly id: string;
  readonly label: string;
  readonly attributes: Attributes;
}

/** An act of a source to a target. */
export interface GraphEdge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly attributes: Attributes;
  /** First and last day, where they are known. */
  readonly start?: string;
  readonly end?: string;
}

/** What a graph's nodes and edges tell, by name; nothing that is not known. */
export type Attributes = Readonly<Record<string, string | number>>;

/** The attributes of nodes and edges, with their types. */
export const NODE_ATTRIBUTES = {
  name: 'string',
  country: 'string',
  sectors: 'string',
  cameo: 'string',
} as const;
export const EDGE_ATTRIBUTES = {
  ...{ event: 'string', type: 'string', mode: 'string', cameo: 'string', quad: 'string', status: 'string' },
  ...{ weight: 'double', plover: 'double', goldstein: 'double', date: 'string', confidence: 'double' },
  ...{ document: 'string', outlet: 'string', trigger: 'string', reports: 'integer' },
} as const;

/** Gives the nodes that a batch adds, and its edges: acts that count, with an actor on each side. */
export function openGraph(): (batch: ExportBatch) => { nodes: GraphNode[]; edges: GraphEdge[] } {
  const seen = new Set<string>();
  return (batch) => {
    const nodes: GraphNode[] = [];
    const add = (ref: ActorRef, actor: Actor | undefined): void => {
      if (seen.has(ref.actor)) return;
      seen.add(ref.actor);
      nodes.push(nodeOf(ref, actor));
    };
    const edges = [...dyadsOf(batch)].flatMap((dyad): GraphEdge[] => {
      const { source, target, entry } = dyad;
      if (source === undefined || target === undefined) return [];
      add(source, entry.findActor(source));
      add(target, entry.findActor(target));
      return [edgeOf(dyad, source, target)];
    });
    return { nodes, edges };
  };
}

function nodeOf(ref: ActorRef, actor: Actor | undefined): GraphNode {
  const label = actor?.name ?? ref.text;
  const { country, sectors = [], cameo } = actor ?? {};
  return {
    id: xmlId(ref.actor),
    label,
    attributes: known({ name: label, country, sectors: sectors.join(' '), cameo }),
  };
}

function edgeOf({ id, entry, act }: Dyad, source: ActorRef, target: ActorRef): GraphEdge {
  const { event, reports } = entry;
  const { document } = reports[0].coded;
  const range = event.status === 'actual' ? dayRange(event) : undefined;
  const date = dashed(whenOf(entry).day);
  return {
    ...{ id: xmlId(id), source: xmlId(source.actor), target: xmlId(target.actor) },
    attributes: known({
      ...{ event: event.id, type: act.type, mode: act.mode, cameo: act.cameo, quad: act.quad },
      ...{ status: event.status, weight: 1, plover: act.plover, goldstein: act.goldstein, date },
      ...{ confidence: event.confidence, document: document.id, outlet: document.outlet },
      ...{ trigger: event.trigger.text, reports: reports.length },
    }),
    ...(range?.from === undefined ? {} : { start: range.from }),
    ...(range?.to === undefined ? {} : { end: range.to }),
  };
}

function known(values: Readonly<Record<string, string | number | undefined>>): Attributes {
  return Object.fromEntries(
    Object.entries(values).filter(
      (pair): pair is [string, string | number] => pair[1] !== undefined && pair[1] !== '',
    ),
  );
}
