import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { buildDoc, frameOf, withLayers } from '../../../../test/support/build-doc.ts';
import type { Frame, Time } from '../../../document/index.ts';
import { codeEvents } from '../index.ts';

interface Case {
  readonly text: string;
  readonly acts: readonly string[];
  readonly connected?: readonly [acts: string, words: string];
  /** A verb that is no act, and that the words of its sentence hang on. */
  readonly verb?: string;
  readonly days?: readonly [from: string, to: string];
}

const cases = parse(
  readFileSync(resolve(import.meta.dirname, '../../../../test/cases/times/order.yaml'), 'utf8'),
  { schema: 'failsafe' },
) as Case[];

const codebook = { entries: [], contexts: [], rules: [], patterns: [] };
const versions = { program: '0', model: 'm', codebook: 'c' };
/** Each act of another kind, so that none is taken for another told again. */
const MODES = ['heavy-weapons', 'firearms'];

async function code({ text, acts, verb = '' }: Case) {
  const sentences = text.split(/(?<=\.) /).map((sentence) => sentence.match(/[\w']+|[.,]/g)!);
  const doc = buildDoc(
    ...sentences.map((words) =>
      words.map((word): [string, string, number, string] =>
        words.includes(verb) && word !== verb
          ? [word, 'X', words.indexOf(verb) + 1, 'dep']
          : [word, 'VERB', 0, 'root'],
      ),
    ),
  );
  const times: Time[] = [];
  const frames = acts.map((act, i): Frame => {
    const [word = '', day] = act.split('=');
    const frame = frameOf(doc, word, {
      type: { value: 'ASSAULT', confidence: 0.9 },
      mode: { value: MODES[i]!, confidence: 0.9 },
    });
    if (day === undefined) return frame;
    // The trigger's own words stand for the words of its date.
    const { start, end } = frame.trigger;
    const value = { value: day, precision: 'day', basis: 'resolved', rule: 'test' } as const;
    times.push({ start, end, type: 'DATE', ...value, from: day, to: day });
    return { ...frame, time: [{ ...frame.trigger, confidence: 0.9 }] };
  });
  const layers = { ...withLayers(doc, { frames, times }).layers, quotations: [], actors: [] };
  const [added] = await codeEvents({ codebook, versions }).run([{ document: doc.document, layers }]);
  return added!.events.map((event) => ({
    ...event,
    act: doc.document.text.slice(event.trigger.start, event.trigger.end),
  }));
}

describe('acts that the text connects', () => {
  it.each(cases)('$text', async (one) => {
    const { connected, days } = one;
    const events = await code(one);
    const told = events.flatMap(({ act, order = [] }) =>
      order.map(({ relation, event, text: words }) => [
        `${act} ${relation} ${events.find(({ id }) => id === event)!.act}`,
        words,
      ]),
    );
    if (connected === undefined) {
      expect(told).toEqual([]);
      return;
    }
    expect(told).toContainEqual(connected);
    expect(told).toHaveLength(2);
    if (days === undefined) return;
    const [moved] = connected[0].split(' ');
    const [from, to] = days;
    expect(events.find(({ act }) => act === moved)!.date[0]).toMatchObject({ from, to, rule: 'days-apart' });
  });
});
