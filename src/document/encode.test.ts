import { describe, expect, test } from 'vitest';
import { decodeRecord, encodeRecord, RecordError, type AnyRecord } from './encode.ts';

const CODED_BY = { stage: 'events', rule: 'r', program: 'dragoman 0.1.0', model: 'm', codebook: 'c' };
const REF = { actor: 'Q159', span: { start: 0, end: 6 }, text: 'Russia', confidence: 0.9 };

const document = {
  ...{
    record: 'document',
    version: 1,
    id: 'd1',
    url: 'https://example.org/',
    title: 'Title',
    authors: ['A. B.'],
  },
  published: { value: '2017-07-31', precision: 'day', basis: 'metadata' },
  text: 'Title\n\nBody \u{1f600} “curly” \ud800 end\u2028.',
  paragraphs: [{ start: 0, end: 5, kind: 'title' }],
  ...{ sha256: 'ab', reader: { name: 'text', version: '1' }, origin: '-' },
  issues: [{ code: 'broken-unicode', severity: 'warning', message: 'x', span: { start: 1, end: 2 } }],
  sentences: [{ start: 0, end: 5, part: 'title', paragraph: 0 }],
} as const satisfies AnyRecord;
const actor = {
  ...{ record: 'actor', version: 1, id: 'Q159', document: 'd1', name: 'Russia', country: 'RUS' },
  ...{ sectors: ['GOV'], cameo: 'RUSGOV', role: { title: 'state', from: '1991' }, why: ['"Russia"'] },
  mentions: [{ start: 0, end: 6, form: 'name', basis: 'stated', link: 'same-name' }],
} as const satisfies AnyRecord;
const event = {
  ...{ record: 'event', version: 1, id: 'e1', document: 'd1', trigger: { start: 1, end: 2, text: 'x' } },
  ...{
    type: 'SANCTION',
    mode: 'expel',
    cameo: '161',
    quad: 'material-conflict',
    intensity: { goldstein: -4 },
  },
  ...{ contexts: ['diplomatic'], source: [REF], target: [], status: 'actual', attribution: [] },
  date: [{ span: { start: 3, end: 5 }, text: 'on Sunday', precision: 'day', basis: 'resolved' }],
  place: [{ name: 'Adre', lat: 13.46, lon: 22.2, precision: 'city', basis: 'stated' }],
  quantities: [{ kind: 'expelled', span: { start: 1, end: 2 }, text: '755', value: 755, by: [REF] }],
  ...{ sentence: { start: 0, end: 9, index: 0 }, confidence: 0.9, codedBy: CODED_BY, why: [] },
  confidences: { trigger: 0.9, type: 0.8, status: 0.7 },
} as const satisfies AnyRecord;
const quote = {
  ...{ record: 'quote', version: 1, id: 'q1', document: 'd1', span: { start: 1, end: 4 }, text: '"a"' },
  ...{ kind: 'direct', cue: { start: 5, end: 9, text: 'said' }, speaker: REF, sentences: [0] },
  ...{ continues: 'q0', confidence: 1, codedBy: CODED_BY, why: ['marks'] },
} as const satisfies AnyRecord;

describe('encodeRecord and decodeRecord', () => {
  test.each([[document], [actor], [event], [quote]])('round trip of a record: %#', (record) => {
    const line = encodeRecord(record);
    expect(line).not.toContain('\n');
    expect(decodeRecord(line)).toEqual(record);
    expect(encodeRecord(decodeRecord(line))).toBe(line);
  });

  test('names and versions a plain document', () => {
    const { record, version, ...plain } = document;
    expect(decodeRecord(encodeRecord(plain))).toEqual({ ...plain, record, version });
  });

  test('writes keys in the order of the schema, whatever the order in memory, unknown ones last', () => {
    const mixed = { zeta: 1, ...quote, alpha: { b: 1, a: 2 } };
    const keys = Object.keys(JSON.parse(encodeRecord(mixed)) as object);
    expect(keys.slice(0, 5)).toEqual(['record', 'version', 'id', 'document', 'span']);
    expect(keys.slice(-2)).toEqual(['zeta', 'alpha']);
    const shuffled = {
      ...event,
      trigger: { text: 'x', end: 2, start: 1 },
      source: [{ ...REF, actor: 'Q159' }],
    };
    expect(encodeRecord(Object.fromEntries(Object.entries(shuffled).reverse()) as AnyRecord)).toBe(
      encodeRecord(event),
    );
  });

  test('keeps unknown fields at every depth', () => {
    const line = JSON.stringify({
      ...event,
      later: { x: [1] },
      trigger: { ...event.trigger, note: 'kept' },
      source: [{ ...REF, wikidata: 'Q159' }],
    });
    expect(JSON.parse(encodeRecord(decodeRecord(line)))).toEqual(JSON.parse(line));
  });

  test.each([
    ['{"record":', 'bad-json', undefined],
    ['[1]', 'bad-json', undefined],
    ['null', 'bad-json', undefined],
    ['{"record":"saga","version":1}', 'unknown-record', 'record'],
    ['{"record":"toString","version":1}', 'unknown-record', 'record'],
    ['{"version":1}', 'unknown-record', 'record'],
    [JSON.stringify({ ...event, version: 2 }), 'unknown-version', 'version'],
    [JSON.stringify({ ...event, type: 'WAR' }), 'bad-record', 'type'],
    [
      JSON.stringify({ ...event, source: [{ ...REF, span: { start: -1, end: 2 } }] }),
      'bad-record',
      'source.0.span.start',
    ],
    [JSON.stringify({ ...quote, codedBy: undefined }), 'bad-record', 'codedBy'],
  ])('refuses %s', (line, code, field) => {
    const refuse = (): unknown => decodeRecord(line);
    expect(refuse).toThrow(RecordError);
    expect(refuse).toThrow(expect.objectContaining({ code, field }) as Error);
  });
});
