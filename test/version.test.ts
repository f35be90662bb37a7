import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { PROGRAM } from '../src/version.ts';

it('carries the version of package.json in every record', () => {
  const { name, version } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    name: string;
    version: string;
  };
  expect(PROGRAM).toBe(`${name} ${version}`);
});
