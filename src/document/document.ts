import { z } from 'zod';
import { Basis } from './certainty.ts';
import { Issue } from './issue.ts';
import { Span } from './span.ts';

/** When a document was published: ISO 8601, as exact as `precision` says. */
export const Published = z.looseObject({
  value: z.string(),
  precision: z.enum(['second', 'minute', 'day', 'month', 'year']),
  basis: Basis,
});
export type Published = z.infer<typeof Published>;

/** "Moscow, July 31 (RHC)--": the place, date and agency that open a dispatch. */
export const Dateline = z.looseObject({
  span: Span,
  place: z.string().optional(),
  placeSpan: Span.optional(),
  /** As written, e.g. "July 31". */
  date: z.string().optional(),
  dateSpan: Span.optional(),
  month: z.int().min(1).max(12).optional(),
  day: z.int().min(1).max(31).optional(),
  year: z.int().optional(),
  agency: z.string().optional(),
});
export type Dateline = z.infer<typeof Dateline>;

/** One article as read: clean text, title first, and what the page says about itself. */
export const Document = z.looseObject({
  /** Hash of the canonical URL, or of the text where there is none. */
  id: z.string(),
  url: z.string().optional(),
  outlet: z.string().optional(),
  title: z.string().optional(),
  authors: z.array(z.string()).readonly(),
  published: Published.optional(),
  /** When the page was fetched, ISO 8601, where the input says so. */
  retrieved: z.string().optional(),
  /** ISO 639-1. */
  language: z.string().optional(),
  dateline: Dateline.optional(),
  /** The title, a blank line, then paragraphs parted by blank lines. Every span points into this. */
  text: z.string(),
  /** The paragraphs of `text`, the title (when there is one) first. */
  paragraphs: z
    .array(z.looseObject({ ...Span.shape, kind: z.enum(['title', 'body', 'heading']) }))
    .readonly(),
  /** Hex digest of the bytes that were read. */
  sha256: z.string(),
  reader: z.looseObject({ name: z.string(), version: z.string() }),
  /** The file, URL or line the document came from, as the caller named it. */
  origin: z.string(),
  issues: z.array(Issue).readonly(),
});
export type Document = z.infer<typeof Document>;
