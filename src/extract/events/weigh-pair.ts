import type { ActorRef, Event, EventType, Span } from '../../document/index.ts';
import { overlaps } from '../../document/index.ts';
import type { Codebook, CodebookRule } from '../../ontology/index.ts';

/** An event type and its share, 0 to 1; the CAMEO code where an act of the type is coded between the two. */
export interface TypeShare {
  readonly type: EventType;
  readonly share: number;
  readonly cameo?: string;
}

/** Whose dealings are asked for. */
export interface Pair {
  readonly source?: Span;
  readonly target?: Span;
}

/** What a coded act weighs beside the model's word on the two; chosen on the even rows of PLV. */
const CODED = 0.6;

/**
 * What the model says of two given actors, together with the acts that the whole chain codes between them: each act adds
 * its confidence, somewhat less than the model's own word, to its type, as an export would write it, half where only one of the two is
 * its own; what is denied adds nothing. Where a rule of the codebook has decided an act's type, what the model says of the types that it corrects counts
 * for that type. The likeliest first.
 */
export function weighPair(
  shares: readonly TypeShare[],
  events: readonly Event[],
  pair: Pair,
  { rules }: Pick<Codebook, 'rules'>,
): readonly TypeShare[] {
  if (shares.length === 0) return [];
  const said = new Map<EventType, number>(shares.map(({ type, share }) => [type, share]));
  const weights = new Map<EventType, number>();
  const codes = new Map<EventType, { readonly cameo: string; readonly weight: number }>();
  const add = (type: EventType, more: number) => weights.set(type, (weights.get(type) ?? 0) + more);
  for (const event of events) {
    const close = closeness(event, pair);
    if (close === 0 || event.status === 'negated') continue;
    const weight = CODED * event.confidence * close;
    const { type, cameo } = event.projected ?? event;
    add(type, weight);
    for (const wrong of typesCorrected(rules.find(({ name }) => name === event.codedBy.rule))) {
      const share = said.get(wrong) ?? 0;
      said.set(wrong, share * (1 - close));
      add(type, share * close);
    }
    if (weight > (codes.get(type)?.weight ?? 0)) codes.set(type, { cameo, weight });
  }
  for (const [type, share] of said) if (share > 0) add(type, share);
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  return [...weights]
    .map(([type, weight]) => {
      const code = codes.get(type);
      return { type, share: weight / total, ...(code && { cameo: code.cameo }) };
    })
    .sort((a, b) => b.share - a.share);
}

/** The types in place of which a rule says another, in some mode at least. */
function typesCorrected(rule: CodebookRule | undefined): ReadonlySet<EventType> {
  if (rule?.then.type === undefined) return new Set();
  const types = (rule.when.proposed ?? []).map((proposed) => proposed.split('/')[0] as EventType);
  return new Set(types.filter((type) => type !== rule.then.type));
}

/** The part of the given actors that are an act's own. */
function closeness({ source, target }: Event, pair: Pair): number {
  const given = [
    ...(pair.source ? [touches(source, pair.source)] : []),
    ...(pair.target ? [touches(target, pair.target)] : []),
  ];
  return given.length === 0 ? 0 : given.filter(Boolean).length / given.length;
}

function touches(refs: readonly ActorRef[], span: Span): boolean {
  return refs.some((ref) => overlaps(ref.span, span));
}
