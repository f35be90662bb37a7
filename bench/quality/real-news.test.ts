import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { EventType } from '../../src/document/index.ts';
import { readRealNews } from './real-news.ts';

const WIKINEWS = '../shared/gold/corpus/wikinews';
const HELD = ['read', 'blind'].map((half) => join('bench/quality/real-news', `${half}.jsonl`));
const TRAINED = readdirSync('training/real')
  .filter((name) => name.startsWith('wikinews'))
  .map((name) => join('training/real', name));

// Without the gold sets beside the clone these show as skipped in the report.
test.skipIf(!existsSync(WIKINEWS)).each([...HELD, ...TRAINED])('every span of %s names words', (file) => {
  for (const { document, sentences } of readRealNews(file, WIKINEWS))
    for (const sentence of sentences) {
      const spans = sentence.events.flatMap(({ trigger, source, target }) => [trigger, ...source, ...target]);
      for (const { start, end } of [...spans, ...sentence.actors.map(({ span }) => span)]) {
        expect(start).toBeGreaterThanOrEqual(sentence.start);
        expect(end).toBeLessThanOrEqual(sentence.end);
        expect(document.text.slice(start, end)).toMatch(/^\S(?:.*\S)?$/su);
      }
      for (const { type } of sentence.events) expect(EventType.options).toContain(type);
    }
});

test.skipIf(!existsSync(WIKINEWS))('no article that is measured is trained on', () => {
  const read = (files: readonly string[]) =>
    files.flatMap((file) => readRealNews(file, WIKINEWS).map(({ id }) => id));
  const trained = new Set(read(TRAINED));
  expect(trained.size).toBeGreaterThan(100);
  expect(read(HELD).filter((id) => trained.has(id))).toEqual([]);
});
