import type { Actor, Event, EventType, Quantity, Status } from '../../src/document/index.ts';
import type { CodedRecords } from '../../src/store/index.ts';

/** A report of one act: a document of one sentence, coded by hand. */
export interface Told {
  readonly id: string;
  readonly outlet: string;
  readonly published: string;
  readonly text: string;
  /** The words that name the act. */
  readonly trigger: string;
  readonly type?: EventType;
  readonly mode?: string;
  readonly status?: Status;
  readonly day?: string;
  readonly place?: string;
  readonly killed?: number;
  /** Who gives the number: "police" is official. */
  readonly by?: string;
  readonly source?: string;
}

/** Codes it; `version` is part of the event's id, as a newer coding may call it otherwise. */
export function tell({ id, outlet, published, text, trigger, ...told }: Told, version = ''): CodedRecords {
  const { type = 'ASSAULT', mode, status = 'actual', day = published, place, killed, by, source } = told;
  const span = { start: 0, end: text.length };
  const start = text.indexOf(trigger);
  const actors = [by, source].flatMap((name): Actor[] =>
    name === undefined
      ? []
      : [
          {
            ...{ record: 'actor', version: 1, id: `${id}-${name}`, document: id, name, country: 'NGA' },
            sectors: [name === 'police' ? 'COP' : 'CVL'],
            cameo: name === 'police' ? 'NGACOP' : 'NGACVL',
            mentions: [{ ...span, form: 'name', basis: 'stated', link: 'test' }],
            why: [],
          },
        ],
  );
  const refs = (name: string | undefined) =>
    name === undefined ? [] : [{ actor: `${id}-${name}`, span, text: name }];
  const quantities: Quantity[] =
    killed === undefined
      ? []
      : [
          {
            ...{ kind: 'killed', span, text: String(killed), value: killed, low: killed, high: killed },
            by: refs(by),
          },
        ];
  const event: Event = {
    ...{ record: 'event', version: 1, id: `e${version}-${id}`, document: id },
    trigger: { start, end: start + trigger.length, text: trigger },
    ...{ type, ...(mode !== undefined && { mode }), cameo: '18', quad: 'material-conflict', status },
    ...{ intensity: { goldstein: -9 }, contexts: [], source: refs(source), target: [] },
    date: [{ from: day, to: day, precision: 'day', basis: 'resolved' }],
    place: place === undefined ? [] : [{ name: place, country: 'NGA', precision: 'city', basis: 'stated' }],
    ...{ quantities, attribution: [], sentence: { ...span, index: 0 }, confidence: 0.9 },
    confidences: { trigger: 0.9, type: 0.9, status: 0.9 },
    codedBy: { stage: 'test', program: 'dragoman 0', model: 'm', codebook: 'c' },
    why: ['a test'],
  };
  return {
    document: {
      ...{
        id,
        outlet,
        title: `Title ${id}`,
        authors: [],
        text,
        language: 'en',
        sha256: id,
        origin: `${id}.txt`,
      },
      published: { value: published, precision: 'day', basis: 'metadata' },
      paragraphs: [{ ...span, kind: 'body' }],
      reader: { name: 'test', version: '1' },
      issues: [],
    },
    sentences: [{ ...span, part: 'body', paragraph: 0 }],
    ...{ actors, events: [event], quotes: [], issues: [] },
  };
}

const BOMB = { mode: 'explosives', place: 'Damkoli', day: '2024-05-03' } as const;
const STRIKE = {
  type: 'PROTEST',
  mode: 'strike',
  place: 'Tema',
  day: '2024-05-08',
  outlet: 'Coast Post',
} as const;

/** Invented reports: a bomb told by three, another on another day, a shooting, and a strike that is planned and then held. */
export const REPORTS: Readonly<Record<string, Told>> = {
  a: {
    ...{
      ...BOMB,
      id: 'a',
      outlet: 'Gulf Wire',
      published: '2024-05-03',
      trigger: 'killed',
      killed: 6,
      by: 'police',
    },
    text: 'A bomb killed six traders at the market of Damkoli in Borno',
  },
  b: {
    ...{
      ...BOMB,
      id: 'b',
      outlet: 'Coast Post',
      published: '2024-05-04',
      trigger: 'bomb',
      killed: 9,
      by: 'traders',
    },
    text: 'Nine dead after a bomb at the market of Damkoli, traders in Borno say',
  },
  c: {
    ...{ ...BOMB, id: 'c', outlet: 'Lake Mail', published: '2024-05-04', trigger: 'blast', killed: 9 },
    text: 'Traders bury nine dead of the blast at the market of Damkoli in Borno',
  },
  later: {
    ...{ ...BOMB, id: 'later', outlet: 'Gulf Wire', published: '2024-05-12', day: '2024-05-12' },
    ...{ trigger: 'killed', killed: 2, text: 'A bomb killed two traders at the market of Damkoli in Borno' },
  },
  shot: {
    ...{
      id: 'shot',
      outlet: 'Gulf Wire',
      published: '2024-05-03',
      mode: 'firearms',
      place: 'Zorin',
      source: 'Gunmen',
    },
    ...{ trigger: 'shot', killed: 4, text: 'Gunmen shot four farmers dead on a road near Zorin' },
  },
  plan: {
    ...{ ...STRIKE, id: 'plan', published: '2024-05-06', status: 'future', trigger: 'strike' },
    text: 'Dock workers of Tema will strike over wages',
  },
  deed: {
    ...{ ...STRIKE, id: 'deed', published: '2024-05-08', trigger: 'strike' },
    text: 'Dock workers of Tema strike over wages',
  },
};
