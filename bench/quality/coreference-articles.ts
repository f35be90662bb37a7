import { readFileSync } from 'node:fs';
import { chainsIn } from '../../src/analyze/coreference/index.ts';
import type { Chain, Doc, Entity, Frame, RoleSpan, Span } from '../../src/document/index.ts';
import { quotationsIn } from '../../src/extract/quotes/index.ts';

type Written = string | { readonly text: string; readonly n?: number };
interface Article {
  readonly title: string;
  readonly sentences: readonly { readonly text: string }[];
  readonly coref: readonly {
    readonly entity: string;
    readonly sector: string;
    readonly mentions: readonly [number, Written][];
  }[];
}

type Built = Doc<'sentences' | 'tokens' | 'words' | 'entities' | 'frames' | 'speech'>;

/** Makes a document with its layers out of a text whose first paragraph is the title. */
export type Builder = (text: string) => Built;

/** How many mentions after the first of their actor were linked to a mention of the same actor. */
export interface LinkScores {
  readonly links: number;
  readonly right: number;
  readonly byForm: Readonly<Record<string, readonly [right: number, links: number]>>;
  readonly wrong: readonly string[];
}

/**
 * Link accuracy on the project's own articles, mentions given: each mention but the first of its actor must be
 * linked to an earlier mention of that actor. `held` takes every tenth record, the others are for tuning.
 */
export function measureArticleLinks(path: string, build: Builder, held: boolean): LinkScores {
  const records = readFileSync(path, 'utf8').trim().split('\n');
  const chosen = records.filter((_, i) => (i % 10 === 9) === held);
  const byForm: Record<string, [number, number]> = {};
  const wrong: string[] = [];
  for (const record of chosen) {
    for (const article of (JSON.parse(record) as { articles: Article[] }).articles) {
      for (const { form, right, note } of linksOf(article, build)) {
        const entry = (byForm[form] ??= [0, 0]);
        entry[1]++;
        if (right) entry[0]++;
        else wrong.push(note);
      }
    }
  }
  const total = Object.values(byForm).reduce<[number, number]>(([a, b], [x, y]) => [a + x, b + y], [0, 0]);
  return { right: total[0], links: total[1], byForm, wrong };
}

function linksOf(article: Article, build: Builder): { form: string; right: boolean; note: string }[] {
  const text = article.sentences.map((sentence) => sentence.text).join('\n\n');
  const built = build(text);
  const clusters = article.coref.map(({ mentions }) =>
    mentions.map((mention) => locate(article, mention)).sort((a, b) => a.start - b.start),
  );
  const roles = clusters.flat().map((span) => tokensOf(built, span));
  const entities = namesIn(article, built, clusters);
  const frames: Frame[] = [frameOf(roles.filter((role) => role.until > role.first))];
  const doc = { document: built.document, layers: { ...built.layers, entities, frames } };
  const quotations = quotationsIn(doc);
  const chains = chainsIn({
    document: built.document,
    layers: { ...doc.layers, matched: [], quantities: [], quotations },
  });
  const owner = new Map(
    clusters.flatMap((spans, k) => spans.map((span) => [`${span.start} ${span.end}`, k] as const)),
  );
  return clusters.flatMap((spans, k) =>
    spans.slice(1).map((span, n) => {
      const tokens = tokensOf(built, span);
      const { antecedent, link, ...found } = antecedentOf(chains, tokens, owner, built);
      const form = isCapital(article.coref[k]!.entity, text.slice(span.start, span.end))
        ? 'capital'
        : found.form;
      const right = antecedent === k;
      const got = antecedent === undefined ? 'none' : article.coref[antecedent]!.entity;
      const note = `${article.coref[k]!.entity} / ${text.slice(span.start, span.end)} (${form}, ${link}) -> ${got} :: ${text.slice(Math.max(0, span.start - 90), span.end + 40).replaceAll('\n', ' ')} ${n === 0 ? '[second]' : ''}`;
      return { form, right, note };
    }),
  );
}

