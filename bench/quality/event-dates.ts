import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Coded, type Dragoman, type Event, overlaps } from '../../src/index.ts';
import { Share } from './counts.ts';
import type { Figure } from './figure.ts';
import { type GoldDocument, goldDocument, type RawArticle } from './own-corpus.ts';

type Words = string | { readonly text: string; readonly n?: number };

interface RawSet {
  readonly main: { readonly date?: string };
  readonly articles: readonly (RawArticle & { readonly same: readonly (readonly [number, Words])[] })[];
}

/** A mention of a set's main incident, and the day of the incident. */
export interface DateCase {
  readonly gold: GoldDocument;
  readonly mentions: readonly { readonly start: number; readonly end: number }[];
  readonly date: string;
}

const SET = 'multi-outlet sets';

/** The articles of the sets, with all mentions of the main incident and its date. */
export function readDateCases(corpus: string): DateCase[] {
  return readFileSync(join(corpus, 'sets.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .flatMap((line) => {
      const { main, articles } = JSON.parse(line) as RawSet;
      if (main.date === undefined) return [];
      return articles.map((article) => {
        const gold = goldDocument('sets', article);
        const mentions = article.same.map(([index, words]) => spanIn(gold, index, words));
        return { gold, mentions, date: main.date!.slice(0, 10) };
      });
    });
}

function spanIn({ document, sentences }: GoldDocument, index: number, words: Words) {
  const wanted = typeof words === 'string' ? words : words.text;
  let start = sentences[index]!.start - 1;
  for (let n = typeof words === 'string' ? 1 : (words.n ?? 1); n > 0; n--)
    start = document.text.indexOf(wanted, start + 1);
  return { start, end: start + wanted.length };
}

/** True where the day lies in what the event's date covers; an open end covers a year. */
export function covers(event: Event, day: string): boolean {
  const date = event.date[0];
  if (date === undefined || (date.from === undefined && date.to === undefined)) return false;
  const from = date.from ?? yearsFrom(date.to!, -1);
  const to = date.to ?? yearsFrom(date.from!, 1);
  return from <= day && day <= to;
}

function yearsFrom(day: string, years: number): string {
  return `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}${day.slice(4)}`;
}

/** Of the mentions of the main incident that are found as events, those whose date holds the incident's. */
export async function measureEventDates(dragoman: Dragoman, corpus: string): Promise<Figure[]> {
  const cases = readDateCases(corpus);
  const coded: Coded[] = [];
  for (const one of cases) coded.push(...(await dragoman.code([one.gold.document])));
  const [within, exact, dated] = [new Share(), new Share(), new Share()];
  cases.forEach(({ mentions, date }, i) => {
    for (const mention of mentions) {
      const event = coded[i]!.events.find(({ trigger }) => overlaps(trigger, mention));
      if (event === undefined) continue;
      within.add(covers(event, date));
      exact.add(event.date[0]?.from === date && event.date[0].to === date);
      dated.add(event.date[0]?.from !== undefined || event.date[0]?.to !== undefined);
    }
  });
  return [
    { set: SET, figure: 'event date within precision', value: within.value, cases: within.cases },
    { set: SET, figure: 'event date to the day', value: exact.value, cases: exact.cases },
    { set: SET, figure: 'events with a date', value: dated.value, cases: dated.cases },
  ];
}
