import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = resolve(import.meta.dirname, '../src');

/** Which folders (or top files) of src a folder may import, itself apart. Sister stages are absent on purpose. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  util: [],
  document: ['util'],
  ontology: ['util', 'document'],
  gazetteer: ['util', 'document'],
  export: ['util', 'document', 'ontology'],
  pipeline: ['util', 'document'],
  model: ['util', 'document'],
  read: ['util', 'document', 'ontology', 'pipeline', 'version.ts'],
  fetch: ['util', 'read', 'version.ts'],
  analyze: ['util', 'document', 'ontology', 'pipeline', 'model'],
  extract: ['util', 'document', 'ontology', 'gazetteer', 'pipeline'],
  relate: ['util', 'document', 'ontology', 'gazetteer'],
  'version.ts': [],
  'code-sound.ts': ['document', 'pipeline'],
  'find-quantities.ts': ['document', 'analyze', 'extract'],
  'default-pipeline.ts': [
    ...['util', 'document', 'ontology', 'gazetteer', 'pipeline', 'model', 'analyze', 'extract'],
  ],
  'index.ts': [
    'util',
    'document',
    'ontology',
    'gazetteer',
    'pipeline',
    'model',
    'read',
    'analyze',
    'extract',
    'code-sound.ts',
    'find-quantities.ts',
    'export',
    'relate',
    'default-pipeline.ts',
    'version.ts',
  ],
  review: ['document'],
  store: ['util', 'document', 'ontology'],
  panel: ['document', 'ontology', 'export', 'store'],
  snapshot: ['document', 'export', 'store'],
  backup: ['store'],
  work: [
    ...['util', 'document', 'ontology', 'read', 'export', 'relate', 'review', 'index.ts', 'store'],
    'version.ts',
  ],
  mcp: ['util', 'document', 'store', 'panel'],
  api: ['util', 'document', 'ontology', 'export', 'store', 'panel', 'snapshot', 'work', 'version.ts'],
  client: ['api'],
  cli: [
    ...[
      'util',
      'document',
      'read',
      'fetch',
      'export',
      'index.ts',
      'store',
      'panel',
      'snapshot',
      'backup',
      'work',
    ],
    ...['mcp', 'api', 'review', 'version.ts'],
  ],
};

/** What of src runs in the page; types weigh nothing there. */
const MAY_RUN_IN_PAGE = [
  'client/client-error.ts',
  'client/index.ts',
  'export/facts/countries.ts',
  'ontology/facts.ts',
];

/** Parts of one folder that are stages of their own: they meet in layers of the Document only. */
const SISTERS = ['analyze', 'extract'];

/** Parts that sisters share: words of English, no stage. */
const SHARED = ['english'];

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((name) => join(SRC, name))
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'));

function partOf(path: string): string {
  return relative(SRC, path).split('/')[0]!;
}

function importsOf(path: string): string[] {
  const text = readFileSync(path, 'utf8');
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1]!);
}

describe('architecture', () => {
  it.each(files.map((path) => [relative(SRC, path), path]))('%s keeps to the arrows', (_, path) => {
    const from = partOf(path);
    const allowed = MAY_IMPORT[from];
    expect(allowed, `src/${from} has no place in the arrows`).toBeDefined();
    for (const name of importsOf(path).filter((name) => name.startsWith('.'))) {
      const target = resolve(dirname(path), name);
      if (!target.startsWith(SRC)) continue;
      const to = partOf(target);
      if (to === from) {
        if (SISTERS.includes(from)) {
          const [mine, theirs] = [path, target].map((file) => relative(SRC, file).split('/')[1]!);
          expect(
            mine === theirs || SHARED.includes(theirs!),
            `${relative(SRC, path)} imports its sister ${name}`,
          ).toBe(true);
        }
      } else {
        expect(allowed, `${relative(SRC, path)} imports ${name}`).toContain(to);
      }
    }
  });

  it('lets the page take of src only the client, facts and types', () => {
    const web = resolve(import.meta.dirname, '../web');
    const imports = readdirSync(web, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$|^vite\.config/.test(name))
      .flatMap((name) => {
        const path = join(web, name);
        const lines = readFileSync(path, 'utf8').matchAll(/import (type )?[^;]*?from '([^']+)'/g);
        return [...lines].map(([, type, from]) => ({
          type,
          to: relative(SRC, resolve(dirname(path), from!)),
        }));
      })
      .filter(({ to }) => /^(?!\.\.)/.test(to));
    const runs = imports.filter(({ type }) => type === undefined).map(({ to }) => to);
    expect([...new Set(runs)].sort()).toEqual(MAY_RUN_IN_PAGE);
    for (const { to } of imports)
      expect(['api', 'client', 'document', 'export', 'ontology']).toContain(to.split('/')[0]);
  });

  it('lets only src/model import onnxruntime', () => {
    const users = files.filter((path) => importsOf(path).includes('onnxruntime-node')).map(partOf);
    expect([...new Set(users)]).toEqual(['model']);
  });

  it('lets src/export know no files and no processes', () => {
    const nodes = files
      .filter((path) => partOf(path) === 'export')
      .flatMap(importsOf)
      .filter((name) => name.startsWith('node:'));
    expect([...new Set(nodes)]).toEqual(['node:crypto']);
  });

  it('keeps the clock, chance and the console out of the library', () => {
    const library = files.filter((path) => !['cli', 'work'].includes(partOf(path)));
    const offenders = library.filter((path) =>
      /\b(Date\.now|Math\.random|console\.|new Date\(\)|localeCompare)/.test(
        readFileSync(path, 'utf8').replace(/^\s*(\/\/|\*|\/\*).*$/gm, ''),
      ),
    );
    expect(offenders.map((path) => relative(SRC, path))).toEqual([]);
  });
});
