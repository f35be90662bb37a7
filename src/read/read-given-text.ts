import { makeReading } from './article.ts';
import { open } from './bytes.ts';
import { checkOptions } from './check-options.ts';
import { error } from './issues.ts';
import { DEFAULT_MAX_BYTES, type DocumentOptions } from './options.ts';
import { failed, type Reading } from './reading.ts';
import { parseText } from './text/read-text.ts';

/** What the caller knows of a text; all may be left out. */
export interface TextOptions extends Pick<
  DocumentOptions,
  'published' | 'outlet' | 'url' | 'retrieved' | 'origin' | 'languages' | 'maxBytes'
> {
  /** The headline; else a short first line without a full stop is one. */
  readonly title?: string;
  readonly authors?: readonly string[];
  /** ISO 639-1; else it is found in the text. */
  readonly language?: string;
}

/**
 * Reads one article that is at hand as a string, as files of plain text are read: a headline, a blank line, paragraphs
 * parted by blank lines. What is wrong with the text is an issue of the reading. Throws `DragomanError`
 * where an option has no meaning.
 *
 * ```ts
 * const { document } = await readText('Police arrested nine people.', { published: '2024-05-15' });
 * ```
 */
export async function readText(input: string, options: TextOptions = {}): Promise<Reading> {
  checkOptions(options);
  const { title: given, authors, language, ...rest } = options;
  const title = given?.trim() === '' ? undefined : given;
  const most = options.maxBytes ?? DEFAULT_MAX_BYTES;
  if (input.length > most || Buffer.byteLength(input) > most)
    return failed(rest.origin ?? 'text', error('too-large', `It has more than ${most} bytes`));
  const { text, sha256, issues } = open(input);
  const found = parseText(text);
  const headline = title ?? found.title;
  // A first line that looks like a headline is none beside one that was given; the same twice is left out.
  const first =
    title === undefined || found.title === undefined ? [] : [{ text: found.title, kind: 'heading' as const }];
  return makeReading(
    {
      ...{ reader: 'text', sha256, issues, ...found, pieces: [...first, ...found.pieces] },
      ...{ title: headline, authors, language, url: rest.url ?? found.url },
    },
    { ...rest, origin: rest.origin ?? 'text' },
  );
}
