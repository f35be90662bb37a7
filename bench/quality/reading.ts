import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { textOf } from '../../src/document/index.ts';
import { readHtml, type Reading } from '../../src/read/index.ts';

/** How well article pages are read. All but `pages` and `msPerPage` are between 0 and 1. */
export interface ReadingQuality {
  /** Pages in the set. */
  readonly pages: number;
  /**
   * Word F1 of the body without its title, averaged over all pages. Words are runs of letters, digits and
   * underscores in lower case, counted as a multiset. The pages to which the set gives no body count 0, so
   * that the figure compares with those published for the set.
   */
  readonly wordF1: number;
  /** The same over the pages whose id hashes to an even first byte (SHA-256). */
  readonly wordF1HalfA: number;
  /** The same over the rest. */
  readonly wordF1HalfB: number;
  /** Share of titles that agree in all letters and digits, over pages with a gold title. */
  readonly title: number;
  /** Share of pages, of those with a gold date, whose publication date is the same day as written. */
  readonly date: number;
  /** Share of pages, of those with a gold author, whose first author is gold's first and whose others stand in gold. */
  readonly author: number;
  /** CPU time, from bytes to Document. */
  readonly msPerPage: number;
}

interface Gold {
  readonly url: string;
  readonly ground_truth: {
    readonly title?: string | null;
    readonly author?: string | null;
    readonly publish_date?: string | null;
    readonly main_content?: string | null;
  };
}

/** Reads every page of a WCXB folder (`html/*.html.gz`, `ground-truth/*.json`) and compares. */
export async function measureReading(goldDir: string): Promise<ReadingQuality> {
  const names = (await readdir(join(goldDir, 'ground-truth')))
    .filter((name) => name.endsWith('.json'))
    .sort();
  const scores: { id: string; f1: number; title?: boolean; date?: boolean; author?: boolean }[] = [];
  let micros = 0;
  await readHtml('<p>warms the detector up</p>');
  for (const name of names) {
    const id = name.replace('.json', '');
    const gold = JSON.parse(await readFile(join(goldDir, 'ground-truth', name), 'utf8')) as Gold;
    const bytes = gunzipSync(await readFile(join(goldDir, 'html', `${id}.html.gz`)));
    const before = process.cpuUsage();
    const reading = await readHtml(bytes, { url: gold.url, origin: id });
    const used = process.cpuUsage(before);
    micros += used.user + used.system;
    scores.push({ id, ...compare(reading, gold.ground_truth) });
  }
  const half = (a: boolean): number => mean(scores.filter(({ id }) => isHalfA(id) === a).map(({ f1 }) => f1));
  return {
    pages: scores.length,
    wordF1: mean(scores.map(({ f1 }) => f1)),
    wordF1HalfA: half(true),
    wordF1HalfB: half(false),
    title: share(scores.map(({ title }) => title)),
    date: share(scores.map(({ date }) => date)),
    author: share(scores.map(({ author }) => author)),
    msPerPage: micros / 1000 / scores.length,
  };
}

function compare(
  { document }: Reading,
  gold: Gold['ground_truth'],
): { f1: number; title?: boolean; date?: boolean; author?: boolean } {
  const body = (document?.paragraphs ?? []).filter(({ kind }) => kind !== 'title');
  const text = body.map((span) => textOf(document!.text, span)).join('\n');
  const { title, author, publish_date: date } = gold;
  return {
    f1: wordF1(wordsOf(text), wordsOf(gold.main_content ?? '')),
    ...(title ? { title: bare(document?.title ?? '') === bare(title) } : {}),
    ...(date ? { date: document?.published?.value.slice(0, 10) === date.slice(0, 10) } : {}),
    ...(author ? { author: sameAuthors(document?.authors ?? [], author) } : {}),
  };
}

function sameAuthors(found: readonly string[], gold: string): boolean {
  const first = gold.split(/,|;| and | & | - /)[0]!;
  return (
    found.length > 0 &&
    bare(found[0]!) === bare(first) &&
    found.every((name) => bare(gold).includes(bare(name)))
  );
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];
}

function wordF1(found: readonly string[], gold: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of gold) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of found) {
    const count = left.get(word) ?? 0;
    if (count > 0) shared++;
    left.set(word, count - 1);
  }
  return shared === 0 ? 0 : (2 * shared) / (found.length + gold.length);
}

function isHalfA(id: string): boolean {
  return createHash('sha256').update(id).digest()[0]! % 2 === 0;
}

function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function share(values: readonly (boolean | undefined)[]): number {
  return mean(values.filter((value) => value !== undefined).map(Number));
}
