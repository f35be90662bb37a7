import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { dropLines, findLineRule } from './drop-lines.ts';
import { LINE_RULES } from './line-rules.ts';

interface Case {
  readonly line: string;
  readonly rule?: string;
}

const TABLE = new URL('../../../test/cases/read/lines.yaml', import.meta.url);
const cases = parse(readFileSync(TABLE, 'utf8')) as Case[];

test.each(cases)('$line', ({ line, rule }) => {
  expect(findLineRule(line)).toBe(rule);
});

test('each rule has a case', () => {
  const tested = new Set(cases.map(({ rule }) => rule));
  expect(LINE_RULES.map(({ name }) => name).filter((name) => !tested.has(name))).toEqual([]);
});

test('a heading at the end goes with the list it headed', () => {
  const pieces = [
    { text: 'The council met on Monday.', kind: 'body' as const },
    { text: 'On our pages', kind: 'heading' as const },
    { text: 'Read more: Strike ends', kind: 'body' as const },
  ];
  expect(dropLines(pieces)).toEqual(pieces.slice(0, 1));
});
