import { guessUtf16 } from './decode.ts';
import type { Format } from './options.ts';
import { lookUp } from '../util/look-up.ts';

const EXTENSIONS: Readonly<Record<string, Format>> = {
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
  mdown: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  jsonl: 'jsonl',
  ndjson: 'jsonl',
  jsonlines: 'jsonl',
  csv: 'csv',
  tsv: 'csv',
  tab: 'csv',
  parquet: 'parquet',
  pq: 'parquet',
  warc: 'warc',
  wet: 'warc',
  rss: 'feed',
  atom: 'feed',
  rdf: 'feed',
  opml: 'feed',
};

const MAGIC: readonly (readonly [name: string, bytes: readonly number[]])[] = [
  ['a PDF', [0x25, 0x50, 0x44, 0x46]],
  ['a PNG image', [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG image', [0xff, 0xd8, 0xff]],
  ['a GIF image', [0x47, 0x49, 0x46, 0x38]],
  ['a zip archive or office document', [0x50, 0x4b, 0x03, 0x04]],
  ['an old office document', [0xd0, 0xcf, 0x11, 0xe0]],
  ['a zstd archive', [0x28, 0xb5, 0x2f, 0xfd]],
  ['a bzip2 archive', [0x42, 0x5a, 0x68]],
  ['an xz archive', [0xfd, 0x37, 0x7a, 0x58, 0x5a]],
  ['a 7z archive', [0x37, 0x7a, 0xbc, 0xaf]],
  ['a program', [0x7f, 0x45, 0x4c, 0x46]],
];

const FEED =
  /^(?:<\?xml[^>]*>\s*|<\?[^>]*>\s*|<!--[\s\S]*?-->\s*|<!doctype[^>[]*>\s*)*<(?:rss|rdf:rdf|(?:atom:)?feed|opml|urlset|sitemapindex)\b/i;

/** The format that a file's name promises; ".gz" is passed over. */
export function formatOfName(name: string): Format | undefined {
  const extension = /\.([a-z0-9]+)(?:\.gz)?$/i.exec(name)?.[1]?.toLowerCase();
  return extension === undefined ? undefined : lookUp(EXTENSIONS, extension);
}

/** The format that the first bytes look like; undefined for JSON that is not one object a line. */
export function formatOfContent(head: Uint8Array): Format | undefined {
  const text = new TextDecoder(guessUtf16(head) ?? 'utf-8').decode(head.subarray(0, 4096)).trimStart();
  if (/^WARC\/\d/.test(text)) return 'warc';
  if (text.startsWith('PAR1')) return 'parquet';
  if (FEED.test(text) || /^\{\s*"[^{}]*jsonfeed\.org\/version\//.test(text)) return 'feed';
  if (/^\{[^\S\n]*"/.test(text)) return 'jsonl';
  if (/^\{\s*"|^\[\s*[{["\]]/.test(text)) return undefined;
  if (
    /^(?:<\?xml[^>]*>\s*|<!--[\s\S]*?-->\s*)*<(?:!doctype html|html|head|body|meta|title|article|div|p)\b/i.test(
      text,
    )
  )
    return 'html';
  if (
    /^#{1,6} \S|^[^\n\r\u2028\u2029]+\r?\n(?:={3,}|-{3,})\s*$|^(?:---|\*\*\*)\s*$|^[^\S\n\r\u2028\u2029]*<https?:\/\/\S+>\s*$|\]\(https?:|^\*\*[^*\n]+\*\*\s*$/m.test(
      text,
    )
  )
    return 'markdown';
  return 'text';
}

/** What binary content the bytes are; undefined where they may be text. */
export function findBinary(head: Uint8Array): string | undefined {
  const magic = MAGIC.find(([, bytes]) => bytes.every((byte, i) => head[i] === byte));
  if (magic !== undefined) return magic[0];
  const marked = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  if (marked || guessUtf16(head) !== undefined) return undefined;
  const sample = head.subarray(0, 8192);
  let controls = 0;
  for (const byte of sample) {
    if (byte === 0) return 'binary data';
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27) controls++;
  }
  return controls > sample.length * 0.05 ? 'binary data' : undefined;
}
