/**
 * Writes src/util/first-names.ts: first names that, among politicians, nearly always belong to
 * men or to women. Sources, both CC0: the wikidata results of every-politician-scrapers, and
 * us-congress legislators-current.yaml and executive.yaml.
 * Usage: tsx scripts/write-first-names.ts ../shared/gold/actors src/util/first-names.ts
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [actors = '../shared/gold/actors', out = 'src/util/first-names.ts'] = process.argv.slice(2);
const seen = new Map<string, { men: Set<string>; women: Set<string> }>();

function count(name: string, gender: string): void {
  const first = name.trim().split(/\s+/)[0]?.toLowerCase().normalize('NFC') ?? '';
  if (!/^\p{Ll}{3,}(?:-\p{Ll}+)?$/u.test(first) || !/\s/.test(name.trim())) return;
  const entry = seen.get(first) ?? { men: new Set<string>(), women: new Set<string>() };
  if (/^(?:male|M)$/.test(gender)) entry.men.add(name);
  else if (/^(?:female|F)$/.test(gender)) entry.women.add(name);
  seen.set(first, entry);
}

const politicians = join(actors, 'every-politician-scrapers');
for (const folder of readdirSync(politicians).sort()) {
  if (folder.includes('.')) continue;
  for (const file of readdirSync(join(politicians, folder)).sort()) {
    if (!file.endsWith('.csv')) continue;
    const [header = '', ...rows] = readFileSync(join(politicians, folder, file), 'utf8').split('\n');
    const columns = header.split(',');
    const person = columns.findIndex((column) => /^(?:person|personLabel|name|itemLabel)$/i.test(column));
    const gender = columns.findIndex((column) => /gender/i.test(column));
    if (person < 0 || gender < 0) continue;
    for (const row of rows) {
      const cells = [...row.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map((match) =>
        match[1]!.replaceAll('"', ''),
      );
      count(cells[person] ?? '', cells[gender] ?? '');
    }
  }
}
for (const file of ['legislators-current.yaml', 'executive.yaml']) {
  const text = readFileSync(join(actors, 'us-congress', file), 'utf8');
  for (const entry of text.split(/^- /m)) {
    const first = /^ +first: (.*)$/m.exec(entry)?.[1] ?? '';
    const last = /^ +last: (.*)$/m.exec(entry)?.[1] ?? '';
    count(`${first} ${last}`, /^ +gender: (.)/m.exec(entry)?.[1] ?? '');
  }
}

const sure = [...seen].filter(
  ([, { men, women }]) => Math.min(men.size, women.size) === 0 && men.size + women.size > 1,
);
const list = (which: 'men' | 'women'): string =>
  sure
    .filter(([, entry]) => entry[which].size > 0)
    .map(([name]) => name)
    .sort()
    .join(' ');
const source = `// Written by scripts/write-first-names.ts from every-politician-scrapers and us-congress (both CC0). Do not edit.

/** First names of men, one space between. */
export const MEN =
  '${list('men')}';

/** First names of women, one space between. */
export const WOMEN =
  '${list('women')}';
`;
writeFileSync(out, source);
