import type { CodedRecords } from './coded.ts';
import type { DocumentRecord } from './encode.ts';
import type { Issue } from './issue.ts';

/** The document's record: with its sentences, and the issues of reading and of coding. */
export function documentRecord({ document, sentences, issues }: CodedRecords): DocumentRecord {
  const merged = mergeIssues(document.issues, issues);
  return {
    record: 'document',
    version: 1,
    ...document,
    issues: merged,
    sentences: sentences.map((sentence) => ({ ...sentence })),
  };
}

/** Both lists in order, each issue once. */
export function mergeIssues(first: readonly Issue[], second: readonly Issue[]): Issue[] {
  const seen = new Set<string>();
  return [...first, ...second].filter((issue) => {
    const key = JSON.stringify([issue.code, issue.message, issue.span?.start, issue.span?.end]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
