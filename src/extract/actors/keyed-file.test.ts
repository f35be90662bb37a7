import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { KeyedFile } from './keyed-file.ts';

const text = readFileSync(new URL('../../../data/actors/people.json', import.meta.url), 'utf8');

describe('KeyedFile', () => {
  it('finds every person that the whole file holds, and nobody else', () => {
    const file = new KeyedFile(text, 'people');
    const { people } = JSON.parse(text) as { people: Record<string, string[][]> };
    const keys = Object.keys(people);
    expect(keys.length).toBeGreaterThan(20_000);
    expect(keys.filter((key) => JSON.stringify(file.get(key)) !== JSON.stringify(people[key]))).toEqual([]);
    for (const key of ['', 'vladimir', 'zzz zzz', 'aaa aaa', 'vladimir zzz', '__proto__ x'])
      expect(file.get(key)).toBeUndefined();
  });

  it('finds every office', () => {
    const all = readFileSync(new URL('../../../data/actors/offices.json', import.meta.url), 'utf8');
    const { offices } = JSON.parse(all) as { offices: Record<string, string[][]> };
    const file = new KeyedFile(all, 'offices');
    const keys = Object.keys(offices);
    expect(keys.length).toBeGreaterThan(1000);
    expect(keys.filter((key) => JSON.stringify(file.get(key)) !== JSON.stringify(offices[key]))).toEqual([]);
  });

  it('holds no title, peerage or office in place of a name', () => {
    const names = Object.keys((JSON.parse(text) as { people: object }).people);
    const junk =
      /^(?:prime minister|president|sir|baroness)\b|\w \w+ (?:baron|baroness|viscount)\b|governor general/;
    expect(names.filter((name) => junk.test(name) || !name.includes(' '))).toEqual([]);
  });
});
