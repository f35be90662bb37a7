/**
 * What makes actors of several documents one: the Wikidata id, without one the name (in any case) and the code. `id` is the
 * column that has the id.
 */
export function actorKey(id: string): string {
  return `CASE WHEN starts_with(${id}, 'Q') THEN ${id} ELSE lower(a.name) || '|' || coalesce(a.cameo, '') END`;
}

/** Counts the acts and quotes of each actor of the documents whose numbers the condition is on, `$` standing for the column. */
export function fillActorSums(condition: string): string {
  const on = (column: string) => condition.replaceAll('$', column);
  return `INSERT INTO actor_sums (document_number, position, key, source, target, quotes)
    SELECT a.document_number, a.position, ${actorKey('a.id')},
      coalesce(r.source, 0), coalesce(r.target, 0), coalesce(s.quotes, 0)
    FROM all_actors a
    LEFT JOIN (
      SELECT document_number, actor,
        CAST(sum(CASE WHEN role = 'source' THEN 1 ELSE 0 END) AS INTEGER) AS source,
        CAST(sum(CASE WHEN role = 'target' THEN 1 ELSE 0 END) AS INTEGER) AS target
      FROM all_event_actors WHERE ${on('document_number')} GROUP BY document_number, actor
    ) r ON r.document_number = a.document_number AND r.actor = a.id
    LEFT JOIN (
      SELECT document_number, speaker, CAST(count(*) AS INTEGER) AS quotes
      FROM all_quotes WHERE speaker IS NOT NULL AND ${on('document_number')} GROUP BY document_number, speaker
    ) s ON s.document_number = a.document_number AND s.speaker = a.id
    WHERE ${on('a.document_number')}
    ORDER BY a.document_number, a.position`;
}
