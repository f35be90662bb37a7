import { z } from 'zod';
import { Span } from './span.ts';

/** Everything that can be wrong with an input; `docs/reference/issues.md` says what to do about each. */
export const IssueCode = z.enum([
  'not-found',
  'unreadable',
  'empty',
  'binary',
  'too-large',
  'bad-gzip',
  'bad-json',
  'bad-warc',
  'bad-table',
  'bad-feed',
  'not-followed',
  'fetch-forbidden',
  'fetch-failed',
  'reader-stopped',
  'missing-field',
  'bad-date',
  'no-article',
  'unknown-language',
  'unsupported-format',
  'sentence-too-long',
  'broken-unicode',
  'coding-failed',
  'coding-too-slow',
]);
export type IssueCode = z.infer<typeof IssueCode>;

/** What could not be read or done, where, and a hint how to mend it. An `error` means no record was made. */
export const Issue = z.looseObject({
  code: IssueCode,
  severity: z.enum(['error', 'warning']),
  message: z.string(),
  hint: z.string().optional(),
  span: Span.optional(),
});
export type Issue = z.infer<typeof Issue>;
