import type {
  Actor,
  ActorRef,
  Document,
  Event,
  EventType,
  Sector,
  Status,
} from '../../src/document/index.ts';
import { intensityOf, quadOf } from '../../src/ontology/index.ts';
import type { CodedRecords } from '../../src/store/index.ts';

// Records made by hand, from the few things that a test is about.

const VERSIONS = { program: 'dragoman 0.1.0', model: 'm1', codebook: 'c1' };

/** An act in a few words: who is "Q159:RUSGOV" (Wikidata id or name, then country and sector), or "the police" alone. */
export interface MadeEvent {
  readonly type: EventType;
  readonly mode?: string;
  readonly cameo?: string;
  readonly status?: Status;
  readonly projected?: Event['projected'];
  readonly source?: readonly string[];
  readonly target?: readonly string[];
  /** "2017-07-31", "2017-07", or nothing where the text gives no date. */
  readonly date?: string;
  readonly place?: { readonly country?: string; readonly lat?: number; readonly lon?: number };
}

/** A document of one sentence with such acts. */
export function makeRecords(
  id: string,
  about: { readonly published?: string; readonly outlet?: string; readonly text?: string },
  events: readonly MadeEvent[],
): CodedRecords {
  const text = about.text ?? `The words of ${id}, which say little.`;
  const span = { start: 0, end: text.length };
  const document: Document = {
    ...{ id, authors: [], language: 'en', text, title: `Title of ${id}` },
    paragraphs: [{ ...span, kind: 'body' }],
    ...{ sha256: '0'.repeat(64), reader: { name: 'test', version: '1' }, origin: `${id}.txt`, issues: [] },
    outlet: about.outlet ?? 'Wire',
    ...(about.published === undefined ? {} : { published: published(about.published) }),
  };
  const actors = new Map<string, Actor>();
  const refOf = (who: string): ActorRef => {
    const actor = actors.get(who) ?? actorOf(who, id);
    actors.set(who, actor);
    return { actor: actor.id, span: { start: 0, end: 3 }, text: 'The' };
  };
  const made = events.map((event, i): Event => {
    const { type, mode, status = 'actual', date, place } = event;
    const cameo = event.cameo ?? '190';
    const projected = event.projected ?? (status === 'actual' ? { type, cameo } : undefined);
    return {
      ...{ record: 'event', version: 1, id: `${id}-e${i}`, document: id },
      trigger: { start: 4, end: 9 + i, text: text.slice(4, 9 + i) },
      ...{ type, cameo, status, quad: quadOf(type), intensity: intensityOf(type, mode, cameo), contexts: [] },
      ...(mode === undefined ? {} : { mode }),
      source: (event.source ?? []).map(refOf),
      target: (event.target ?? []).map(refOf),
      ...(projected === undefined ? {} : { projected }),
      date: date === undefined ? [] : [dateOf(date)],
      place: place === undefined ? [] : [placeOf(place)],
      ...{ quantities: [], attribution: [], sentence: { ...span, index: 0 }, confidence: 0.9 },
      confidences: { trigger: 0.9, type: 0.9, status: 0.9 },
      ...{ codedBy: { stage: 'test', ...VERSIONS }, why: [] },
    };
  });
  return {
    document,
    sentences: [{ ...span, part: 'body', paragraph: 0 }],
    actors: [...actors.values()],
    events: made,
    ...{ quotes: [], issues: [] },
  };
}

function actorOf(who: string, document: string): Actor {
  const [name = '', code = ''] = who.split(':');
  const isId = /^Q\d+$/.test(name);
  return {
    ...{ record: 'actor', version: 1, document, id: isId ? name : `${document}-${name}`, name },
    ...(code === '' ? { sectors: [] } : { country: code.slice(0, 3), cameo: code }),
    sectors: (code.length > 3 ? [code.slice(3)] : []) as Sector[],
    ...{ mentions: [{ start: 0, end: 3, form: 'name', basis: 'stated', link: 'test' }], why: [] },
  };
}

function published(value: string): NonNullable<Document['published']> {
  return { value, precision: precisionOf(value), basis: 'metadata' };
}

function dateOf(value: string): Event['date'][number] {
  const last = { 4: '-12-31', 7: '-28', 10: '' }[value.length] ?? '';
  const first = { 4: '-01-01', 7: '-01', 10: '' }[value.length] ?? '';
  return { from: value + first, to: value + last, precision: precisionOf(value), basis: 'resolved' };
}

function precisionOf(value: string): 'year' | 'month' | 'day' {
  return value.length === 4 ? 'year' : value.length === 7 ? 'month' : 'day';
}

function placeOf({ country, lat, lon }: NonNullable<MadeEvent['place']>): Event['place'][number] {
  return {
    ...{ name: 'Somewhere', precision: lat === undefined ? 'country' : 'city', basis: 'resolved' },
    ...(country === undefined ? {} : { country }),
    ...(lat === undefined || lon === undefined ? {} : { lat, lon }),
  };
}