/** The owner of the nearest given mention before this one in its chain. */
function antecedentOf(
  chains: readonly Chain[],
  tokens: RoleSpan,
  owner: ReadonlyMap<string, number>,
  doc: Built,
): { antecedent: number | undefined; form: string; link: string } {
  const keyOf = (span: Span): number | undefined => {
    const exact = owner.get(`${span.start} ${span.end}`);
    if (exact !== undefined) return exact;
    for (const [key, k] of owner) {
      const [start = 0, end = 0] = key.split(' ').map(Number);
      if (
        start < span.end &&
        span.start < end &&
        tokensOf(doc, { start, end }).until === tokensOf(doc, span).until
      )
        return k;
    }
    return undefined;
  };
  for (const chain of chains) {
    const at = chain.mentions.findIndex(
      (mention) => mention.start === tokens.start && mention.end === tokens.end,
    );
    const mention = chain.mentions[at];
    if (!mention) continue;
    for (let i = at - 1; i >= 0; i--) {
      const antecedent = keyOf(chain.mentions[i]!);
      if (antecedent !== undefined) return { antecedent, form: mention.form, link: mention.link };
    }
    return { antecedent: undefined, form: mention.form, link: mention.link };
  }
  return { antecedent: undefined, form: 'missing', link: '' };
}

function locate(article: Article, [sentence, written]: readonly [number, Written]): Span {
  const before = article.sentences.slice(0, sentence).reduce((sum, { text }) => sum + text.length + 2, 0);
  const { text, n = 1 } = typeof written === 'string' ? { text: written } : written;
  let at = -1;
  for (let k = 0; k < n; k++) at = article.sentences[sentence]!.text.indexOf(text, at + 1);
  return { start: before + at, end: before + at + text.length };
}

/** The tokens of a span; a final comma or possessive stays out, as in the model's spans. */
function tokensOf({ layers: { tokens } }: Built, span: Span): RoleSpan {
  const first = tokens.findIndex((token) => token.end > span.start);
  let until = first;
  while (until < tokens.length && tokens[until]!.start < span.end) until++;
  const { start, sentence } = tokens[first]!;
  return { start, end: tokens[until - 1]!.end, first, until, sentence, confidence: 1 };
}

function frameOf(source: readonly RoleSpan[]): Frame {
  const trigger = source[0]!;
  return {
    ...{ sentence: 0, trigger, triggerConfidence: 1, mode: { value: 'none', confidence: 1 }, source },
    ...{ target: [], time: [], place: [], quantity: [], attribution: [] },
    type: { value: 'CONSULT', confidence: 1 },
    status: { value: 'actual', confidence: 1 },
  };
}

/** Names as a good recogniser would give them: the capitalised words of mentions, labelled by their cluster. */
function namesIn(article: Article, built: Built, clusters: readonly (readonly Span[])[]): Entity[] {
  const { text } = built.document;
  return clusters.flatMap((spans, k) => {
    const cluster = article.coref[k]!;
    const all = cluster.mentions
      .map(([, written]) => (typeof written === 'string' ? written : written.text))
      .join(' ');
    const person = /\b(?:he|she|him|her|his|I|me|my|who|Mr\.|Ms\.|President|Minister|General|leader)\b/.test(
      all,
    );
    return spans.flatMap((span) => {
      const written = text.slice(span.start, span.end);
      const name = cluster.entity
        .split(' ')
        .filter((word) => /^\p{Lu}/u.test(word) && written.includes(word));
      if (name.length === 0) return [];
      const start = span.start + written.indexOf(name[0]!);
      const end = span.start + written.lastIndexOf(name.at(-1)!) + name.at(-1)!.length;
      if (end <= start) return [];
      return [
        {
          ...tokensOf(built, { start, end }),
          label: person ? ('PER' as const) : cluster.sector === 'GOV' ? ('LOC' as const) : ('ORG' as const),
        },
      ];
    });
  });
}

/** "Ankara" for Turkey: joined by the actor resolver, not by the chain, and so counted apart. */
const isCapital = (entity: string, mention: string): boolean =>
  /^\p{Lu}[\p{L}' ]+$/u.test(mention) &&
  !/\b(?:I|We|Our|He|She|His|Her|They|It|Its|My|Their)\b/.test(mention) &&
  !mention.split(' ').some((word) => entity.includes(word.slice(0, 4))) &&
  mention.split(' ').length <= 2 &&
  /^\p{Lu}[\p{L} ]+$/u.test(entity);
