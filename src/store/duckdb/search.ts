import type { Engine, IndexEntry, Parameters, Row, Session } from '../engine.ts';
import type { Table } from '../tables.ts';

/** The usual constants of BM25. */
const K1 = 1.2;
const B = 0.75;

const DOCUMENT_TERMS: Table = {
  name: 'document_terms',
  columns: [
    ['term', 'text'],
    ['document_number', 'int'],
    ['occurrences', 'int'],
  ],
};

const QUOTE_TERMS: Table = {
  name: 'quote_terms',
  columns: [
    ['term', 'text'],
    ['document_number', 'int'],
    ['position', 'int'],
    ['occurrences', 'int'],
  ],
};

/** Writes an inverted index: which term occurs where how often. DuckDB's own full-text search must be downloaded. */
export const index: Engine['index'] = async (session: Session, entries: readonly IndexEntry[]) => {
  const documents: Row[] = [];
  const quotes: Row[] = [];
  for (const { document, quote, terms } of entries) {
    for (const [term, occurrences] of countTerms(terms)) {
      if (quote === undefined) documents.push({ term, document_number: document, occurrences });
      else quotes.push({ term, document_number: document, position: quote, occurrences });
    }
  }
  await session.insert(DOCUMENT_TERMS, documents);
  await session.insert(QUOTE_TERMS, quotes);
};

function countTerms(terms: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

/** BM25 over what holds all terms. */
export const search: Engine['search'] = (of, { terms }, superseded, parameters) => {
  const key = of === 'document' ? 'number AS document_number' : 'document_number, position';
  const ids = of === 'document' ? 'document_number' : 'document_number, position';
  const current = superseded ? '' : 'WHERE superseded_by IS NULL';
  const among = superseded
    ? ''
    : 'WHERE document_number IN (SELECT number FROM all_documents WHERE superseded_by IS NULL)';
  const source = of === 'document' ? `all_documents ${current}` : `all_quotes ${among}`;
  const asked = terms.map((term) => parameters.add(term)).join(', ');
  return `
    WITH texts AS (SELECT ${key}, terms AS length FROM ${source}),
    size AS (SELECT count(*) AS texts, avg(length) AS length FROM texts),
    hits AS (
      SELECT ${ids}, term, occurrences, length
      FROM ${of}_terms JOIN texts USING (${ids}) WHERE term IN (${asked})
    ),
    weights AS (
      SELECT term, ln(1 + (texts - count(*) + 0.5) / (count(*) + 0.5)) AS weight
      FROM hits, size GROUP BY term, texts
    )
    SELECT ${ids}, sum(
      weight * occurrences * ${K1 + 1}
      / (occurrences + ${K1} * (1 - ${B} + ${B} * hits.length / size.length))
    ) AS score
    FROM hits JOIN weights USING (term), size
    GROUP BY ${ids} HAVING count(*) = ${terms.length}`;
};

export const phrase: Engine['phrase'] = (column, words, parameters: Parameters) => {
  const gap = '[^\\pL\\pN\\pM]';
  const pattern = `(?i)(^|${gap})${words.join(`${gap}+`)}($|${gap})`;
  return `regexp_matches(${column}, ${parameters.add(pattern)})`;
};
