import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { overlaps } from '../../src/document/index.ts';
import type { QuoteKind, Span } from '../../src/document/index.ts';
import type { ClauseTest } from './polnear-clauses.ts';

/** One attribution of PolNeAR: parts may be broken, so each is a list of spans. */
export interface Attribution {
  readonly content: readonly Span[];
  readonly cue: readonly Span[];
  readonly source: readonly Span[];
  /** True where the content opens and ends with quotation marks. */
  readonly direct: boolean;
}

export interface PolnearDocument {
  readonly name: string;
  readonly text: string;
  readonly attributions: readonly Attribution[];
}

/** What a coder must say of a quotation to be scored. */
export interface FoundQuotation {
  readonly span: Span;
  readonly kind: QuoteKind;
  readonly cue?: Span;
  readonly speaker?: Span;
}

/** Finds the quotations of a text. */
export type QuotationCoder = (text: string) => readonly FoundQuotation[] | Promise<readonly FoundQuotation[]>;

/** How many direct quotations of the gold set were found with the right content and the right speaker. */
export interface PolnearScores {
  readonly gold: number;
  readonly found: number;
  /** Content spans equal save for quotation marks, spaces and stops at the ends. */
  readonly contentRight: number;
  readonly contentOverlaps: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Of the gold quotations with a source that were found: the speaker's span overlaps the source's. */
  readonly speakerRight: number;
  readonly speakerGold: number;
  /** F1 of those with the right content and, where gold names a source, a speaker that overlaps it. */
  readonly wholeF1: number;
  /**
   * The same, where a found quotation also counts as right when gold has it as a part of an attribution that is not
   * wholly in quotation marks ("A," she said, and that B): content F1 above counts it so.
   */
  readonly wholeAnyF1: number;
  /** Content F1 of attributions that are not wholly in quotation marks, each unbroken piece once. */
  readonly indirectF1: number;
  readonly indirectPrecision: number;
  readonly indirectRecall: number;
  readonly indirectGold: number;
  /** The same recall, of those pieces alone that are clauses or hold quotation marks. */
  readonly clauseRecall: number;
  readonly clauseGold: number;
}

/** Reads `count` documents of a part (`dev` or `train`) of PolNeAR. */
export function readPolnear(folder: string, count = Infinity): PolnearDocument[] {
  const names = readdirSync(join(folder, 'text'))
    .filter((name) => name.endsWith('.txt'))
    .sort();
  const annotations = readdirSync(join(folder, 'attributions')).sort();
  return names.slice(0, count).map((name) => {
    // One file by each annotator of the document; the first by name counts.
    const stem = name.replace(/\.txt$/, '');
    const annotated = annotations.find((file) => file === `${stem}.ann` || file.startsWith(`${stem}_`));
    const text = readFileSync(join(folder, 'text', name), 'utf8');
    const annotation = annotated ? readFileSync(join(folder, 'attributions', annotated), 'utf8') : '';
    return { name, text, attributions: readAnnotation(annotation, text) };
  });
}

/** BRAT stand-off: `T5<tab>Source 89 106;110 115<tab>words`, `E1<tab>Attribution:T4 Content:T3 Cue:T2 Source:T1`. */
function readAnnotation(annotation: string, text: string): Attribution[] {
  // Offsets count code points; ours count UTF-16 units.
  const units = unitOffsets(text);
  const spans = new Map<string, readonly Span[]>();
  for (const [, id = '', offsets = ''] of annotation.matchAll(/^(T\d+)\t\S+ ([\d ;]+)\t/gm)) {
    const parts = offsets.split(';').map((part) => part.split(' ').map(Number));
    spans.set(
      id,
      parts.map(([start = 0, end = 0]) => ({ start: units[start] ?? 0, end: units[end] ?? 0 })),
    );
  }
  return [...annotation.matchAll(/^E\d+\tAttribution:T\d+ ?(.*)$/gm)].flatMap(([, roles = '']) => {
    const role = (name: string): Span[] =>
      [...roles.matchAll(/(\w+?)\d*:(T\d+)/g)]
        .filter((match) => match[1] === name)
        .flatMap((match) => spans.get(match[2]!) ?? []);
    const content = joinTouching(role('Content'), text);
    if (content.length === 0) return [];
    const [cue, source] = setRight(text, role('Cue'), role('Source'));
    return [
      {
        content,
        cue,
        source,
        direct: content.every((span) => isQuoted(text, span)),
      },
    ];
  });
}

/** A slip of the annotators, in some 20 of 22,061: "said" marked as the source and the speaker as the cue. */
function setRight(text: string, cue: Span[], source: Span[]): readonly [cue: Span[], source: Span[]] {
  const [one] = source;
  const slip = source.length === 1 && one && /^(?:said|according to)$/i.test(text.slice(one.start, one.end));
  return slip && cue.length > 0 ? [source, cue] : [cue, source];
}

