import type { Actor, ActorRef, Coded, Document, Event, Sector } from '../../src/document/index.ts';
import { exportRecords, type ExportOptions } from '../../src/export/index.ts';

// Hand-made records that have everything: places, dates, figures, each status, several actors, and hostile text.

const VERSIONS = { program: 'dragoman 0.1.0', model: 'm1', codebook: 'c1' };

/** A document of some paragraphs, one sentence each; the first is the title. */
export function documentOf(
  id: string,
  paragraphs: readonly string[],
  more: Partial<Document> = {},
): Document {
  let text = '';
  const spans = paragraphs.map((paragraph, i) => {
    if (i > 0) text += '\n\n';
    const start = text.length;
    text += paragraph;
    return { start, end: text.length, kind: i === 0 ? ('title' as const) : ('body' as const) };
  });
  return {
    id,
    title: paragraphs[0]!,
    authors: ['Ann Author'],
    language: 'en',
    text,
    paragraphs: spans,
    sha256: '0'.repeat(64),
    reader: { name: 'test', version: '1' },
    origin: `${id}.txt`,
    issues: [],
    ...more,
  };
}

/** Builds the records of one document from words of its text. */
export function recordsOf(document: Document) {
  const spanOf = (words: string) => {
    const start = document.text.indexOf(words);
    if (start < 0) throw new Error(`"${words}" is not in the text`);
    return { start, end: start + words.length };
  };
  const actor = (id: string, name: string, sectors: readonly Sector[], more: Partial<Actor> = {}): Actor => ({
    record: 'actor',
    version: 1,
    id,
    document: document.id,
    name,
    sectors,
    ...(more.country === undefined || sectors[0] === undefined ? {} : { cameo: more.country + sectors[0] }),
    mentions: [{ ...spanOf(name), form: 'name', basis: 'stated', link: 'test' }],
    why: [],
    ...more,
  });
  const ref = (id: string, words: string): ActorRef => ({ actor: id, span: spanOf(words), text: words });
  const event = (
    id: string,
    trigger: string,
    more: Partial<Event> & Pick<Event, 'type' | 'cameo'>,
  ): Event => {
    const span = spanOf(trigger);
    const index = document.paragraphs.findIndex(({ start, end }) => start <= span.start && span.start < end);
    const { start, end } = document.paragraphs[index]!;
    const { type, mode, cameo, status = 'actual' } = more;
    return {
      record: 'event',
      version: 1,
      id,
      document: document.id,
      trigger: { ...span, text: trigger },
      quad: 'material-conflict',
      intensity: { plover: -9, goldstein: -10 },
      contexts: [],
      source: [],
      target: [],
      status,
      ...(status === 'actual' ? { projected: { type, ...(mode === undefined ? {} : { mode }), cameo } } : {}),
      date: [],
      place: [],
      quantities: [],
      attribution: [],
      sentence: { start, end, index },
      confidence: 0.876,
      confidences: { trigger: 0.9, type: 0.9, status: 0.9 },
      codedBy: { stage: 'test', ...VERSIONS },
      why: [],
      ...more,
    };
  };
  const coded = (actors: readonly Actor[], events: readonly Event[]): Coded => ({
    document,
    sentences: document.paragraphs.map(({ start, end, kind }, paragraph) => ({
      start,
      end,
      part: kind,
      paragraph,
    })),
    places: [],
    figures: [],
    actors,
    events,
    quotes: [],
    issues: [],
  });
  return { spanOf, actor, ref, event, coded };
}

