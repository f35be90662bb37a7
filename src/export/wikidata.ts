/** True for an id of Wikidata; others are local to a document. */
export function isWikidataId(id: string): boolean {
  return /^Q[1-9]\d*$/.test(id);
}
