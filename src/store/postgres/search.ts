import type { Engine } from '../engine.ts';

/** PostgreSQL takes no position beyond this, and no more than 256 of one word. */
const MOST_POSITION = 16_383;
const MOST_POSITIONS = 256;

export const index: Engine['index'] = async (session, entries) => {
  const vectors = entries.map(({ document, quote, terms }) => ({ document, quote, words: vectorOf(terms) }));
  await session.all(
    `INSERT INTO document_search SELECT document, words::tsvector
     FROM json_to_recordset($1) AS entry(document INTEGER, words TEXT)`,
    [JSON.stringify(vectors.filter(({ quote }) => quote === undefined))],
  );
  await session.all(
    `INSERT INTO quote_search SELECT document, quote, words::tsvector
     FROM json_to_recordset($1) AS entry(document INTEGER, quote INTEGER, words TEXT)`,
    [JSON.stringify(vectors.filter(({ quote }) => quote !== undefined))],
  );
};

/** Our own terms as a tsvector, so that both databases find the same. */
function vectorOf(terms: readonly string[]): string {
  const places = new Map<string, number[]>();
  for (const [i, term] of terms.entries()) {
    const own = places.get(term) ?? [];
    if (own.length < MOST_POSITIONS) own.push(Math.min(i + 1, MOST_POSITION));
    places.set(term, own);
  }
  return [...places].map(([term, own]) => `'${term}':${[...new Set(own)].join(',')}`).join(' ');
}

/** Normalisation 1 divides by one and the logarithm of the length. */
export const search: Engine['search'] = (of, { terms }, superseded, parameters) => {
  const asked = `${parameters.add(terms.map((term) => `'${term}'`).join(' & '))}::tsquery`;
  const ids = of === 'document' ? 'document_number' : 'document_number, position';
  const current = superseded
    ? ''
    : 'AND document_number IN (SELECT number FROM all_documents WHERE superseded_by IS NULL)';
  return `
    SELECT ${ids}, ts_rank(words, ${asked}, 1) AS score
    FROM ${of}_search WHERE words @@ ${asked} ${current}`;
};

export const phrase: Engine['phrase'] = (column, words, parameters) =>
  `${column} ~* ${parameters.add(`\\m${words.join('[^[:alnum:]]+')}\\M`)}`;
