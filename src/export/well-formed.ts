// eslint-disable-next-line no-control-regex
const MAY_BE_ILL = /[\u0000\ud800-\udfff]/;

/**
 * The text with U+FFFD for what many readers refuse: halves of surrogate pairs that stand alone, which no encoding of
 * text can carry, and U+0000, at which data bases and C programs stop.
 */
export function wellFormed(text: string): string {
  if (!MAY_BE_ILL.test(text)) return text;
  return text.replaceAll(
    // eslint-disable-next-line no-control-regex
    /\u0000|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    '\ufffd',
  );
}

/** JSON of a value whose strings are all well formed. */
export function toJson(value: unknown): string {
  // JSON.stringify writes both as escapes.
  return JSON.stringify(value).replaceAll(/(?<!\\)((?:\\\\)*)\\u(?:0000|d[89a-f][0-9a-f]{2})/g, '$1\\ufffd');
}