/** Annotators cut some quotations at every sentence: pieces that only spaces part are one. */
function joinTouching(pieces: readonly Span[], text: string): Span[] {
  const joined: Span[] = [];
  for (const piece of [...pieces].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && /^[^\S\n]*$/.test(text.slice(last.end, piece.start))) {
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, piece.end) };
    } else joined.push(piece);
  }
  return joined;
}

function unitOffsets(text: string): number[] {
  const units: number[] = [];
  let at = 0;
  for (const character of text) {
    units.push(at);
    at += character.length;
  }
  units.push(at);
  return units;
}

const isQuoted = (text: string, { start, end }: Span): boolean =>
  /^["“‘']/.test(text.slice(start, end)) && /["”’'][.,]?$/.test(text.slice(start, end));

/**
 * Scores a coder. Direct quotations: each unbroken piece of a directly quoted content counts once. Indirect ones:
 * likewise, with what the coder calls mixed or indirect.
 */
export async function measurePolnear(
  documents: readonly PolnearDocument[],
  code: QuotationCoder,
  testClauses: (text: string) => Promise<ClauseTest>,
): Promise<PolnearScores> {
  const scores = { gold: 0, found: 0, contentRight: 0, contentOverlaps: 0, speakerRight: 0, speakerGold: 0 };
  let matched = 0;
  let whole = 0;
  let wholeAny = 0;
  const indirect = { gold: 0, found: 0, right: 0 };
  const clauses = { gold: 0, right: 0 };
  for (const { text, attributions } of documents) {
    const all = await code(text);
    const quotations = all.filter(({ kind }) => kind === 'direct');
    scores.found += quotations.length;
    matched += quotations.filter(({ span }) =>
      attributions.some(({ content }) => content.some((piece) => sameWords(text, piece, span))),
    ).length;
    wholeAny += quotations.filter(({ span, speaker }) =>
      attributions.some(
        ({ content, source }) =>
          content.some((piece) => sameWords(text, piece, span)) &&
          (source.length === 0 || source.some((other) => speaker && overlaps(other, speaker))),
      ),
    ).length;
    for (const { content, source } of attributions.filter(({ direct }) => direct)) {
      for (const piece of content) {
        scores.gold++;
        const same = quotations.find(({ span }) => sameWords(text, piece, span));
        const isSource = (quotation: FoundQuotation) =>
          source.some((span) => quotation.speaker && overlaps(span, quotation.speaker));
        if (same) scores.contentRight++;
        if (same && (source.length === 0 || isSource(same))) whole++;
        const near = same ?? quotations.find(({ span }) => overlaps(span, piece));
        if (!near) continue;
        scores.contentOverlaps++;
        if (source.length === 0) continue;
        scores.speakerGold++;
        if (isSource(near)) scores.speakerRight++;
      }
    }
    const told = all.filter(({ kind }) => kind !== 'direct');
    const pieces = attributions.filter(({ direct }) => !direct).flatMap(({ content }) => content);
    indirect.found += told.length;
    indirect.gold += pieces.length;
    const isRight = (piece: Span): boolean => told.some(({ span }) => sameWords(text, piece, span));
    indirect.right += pieces.filter(isRight).length;
    const ours = pieces.filter(await testClauses(text));
    clauses.gold += ours.length;
    clauses.right += ours.filter(isRight).length;
  }
  const { gold, found, contentRight } = scores;
  return {
    ...scores,
    precision: found === 0 ? 0 : matched / found,
    recall: gold === 0 ? 0 : contentRight / gold,
    f1: f1Of(matched, found, contentRight, gold),
    wholeF1: f1Of(whole, found, whole, gold),
    wholeAnyF1: f1Of(wholeAny, found, whole, gold),
    indirectPrecision: indirect.found === 0 ? 0 : indirect.right / indirect.found,
    indirectRecall: indirect.gold === 0 ? 0 : indirect.right / indirect.gold,
    indirectF1: f1Of(indirect.right, indirect.found, indirect.right, indirect.gold),
    indirectGold: indirect.gold,
    clauseRecall: clauses.gold === 0 ? 0 : clauses.right / clauses.gold,
    clauseGold: clauses.gold,
  };
}

function f1Of(matched: number, found: number, right: number, gold: number): number {
  const precision = found === 0 ? 0 : matched / found;
  const recall = gold === 0 ? 0 : right / gold;
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}

/** The same stretch, save for marks and spaces at its ends and for "that" before it, which PolNeAR counts in and we do not. */
function sameWords(text: string, a: Span, b: Span): boolean {
  const bare = ({ start, end }: Span): string => {
    const words = text.slice(start, end);
    const from = start + (/^[\s"“”‘’',.]*(?:that[\s,][\s"“”‘’',.]*)?/.exec(words)?.[0].length ?? 0);
    const to = end - (/[\s"“”‘’',.]*$/.exec(words)?.[0].length ?? 0);
    return `${from} ${to}`;
  };
  return bare(a) === bare(b);
}
