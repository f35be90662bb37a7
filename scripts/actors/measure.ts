import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { classifyActor, isPronoun } from '../../src/extract/actors/classify-actor.ts';
import { findCountries } from '../../src/extract/actors/find-countries.ts';
import { loadLexicon } from '../../src/extract/actors/load-lexicon.ts';

interface CorpusRecord {
  readonly id: string;
  readonly text: string;
  readonly date?: string;
  readonly actors?: readonly {
    readonly text: string | { readonly text: string; readonly n?: number };
    readonly country: string | null;
    readonly sector: string;
  }[];
}

const root = join(import.meta.dirname, '../..');
const corpus = process.argv[2] ?? join(root, '../shared/corpus');
const show = process.argv[3];
const lexicon = loadLexicon(join(root, 'data'));

/** Every tenth record is held out: figures only, no look at its errors. */
for (const part of ['training', 'held-out'] as const) {
  const score = { actors: 0, country: 0, sector: 0, pronouns: 0 };
  for (const name of ['w1', 'w2', 'w3', 'w4', 'w5', 'w6', 'w7', 'w9']) {
    const lines = readFileSync(join(corpus, `${name}.jsonl`), 'utf8')
      .split('\n')
      .filter((line) => line !== '');
    lines.forEach((line, i) => {
      if ((i % 10 === 9) !== (part === 'held-out')) return;
      measure(JSON.parse(line) as CorpusRecord, score, part === 'training' ? show : undefined);
    });
  }
  const rate = (right: number): string => (right / score.actors).toFixed(3);
  console.log(
    `${part}: ${score.actors} phrases, ${score.pronouns} pronouns left out; country ${rate(score.country)}, sector ${rate(score.sector)}`,
  );
}

function measure(
  record: CorpusRecord,
  score: { actors: number; country: number; sector: number; pronouns: number },
  print: string | undefined,
): void {
  const countries = findCountries(record.text, lexicon);
  for (const actor of record.actors ?? []) {
    const text = typeof actor.text === 'string' ? actor.text : actor.text.text;
    if (isPronoun(text)) {
      score.pronouns += 1;
      continue;
    }
    const start = startOf(record.text, text, typeof actor.text === 'string' ? 1 : (actor.text.n ?? 1));
    const others = countries.filter((one) => one.end <= start || one.start >= start + text.length);
    const found = classifyActor(text, lexicon, {
      ...(record.date === undefined ? {} : { date: record.date }),
      following: record.text.slice(start + text.length),
      sentenceCountries: others.map((one) => one.country),
    });
    score.actors += 1;
    const country = found.country ?? null;
    const sector = found.sectors[0] ?? 'UNK';
    if (country === actor.country) score.country += 1;
    else if (print === 'country')
      console.log(
        `${text}\t${country ?? '-'}\t${actor.country ?? '-'}\t${found.why.join('; ')}\t${record.text}`,
      );
    if (sector === actor.sector) score.sector += 1;
    else if (print === 'sector') console.log(`${text}\t${sector}\t${actor.sector}\t${found.why.join('; ')}`);
  }
}

function startOf(text: string, part: string, nth: number): number {
  let at = -1;
  for (let i = 0; i < nth; i += 1) at = text.indexOf(part, at + 1);
  return at;
}
