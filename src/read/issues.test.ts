import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { IssueCode } from '../document/index.ts';
import { USUAL_NAMES } from './record/field-names.ts';

const PAGE = readFileSync(new URL('../../docs/reference/issues.md', import.meta.url), 'utf8');

test('the reference has each code of an issue, and no other', () => {
  const rows = [...PAGE.matchAll(/^\| `([a-z-]+)` \| (?:error|warning) \|/gm)].map(([, code]) => code);
  expect(rows.sort()).toEqual([...IssueCode.options].sort());
});

test('the reference has each usual field name', () => {
  for (const names of Object.values(USUAL_NAMES)) {
    for (const name of names) if (name !== 'id') expect(PAGE).toContain(`\`${name}\``);
  }
});
