import { type Told, toldOf } from '../article.ts';
import { articleShingles } from '../duplicates/find-copies.ts';
import { type CodedArticle, type ToldReports, toldReportsOf } from '../incidents/report.ts';
import { storyTerms } from '../stories/find-stories.ts';
import type { Terms } from '../stories/terms.ts';
import { numbersOf, textOf } from './arrays.ts';

/** An article as relating reads it, apart from any numbering of terms: what one worker sends another. */
export interface Reduced {
  readonly told: Told;
  /** Changes where the document is coded anew. */
  readonly key: string;
  readonly shingles: Uint32Array;
  readonly terms: Terms;
  readonly reports: ToldReports;
}

/** The same as text: reports apart, which are handed on as they are. */
export interface ReducedText {
  readonly sketch: string;
  readonly reports: string;
}

interface SketchText {
  readonly told: Told;
  readonly key: string;
  readonly shingles: string;
  readonly terms: TermsText;
}

/** Terms, parted by line breaks, and their weights. */
type TermsText = readonly [terms: string, weights: readonly number[]];

/** Reduces an article that nobody decided about. */
export function reduce(article: CodedArticle, key: string): ReducedText {
  const { document } = article;
  const sketch: SketchText = {
    ...{ told: toldOf(document), key, shingles: textOf(articleShingles(document)) },
    terms: writeTerms(storyTerms(document)),
  };
  const { reports, ...told } = toldReportsOf(article);
  const written = reports.map((report) => ({
    ...report,
    words: typeof report.words === 'number' ? report.words : writeTerms(report.words),
  }));
  return { sketch: JSON.stringify(sketch), reports: JSON.stringify({ ...told, reports: written }) };
}

/** Reads what `reduce` wrote. */
export function readReduced({ sketch, reports }: ReducedText): Reduced {
  const { told, key, shingles, terms } = JSON.parse(sketch) as SketchText;
  return {
    ...{ told, key, shingles: numbersOf(shingles), terms: readTerms(terms) },
    reports: readReports(reports),
  };
}

export function readReports(reports: string): ToldReports {
  const told = JSON.parse(reports) as ToldReports & {
    readonly reports: readonly { readonly words: TermsText | number }[];
  };
  return {
    ...told,
    reports: told.reports.map((report) => ({
      ...report,
      words:
        typeof report.words === 'number' ? report.words : readTerms(report.words as unknown as TermsText),
    })),
  };
}

function writeTerms(terms: Terms): TermsText {
  return [[...terms.keys()].join('\n'), [...terms.values()]];
}

function readTerms([terms, weights]: TermsText): Terms {
  return new Map(weights.length === 0 ? [] : terms.split('\n').map((term, i) => [term, weights[i]!]));
}
