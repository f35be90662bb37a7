/** The text with U+FFFD for each half of a surrogate pair that stands alone: what no encoding of text can carry. */
export function wellFormed(text: string): string {
  return text.replaceAll(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
}

/** JSON of a value whose strings are all well formed. */
export function toJson(value: unknown): string {
  // JSON.stringify writes a lone surrogate as an escape, which many readers refuse.
  return JSON.stringify(value).replaceAll(/(?<!\\)((?:\\\\)*)\\ud[89a-f][0-9a-f]{2}/g, '$1\\ufffd');
}