/** An attack with all fields, a plan, a denial, an old war, and a meeting of two. */
export function fullDocument(): Coded {
  const document = documentOf(
    'd1',
    [
      'Gunmen raid the market of Kolvane',
      'Armed men killed at least 12 traders in Kolvane on Sunday, police colonel Ada Moreno said.',
      'Norland will send food to Sudlia, its foreign minister Jon Berg announced.',
      'The army denied that it had shelled the port.',
      'Norland and Sudlia fought a war in 1974.',
      'Jon Berg met the president of Sudlia in Austin.',
    ],
    {
      url: 'https://www.wire.example/2021/03/kolvane?a=1&b=2',
      outlet: 'The Wire',
      published: { value: '2021-03-08T06:30:00+02:00', precision: 'minute', basis: 'metadata' },
      retrieved: '2021-03-09T10:00:05Z',
    },
  );
  const { spanOf, actor, ref, event, coded } = recordsOf(document);
  const actors = [
    actor('a-gunmen', 'Armed men', ['UAF'], { country: 'KEN' }),
    actor('a-traders', 'traders', ['CVL', 'BUS'], { country: 'KEN' }),
    actor('a-moreno', 'Ada Moreno', ['COP'], { country: 'KEN', role: { title: 'police colonel' } }),
    actor('Q20', 'Norland', ['GOV'], { country: 'NOR' }),
    actor('Q1049', 'Sudlia', ['GOV'], { country: 'SDN' }),
    actor('Q4711', 'Jon Berg', ['GOV'], { country: 'NOR', role: { title: 'foreign minister' } }),
    actor('a-army', 'The army', ['MIL']),
    actor('a-president', 'the president of Sudlia', ['GOV'], { country: 'SDN' }),
  ];
  const events = [
    event('e-raid', 'killed', {
      ...{ type: 'ASSAULT', mode: 'firearms', cameo: '193', contexts: ['terrorism', 'human_security'] },
      source: [ref('a-gunmen', 'Armed men')],
      target: [ref('a-traders', 'traders')],
      attribution: [ref('a-moreno', 'Ada Moreno')],
      date: [
        {
          ...{ span: spanOf('on Sunday'), text: 'on Sunday', from: '2021-03-07', to: '2021-03-07' },
          ...{ precision: 'day', basis: 'resolved' },
        },
      ],
      place: [
        {
          ...{ span: spanOf('Kolvane'), name: 'Kolvane', country: 'KEN', admin1: 'Garissa County' },
          ...{ lat: -0.45, lon: 39.65, geonamesId: 197745, precision: 'city', basis: 'resolved' },
        },
      ],
      quantities: [
        {
          ...{ kind: 'killed', span: spanOf('at least 12'), text: 'at least 12', low: 12 },
          by: [ref('a-moreno', 'Ada Moreno')],
        },
      ],
    }),
    event('e-plan', 'send', {
      ...{ type: 'AID', cameo: '070', quad: 'material-cooperation', status: 'future' },
      intensity: { plover: 10, goldstein: 7 },
      projected: { type: 'AGREE', cameo: '030' },
      source: [ref('Q20', 'Norland')],
      target: [ref('Q1049', 'Sudlia')],
      date: [{ from: '2021-04-01', to: '2021-04-30', precision: 'month', basis: 'resolved' }],
    }),
    event('e-denied', 'shelled', {
      ...{ type: 'ASSAULT', mode: 'heavy-weapons', cameo: '194', status: 'negated' },
      source: [ref('a-army', 'The army')],
      place: [{ name: 'the port', lat: 1, lon: 2, precision: 'exact', basis: 'stated' }],
    }),
    event('e-war', 'fought', { type: 'ASSAULT', cameo: '190', status: 'historical' }),
    event('e-met', 'met', {
      ...{ type: 'CONSULT', mode: 'visit', cameo: '042', quad: 'verbal-cooperation' },
      intensity: { plover: 4, goldstein: 1.9 },
      source: [ref('Q4711', 'Jon Berg'), ref('a-president', 'the president of Sudlia')],
      target: [ref('Q4711', 'Jon Berg'), ref('a-president', 'the president of Sudlia')],
      place: [
        {
          ...{
            name: 'Austin',
            country: 'USA',
            admin1: 'Texas',
            lat: 30.27,
            lon: -97.74,
            geonamesId: 4671654,
          },
          ...{ precision: 'city', basis: 'resolved' },
        },
      ],
    }),
  ];
  const quote = spanOf('it had shelled the port');
  const records = coded(actors, events);
  return {
    ...records,
    quotes: [
      {
        ...{
          record: 'quote',
          version: 1,
          id: 'q1',
          document: 'd1',
          span: quote,
          text: 'it had shelled the port',
        },
        ...{ kind: 'indirect', sentences: [3], confidence: 0.8, why: [] },
        ...{ speaker: ref('a-army', 'The army'), codedBy: { stage: 'test', ...VERSIONS } },
      },
    ],
  };
}

/** Words that break careless writers: controls, marks of XML, half a surrogate pair, an emoji, a formula, tabs. */
export const HOSTILE = '=cmd|"x"!A1 \u0000\u001b[31m<b a=\'1\'>&amp;]]>\ud83d 😀\u202e\ttab\uFFFF';

/** One attack told in hostile words by a document that says nothing of itself. */
export function hostileDocument(): Coded {
  const document = documentOf('d "2"\n<&>', [`${HOSTILE} title`, `${HOSTILE} struck.`], {
    published: { value: '2022-05-06', precision: 'day', basis: 'metadata' },
    outlet: HOSTILE,
    url: 'javascript:alert(1)',
  });
  const { actor, ref, event, coded } = recordsOf(document);
  const place = {
    name: HOSTILE,
    country: 'KEN',
    lat: 0.5,
    lon: 37,
    precision: 'exact',
    basis: 'stated',
  } as const;
  return coded(
    [actor('a<1>', HOSTILE, ['REB'], { country: 'KEN' })],
    [
      event('e&1', 'struck', {
        ...{ type: 'ASSAULT', cameo: '190', place: [place] },
        source: [ref('a<1>', HOSTILE)],
        target: [ref('a-unknown', HOSTILE)],
      }),
    ],
  );
}

/** All that an export writes, as text. */
export async function exported(
  format: string,
  documents: readonly Coded[],
  options: ExportOptions = {},
): Promise<string> {
  return new TextDecoder('utf-8', { fatal: true }).decode(await exportedBytes(format, documents, options));
}

/** All that an export writes, as bytes. */
export async function exportedBytes(
  format: string,
  documents: readonly Coded[],
  options: ExportOptions = {},
): Promise<Uint8Array> {
  const pieces: Buffer[] = [];
  for await (const piece of exportRecords(format, documents, options))
    pieces.push(Buffer.from(piece as string));
  return new Uint8Array(Buffer.concat(pieces));
}

/** The rows of a tab-separated export, by column name. */
export function rowsOf(text: string, columns: readonly string[], header: boolean): Record<string, string>[] {
  const lines = text.split('\n').slice(0, -1);
  return (header ? lines.slice(1) : lines).map((line) => {
    const cells = line.split('\t');
    if (cells.length !== columns.length) throw new Error(`${cells.length} cells, ${columns.length} columns`);
    return Object.fromEntries(columns.map((name, i) => [name, cells[i]!]));
  });
}
