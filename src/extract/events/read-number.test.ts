import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { NumberReading } from './index.ts';
import { readNumber } from './index.ts';

const file = new URL('../../../test/cases/events/numbers.yaml', import.meta.url);
const cases = parse(readFileSync(file, 'utf8')) as readonly (NumberReading & { readonly phrase: string })[];

describe('readNumber', () => {
  it.each(cases)('$phrase', ({ phrase, ...reading }) => {
    expect(readNumber(phrase)).toEqual(reading);
  });
});
