// Writes a skeleton of codebook/plover/<type>.yaml for each PLOVER type that has none: the CAMEO codes that lead to the
// type, with mode and contexts, deepest first. Definitions, words, rules and examples are written by hand.
// Source: openeventdata/PLOVER, CAMEO2PLOVER-2021 (CC BY-SA 4.0), as in ../shared/gold/ontology/plover.json: facts only.
//   npx tsx scripts/codebook/skeleton.ts [GOLD]
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { EVENT_TYPES } from '../../src/ontology/index.ts';

interface Row {
  readonly cameo: string;
  readonly type: string;
  readonly mode: string;
  readonly context: string[];
  readonly label: string;
}

const gold = process.argv[2] ?? '../shared/gold';
const { cameo_to_plover: rows, contexts } = JSON.parse(
  readFileSync(join(gold, 'ontology/plover.json'), 'utf8'),
) as { cameo_to_plover: Row[]; contexts: { context: string; definition: string }[] };

for (const { type, modes } of EVENT_TYPES) {
  const path = `codebook/plover/${type.toLowerCase()}.yaml`;
  if (existsSync(path)) continue;
  const codes = rows
    .filter((row) => row.type === type && row.cameo.length > 2)
    .sort((a, b) => b.cameo.length - a.cameo.length || b.context.length - a.context.length || (a.cameo < b.cameo ? -1 : 1));
  const known = new Set(modes.map(({ mode }) => mode));
  const file = {
    type,
    definition: 'TODO',
    cameo: codes.map(({ cameo, mode, context, label }) => ({
      code: cameo,
      ...(known.has(mode) && { mode }),
      ...(context.length > 0 && { contexts: context }),
      words: [`TODO ${label}`],
    })),
    modes: modes.map(({ mode }) => ({ mode, definition: 'TODO' })),
    rules: [],
    examples: { for: [], against: [] },
  };
  writeFileSync(path, stringify(file, { lineWidth: 116 }));
}
const path = 'codebook/plover/contexts.yaml';
if (!existsSync(path)) {
  const file = Object.fromEntries(contexts.map(({ context }) => [context, { definition: 'TODO', words: ['TODO'] }]));
  writeFileSync(path, stringify(file, { lineWidth: 116 }));
}
