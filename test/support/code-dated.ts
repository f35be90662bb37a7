import type { Event, Frame, Quotation, Time } from '../../src/document/index.ts';
import { codeEvents } from '../../src/extract/events/index.ts';
import { type BuiltDoc, spanOf, withLayers } from './build-doc.ts';

const codebook = { entries: [], contexts: [], rules: [], patterns: [] };
const versions = { program: '0', model: 'm', codebook: 'c' };
const published = { value: '2017-07-31', precision: 'day', basis: 'metadata' } as const;

/** A time of the layer, whose words are a phrase of the text; a whole day lasts from itself to itself. */
export function timeOf(doc: BuiltDoc, phrase: string, value: string, more: Partial<Time> = {}): Time {
  const { start, end } = spanOf(doc, phrase);
  const day = /^\d{4}-\d{2}-\d{2}$/.test(value) ? { from: value, to: value } : {};
  const base = { type: 'DATE', precision: 'day', basis: 'resolved', rule: 'test' } as const;
  return { start, end, value, ...base, ...day, ...more };
}

/** The events of a document with such acts and times, of 31 July 2017 unless it has no date. */
export async function codeDated(
  doc: BuiltDoc,
  frames: readonly Frame[],
  times: readonly Time[],
  dated = true,
  quotations: readonly Quotation[] = [],
): Promise<readonly Event[]> {
  const document = { ...doc.document, ...(dated && { published }) };
  const layers = { ...withLayers(doc, { frames, times }).layers, quotations, actors: [] };
  const [added] = await codeEvents({ codebook, versions }).run([{ document, layers }]);
  return added!.events;
}
