import type { Doc, Event, EventPlace, EventType } from '../../../document/index.ts';
import { childrenOf, lemmaAt } from '../syntax.ts';
import { likePlace } from './like-event.ts';
import { headOf } from './locative.ts';
import { eventsIn } from './events-in.ts';

type Read = Doc<'sentences' | 'tokens' | 'words' | 'places'>;

/**
 * Where an act is that is only taken up again, though its sentence names another place: "In Manila, the palace condemned the killing",
 * "traders in Butembo shut their shops in protest at the killing", "It was the first raid since the uprising in Syria".
 */
export function backPlace(doc: Read, event: Event, events: readonly Event[]): EventPlace | undefined {
  if (event.place[0]?.rule !== 'sentence' || !isTakenUp(doc, event, events)) return undefined;
  return likePlace(
    doc,
    event,
    events,
    ({ place: [own], sentence }) => own?.rule !== 'sentence' && sentence.index <= event.sentence.index,
  );
}

/** A noun with "the" or "this" that words or a protest are about, or that a sentence says what it was. */
function isTakenUp(doc: Read, event: Event, events: readonly Event[]): boolean {
  const { words } = doc.layers;
  const root = headOf(doc, event.trigger);
  if (root === undefined || words[root]!.upos !== 'NOUN') return false;
  const below = childrenOf(doc, root);
  if (!below.some((i) => words[i]!.deprel === 'det' && KNOWN.has(lemmaAt(doc, i)))) return false;
  if (below.some((i) => words[i]!.deprel === 'cop')) return true;
  const heads = eventsIn(events, event.sentence.index)
    .filter(({ type }) => ABOUT.has(type))
    .map(({ trigger }) => headOf(doc, trigger));
  let at = words[root]!.head;
  for (let steps = 0; at !== undefined && steps < 4; steps += 1) {
    if (heads.includes(at) || REACTION.has(lemmaAt(doc, at))) return true;
    at = words[at]!.head;
  }
  return false;
}

const KNOWN = new Set(['the', 'this', 'that', 'these', 'those']);
const REACTION = new Set(
  'protest reaction response retaliation revenge mourning anger solidarity'.split(' '),
);
const ABOUT: ReadonlySet<EventType> = new Set<EventType>([
  ...(['ACCUSE', 'REQUEST', 'REJECT', 'THREATEN', 'SUPPORT', 'CONSULT'] as const),
]);
