import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Actor,
  type ActorRef,
  covers,
  type Event,
  overlaps,
  type Quote,
  type Span,
} from '../../src/document/index.ts';
import { type Coded, type Dragoman, readInputs } from '../../src/index.ts';
import type { Figure } from './figure.ts';

type Party = string | { readonly text?: string; readonly country?: string };

interface SeedGold {
  readonly events: readonly {
    readonly id: string;
    /** Alternatives parted by "|". */
    readonly trigger: string;
    readonly type: readonly string[];
    readonly mode?: string;
    /** Alternatives parted by "|". */
    readonly status: string;
    readonly source?: Party | readonly Party[];
    readonly target?: Party | readonly Party[];
    readonly optional?: boolean;
  }[];
  readonly quotes: readonly {
    readonly begins: string;
    readonly ends?: string;
    readonly speaker: string;
    readonly entity: string;
  }[];
}

/** How one gold row of the dispatch came out. */
export interface SeedRow {
  readonly what: string;
  readonly right: boolean;
  readonly found: string;
}

export interface SeedResult {
  readonly events: readonly SeedRow[];
  readonly quotes: readonly SeedRow[];
  /** Events that the text does not give as having happened, coded as actual. */
  readonly wronglyActual: readonly string[];
}

const SET = 'seed dispatch';

/**
 * The dispatch of `../shared/seed` through readers and coder, against what a careful analyst takes from it. An event is
 * right when a coded event's trigger overlaps the gold trigger, with an accepted type and status, a source of the gold
 * country and a target of one of the gold countries (where gold names them). A quotation is right when it begins and
 * ends where it should (a mixed one may take in the clause around its marks) and its speaker is the gold mention or leads to the gold entity.
 */
export async function codeSeed(dragoman: Dragoman, seedDir: string): Promise<SeedResult | undefined> {
  const path = join(seedDir, 'dispatch.md');
  if (!existsSync(path)) return undefined;
  const gold = JSON.parse(readFileSync(join(seedDir, 'gold.json'), 'utf8')) as SeedGold;
  for await (const { document } of readInputs([path], { published: '2017-07-31' })) {
    if (!document) break;
    const [coded] = await dragoman.code([document]);
    return compareSeed(coded!, gold);
  }
  throw new Error('The dispatch gave no document');
}

export function seedFigures({ events, quotes, wronglyActual }: SeedResult): Figure[] {
  const share = (rows: readonly SeedRow[]) => rows.filter(({ right }) => right).length;
  return [
    { set: SET, figure: 'required events right', value: share(events), cases: events.length },
    { set: SET, figure: 'quotations right', value: share(quotes), cases: quotes.length },
    {
      set: SET,
      figure: 'events wrongly counted as having happened',
      value: wronglyActual.length,
      cases: events.length,
    },
  ];
}

function compareSeed({ document, events, quotes, actors }: Coded, gold: SeedGold): SeedResult {
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  const text = document.text;
  const touched = (wanted: SeedGold['events'][number]) => {
    const places = wanted.trigger.split('|').flatMap((words) => occurrences(text, words));
    return events.filter((event) => places.some((place) => overlaps(event.trigger, place)));
  };
  const rows = gold.events
    .filter(({ optional }) => optional !== true)
    .map((wanted) => {
      const near = touched(wanted);
      const right = near.some(
        (event) =>
          wanted.type.includes(event.type) &&
          wanted.status.split('|').includes(event.status) &&
          partyMatches(event.source, wanted.source, byId) &&
          partyMatches(event.target, wanted.target, byId),
      );
      return {
        what: `${wanted.id}: ${wanted.trigger}`,
        right,
        found: near.map((event) => describe(event, byId)).join('; ') || 'none',
      };
    });
  const wronglyActual = gold.events
    .filter(({ status }) => !status.split('|').includes('actual'))
    .flatMap((wanted) => touched(wanted).filter(({ status }) => status === 'actual'))
    .map((event) => describe(event, byId));
  return {
    events: rows,
    quotes: gold.quotes.map((wanted) => compareQuote(text, quotes, wanted, byId)),
    wronglyActual,
  };
}

function compareQuote(
  text: string,
  quotes: readonly Quote[],
  wanted: SeedGold['quotes'][number],
  byId: ReadonlyMap<string, Actor>,
): SeedRow {
  const [begins] = occurrences(text, wanted.begins);
  const ends = wanted.ends === undefined ? begins : occurrences(text, wanted.ends)[0];
  const near = quotes.filter(({ span }) => begins && overlaps(span, begins));
  const name = (quote: Quote) => (quote.speaker ? (byId.get(quote.speaker.actor)?.name ?? '') : '');
  const right = near.some(
    (quote) =>
      (quote.span.start === begins!.start || (quote.kind === 'mixed' && covers(quote.span, begins!))) &&
      quote.span.end >= (ends ?? begins!).end &&
      (quote.speaker?.text === wanted.speaker || name(quote).includes(wanted.entity)) &&
      (wanted.entity.split(' ').length === 1 || sameSurname(name(quote), wanted.entity)),
  );
  const found = near.map(
    (quote) => `${quote.text.slice(0, 40)}... by ${quote.speaker?.text ?? '?'} = ${name(quote)}`,
  );
  return { what: wanted.begins, right, found: found.join('; ') || 'none' };
}

function sameSurname(name: string, entity: string): boolean {
  return name.endsWith(entity.split(' ').at(-1)!);
}

function partyMatches(
  refs: readonly ActorRef[],
  wanted: Party | readonly Party[] | undefined,
  byId: ReadonlyMap<string, Actor>,
): boolean {
  const list = (wanted === undefined ? [] : [wanted].flat()) as readonly Party[];
  const countries = list.flatMap((party) => (typeof party === 'string' ? [party] : (party.country ?? [])));
  if (countries.length === 0) return true;
  return refs.some(({ actor }) => countries.includes(byId.get(actor)?.country ?? ''));
}

function describe(event: Event, byId: ReadonlyMap<string, Actor>): string {
  const names = (refs: readonly ActorRef[]) =>
    refs.map(({ actor, text }) => `${text}=${byId.get(actor)?.cameo ?? '?'}`).join(', ') || '-';
  return `${event.trigger.text} ${event.type}/${event.mode ?? '-'} ${event.status} [${names(event.source)}] -> [${names(event.target)}]`;
}

function occurrences(text: string, words: string): Span[] {
  const spans: Span[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    spans.push({ start: at, end: at + words.length });
  }
  return spans;
}
