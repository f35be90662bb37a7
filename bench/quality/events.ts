import { type Actor, type Event, type Span, overlaps, sameSpan } from '../../src/document/index.ts';
import type { Coded } from '../../src/index.ts';
import { Counts, Share } from './counts.ts';
import type { Figure } from './figure.ts';
import type { GoldDocument, GoldEvent } from './own-corpus.ts';

const OWN = 'own held-out';
const ROLES = ['source', 'target', 'time', 'place', 'attribution', 'quantity'] as const;
type Role = (typeof ROLES)[number];

/**
 * Events through the whole chain. A found event answers the gold event of its sentence whose trigger it overlaps,
 * each gold event once, in text order.
 * - trigger F1: found and gold events so paired; "trigger exact F1": only with equal spans.
 * - type, mode (where the type is right), status: share of the pairs.
 * - source, target, ... F1: exact spans of the paired events. "whole" counts all events: a missed or an invented
 *   event costs all its spans.
 */
export function measureEvents(gold: readonly GoldDocument[], coded: readonly Coded[], set = OWN): Figure[] {
  const trigger = new Counts();
  const exact = new Counts();
  const byType = new Map<string, Counts>();
  const type = new Share();
  const mode = new Share();
  const status = new Share();
  const byStatus = new Map<string, Share>();
  const quiet = new Share();
  const given = new Map<Role, Counts>(ROLES.map((role) => [role, new Counts()]));
  const whole = new Map<Role, Counts>(ROLES.map((role) => [role, new Counts()]));
  const kinds = new Share();
  const country = new Share();
  const sector = new Share();

  gold.forEach(({ sentences }, d) => {
    const { events, actors } = coded[d]!;
    for (const sentence of sentences) {
      const mine = events.filter((event) => overlaps(event.trigger, sentence));
      if (sentence.events.length === 0) quiet.add(mine.length === 0);
      const pairs = pairUp(mine, sentence.events);
      const count = (counts: Counts, found: number, wanted: number, right: number) => {
        counts.found += found;
        counts.gold += wanted;
        counts.right += right;
      };
      count(trigger, mine.length, sentence.events.length, pairs.length);
      exact.add(
        mine.map((event) => spanKey(event.trigger)),
        sentence.events.map((event) => spanKey(event.trigger)),
      );
      for (const event of mine) counter(byType, event.type).found += 1;
      for (const event of sentence.events) counter(byType, event.type).gold += 1;
      for (const [event, wanted] of pairs) {
        type.add(event.type === wanted.type);
        if (event.type === wanted.type) {
          mode.add(event.mode === wanted.mode);
          counter(byType, wanted.type).right += 1;
        }
        status.add(event.status === wanted.status);
        shareOf(byStatus, wanted.status).add(event.status === wanted.status);
        for (const { span, kind } of wanted.quantities) {
          const hit = event.quantities.find((quantity) => sameSpan(quantity.span, span));
          if (hit) kinds.add(hit.kind === kind);
        }
      }
      for (const role of ROLES) {
        for (const [event, wanted] of pairs) {
          given.get(role)!.add(spansOf(event, role).map(spanKey), goldSpans(wanted, role).map(spanKey));
        }
        const tie = new Map(pairs.map(([event, wanted]) => [event, spanKey(wanted.trigger)]));
        whole.get(role)!.add(
          mine.flatMap((event) =>
            spansOf(event, role).map((span) => `${tie.get(event) ?? `?${event.id}`} ${spanKey(span)}`),
          ),
          sentence.events.flatMap((event) =>
            goldSpans(event, role).map((span) => `${spanKey(event.trigger)} ${spanKey(span)}`),
          ),
        );
      }
      for (const wanted of sentence.actors) {
        const actor = actorAt(actors, wanted.span);
        if (!actor) continue;
        country.add(actor.country === wanted.country);
        sector.add((actor.sectors[0] ?? 'UNK') === wanted.sector);
      }
    }
  });
  const figures: Figure[] = [
    { set, figure: 'trigger F1', value: trigger.f1, cases: trigger.gold },
    { set, figure: 'trigger precision', value: trigger.precision, cases: trigger.found },
    { set, figure: 'trigger recall', value: trigger.recall, cases: trigger.gold },
    { set, figure: 'trigger exact F1', value: exact.f1, cases: exact.gold },
    { set, figure: 'type given trigger', value: type.value, cases: type.cases },
    { set, figure: 'mode given type', value: mode.value, cases: mode.cases },
    { set, figure: 'status given trigger', value: status.value, cases: status.cases },
    { set, figure: 'sentences without event that get none', value: quiet.value, cases: quiet.cases },
  ];
  const both = { given: new Counts(), whole: new Counts() };
  for (const role of ['source', 'target'] as const) {
    merge(both.given, given.get(role)!);
    merge(both.whole, whole.get(role)!);
  }
  figures.push(
    {
      set,
      figure: 'source and target span F1, given trigger',
      value: both.given.f1,
      cases: both.given.gold,
    },
    { set, figure: 'source and target span F1, whole', value: both.whole.f1, cases: both.whole.gold },
  );
  for (const role of ROLES) {
    figures.push({
      set,
      figure: 'span F1, given trigger',
      label: role,
      value: given.get(role)!.f1,
      cases: given.get(role)!.gold,
    });
  }
  figures.push(
    { set, figure: 'quantity kind given span', value: kinds.value, cases: kinds.cases },
    { set, figure: 'actor country', value: country.value, cases: country.cases },
    { set, figure: 'actor sector', value: sector.value, cases: sector.cases },
  );
  for (const [label, counts] of [...byType].sort(([a], [b]) => (a < b ? -1 : 1))) {
    figures.push({ set, figure: 'typed trigger F1', label, value: counts.f1, cases: counts.gold });
  }
  for (const [label, share] of [...byStatus].sort(([a], [b]) => (a < b ? -1 : 1))) {
    figures.push({ set, figure: 'status given trigger', label, value: share.value, cases: share.cases });
  }
  return figures;
}

