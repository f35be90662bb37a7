import type { PageFormat } from './options.ts';

/** What a server says of a body: the format that we read it as, and its character set. */
export interface ContentType {
  /** Undefined where it is nothing that can be an article. */
  readonly format: PageFormat | 'unknown' | 'feed' | 'json' | 'xml' | undefined;
  readonly charset?: string;
}

const FORMATS: readonly (readonly [RegExp, NonNullable<ContentType['format']>])[] = [
  [/^(?:text\/html|application\/xhtml\+xml)$/, 'html'],
  [/^text\/(?:x-)?markdown$/, 'markdown'],
  [/^text\/plain$/, 'text'],
  [/^application\/(?:rss|atom|rdf)\+xml$|^text\/x-opml$|^application\/feed\+json$/, 'feed'],
  [/^(?:text|application)\/xml$/, 'xml'],
  [/^application\/json$/, 'json'],
  [/^(?:application\/(?:octet-stream|x-gzip|gzip))?$/, 'unknown'],
];

/** Reads a Content-Type header. */
export function readContentType(header: string | undefined): ContentType {
  const [type = '', ...parameters] = (header ?? '').split(';');
  const named = type.trim().toLowerCase();
  const format = FORMATS.find(([pattern]) => pattern.test(named))?.[1];
  const charset = /^\s*charset\s*=\s*"?([\w:.-]+)"?\s*$/i;
  const found = parameters
    .map((parameter) => charset.exec(parameter)?.[1])
    .find((name) => name !== undefined);
  return { format, ...(found === undefined ? {} : { charset: found }) };
}
