import type { Actor, ActorRef, Event, Sector } from '../document/index.ts';
import { cameoCountry } from './countries.ts';
import type { Entry } from './exporter.ts';

/** Source and target of one row, as tables with one actor on each side want them. */
export interface Pair {
  readonly source: ActorRef | undefined;
  readonly target: ActorRef | undefined;
}

/**
 * Every source with every target, as coders of event data do; nobody with himself, so that two who met give a row each
 * way. Of those who stand on one side only, each has a row.
 */
export function pairsOf({ source, target }: Event): readonly [Pair, ...Pair[]] {
  const [sources, targets] = [distinct(source), distinct(target)].map((refs) =>
    refs.length === 0 ? [undefined] : refs,
  ) as [(ActorRef | undefined)[], (ActorRef | undefined)[]];
  const pairs = sources.flatMap((one) => targets.map((other): Pair => ({ source: one, target: other })));
  const dyads = pairs.filter((pair) => pair.source === undefined || pair.source.actor !== pair.target?.actor);
  return (dyads.length > 0 ? dyads : pairs) as [Pair, ...Pair[]];
}

function distinct(refs: readonly ActorRef[]): ActorRef[] {
  return refs.filter((ref, i) => refs.findIndex((other) => other.actor === ref.actor) === i);
}

/** The id of a pair's row: the event's own for the first. */
export function pairId(event: Event, index: number): string {
  return index === 0 ? event.id : `${event.id}-${index + 1}`;
}

/** The actor behind a reference. */
export function actorOf(
  { findActor }: Pick<Entry, 'findActor'>,
  ref: ActorRef | undefined,
): Actor | undefined {
  return ref === undefined ? undefined : findActor(ref);
}

/** The actor's name; the words of the text where no actor is known. */
export function nameOf(entry: Pick<Entry, 'findActor'>, ref: ActorRef | undefined): string | undefined {
  return actorOf(entry, ref)?.name ?? ref?.text;
}

/** CAMEO's role codes for our sectors. PLOVER renamed some (JRN was MED, MED was HLH); some CAMEO does not know. */
const CAMEO_TYPES: Readonly<Record<Sector, string | undefined>> = {
  ...{ GOV: 'GOV', MIL: 'MIL', COP: 'COP', SPY: 'SPY', LEG: 'LEG', JUD: 'JUD', PTY: 'PTY', OPP: 'OPP' },
  ...{ REB: 'REB', UAF: 'UAF', CRM: 'CRM', CVL: 'CVL', LAB: 'LAB', AGR: 'AGR', BUS: 'BUS', MNC: 'MNC' },
  ...{ JRN: 'MED', MED: 'HLH', EDU: 'EDU', REL: 'REL', REF: 'REF', ELI: 'ELI', SOC: 'CVL', NGO: 'NGO' },
  ...{ IGO: 'IGO', UNO: 'IGO', EUR: 'IGO', IMG: 'IMG', ISM: 'NGM' },
  ...{ PRM: undefined, PRE: undefined, UNK: undefined },
};

/** International bodies with a code of their own. */
const GROUPS: Readonly<Partial<Record<Sector, string>>> = { UNO: 'UNO', EUR: 'EEC' };

/** Kinds that stand where a country's code stands. */
const ROOTS = ['IGO', 'NGO', 'IMG', 'MNC', 'NGM'];

/** An actor in the parts of a CAMEO code. */
export interface CameoActor {
  /** All parts in one code: RUSGOV, IGOUNO, NGOUSA; empty where nothing is known. */
  readonly code: string;
  readonly country?: string;
  /** IGO, NGO, IMG, MNC or NGM, which open the code of international actors. */
  readonly root?: string;
  /** UNO or EEC. */
  readonly group?: string;
  readonly types: readonly string[];
}

/** The CAMEO code of an actor: country and roles, or international kind and country. */
export function cameoActor(actor: Actor | undefined): CameoActor {
  if (actor === undefined) return { code: '', types: [] };
  const types = [...new Set(actor.sectors.flatMap((sector) => CAMEO_TYPES[sector] ?? []))].slice(0, 3);
  const group = actor.sectors.map((sector) => GROUPS[sector]).find((code) => code !== undefined);
  const country = actor.country === undefined ? undefined : cameoCountry(actor.country);
  const root = types.find((type) => ROOTS.includes(type));
  const region = group === 'EEC' ? 'EUR' : '';
  const code =
    root === undefined
      ? [country ?? '', ...types].join('')
      : [root, region, group ?? country ?? '', ...types.filter((type) => type !== root)].join('');
  return {
    ...{ code, types },
    ...(country === undefined ? {} : { country }),
    ...(root === undefined ? {} : { root }),
    ...(group === undefined ? {} : { group }),
  };
}