/** Each found event with the gold event of its sentence that it answers. */
export function pairUp(mine: readonly Event[], gold: readonly GoldEvent[]): [Event, GoldEvent][] {
  const pairs: [Event, GoldEvent][] = [];
  const taken = new Set<GoldEvent>();
  for (const event of mine) {
    const free = gold.filter((wanted) => !taken.has(wanted) && overlaps(event.trigger, wanted.trigger));
    const hit = free.find((wanted) => sameSpan(event.trigger, wanted.trigger)) ?? free[0];
    if (hit) {
      taken.add(hit);
      pairs.push([event, hit]);
    }
  }
  return pairs;
}

function spansOf(event: Event, role: Role): Span[] {
  if (role === 'time') return event.date.flatMap(({ span }) => (span ? [span] : []));
  if (role === 'place') return event.place.flatMap(({ span }) => (span ? [span] : []));
  if (role === 'quantity') return event.quantities.map(({ span }) => span);
  // "Both countries" is two actors in one span.
  const spans = event[role].map(({ span }) => span);
  return spans.filter((span, i) => !spans.slice(0, i).some((one) => sameSpan(one, span)));
}

function goldSpans(event: GoldEvent, role: Role): readonly Span[] {
  return role === 'quantity' ? event.quantities.map(({ span }) => span) : event[role];
}

function actorAt(actors: readonly Actor[], span: Span): Actor | undefined {
  return actors.find(({ mentions }) => mentions.some((mention) => sameSpan(mention, span)));
}

function spanKey({ start, end }: Span): string {
  return `${start}-${end}`;
}

function counter(counts: Map<string, Counts>, key: string): Counts {
  const found = counts.get(key) ?? new Counts();
  counts.set(key, found);
  return found;
}

function shareOf(shares: Map<string, Share>, key: string): Share {
  const found = shares.get(key) ?? new Share();
  shares.set(key, found);
  return found;
}

function merge(into: Counts, from: Counts): void {
  into.found += from.found;
  into.gold += from.gold;
  into.right += from.right;
}
