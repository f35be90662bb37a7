import type { Dateline, Document, Issue, Published } from '../document/index.ts';
import { dropLines } from './boilerplate/drop-lines.ts';
import { findByline } from './dateline/find-byline.ts';
import { findDateline } from './dateline/find-dateline.ts';
import { canonicalUrl, identify } from './identity.ts';
import { error } from './issues.ts';
import { detectLanguage } from './language.ts';
import type { DocumentOptions } from './options.ts';
import { joinBroken, normalise, type Piece } from './paragraphs.ts';
import { parsePublished } from './published.ts';
import { failed, type Reading } from './reading.ts';

const READER_VERSION = '1';
const DATELINE_WITHIN = 3;

/** What a format's reader found, before it is one Document. */
export interface Draft {
  readonly reader: string;
  readonly sha256: string;
  readonly title?: string | undefined;
  readonly url?: string | undefined;
  readonly outlet?: string | undefined;
  readonly authors?: readonly string[] | undefined;
  readonly published?: Published | undefined;
  readonly retrieved?: string | undefined;
  readonly language?: string | undefined;
  readonly pieces: readonly Piece[];
  readonly issues?: readonly Issue[];
}

/** Makes the Document of a draft: cleans and lays out the text, finds dateline, language and identity. */
export async function makeReading(draft: Draft, options: DocumentOptions): Promise<Reading> {
  const origin = options.origin ?? 'input';
  const issues = draft.issues ?? [];
  const title = normalise(draft.title ?? '');
  const body = joinBroken(dropLines(clean(draft.pieces, title)));
  if (body.length === 0 && title === '')
    return failed(origin, ...issues, error('empty', 'There is no text in it'));
  const { text, paragraphs } = layOut(title, body);
  const language = await detectLanguage(text, draft.language);
  if (!(options.languages ?? ['en']).includes(language)) {
    const message = `The text is in "${language}"; known: ${(options.languages ?? ['en']).join(', ')}`;
    return failed(origin, ...issues, error('unknown-language', message));
  }
  const url = canonicalUrl(draft.url ?? options.url);
  const outlet = normalise(options.outlet ?? draft.outlet ?? options.listed?.outlet ?? '');
  const dateline = datelineOf(text, paragraphs);
  const published =
    given(options.published) ?? draft.published ?? given(options.listed?.published) ?? fromDateline(dateline);
  const retrieved = draft.retrieved ?? options.retrieved;
  const document: Document = {
    id: identify(url, text, outlet),
    ...(url === undefined ? {} : { url }),
    ...(outlet === '' ? {} : { outlet }),
    ...(title === '' ? {} : { title }),
    authors: draft.authors ?? [],
    ...(published === undefined ? {} : { published }),
    ...(retrieved === undefined ? {} : { retrieved }),
    language,
    ...(dateline === undefined ? {} : { dateline }),
    text,
    paragraphs,
    sha256: draft.sha256,
    reader: { name: draft.reader, version: READER_VERSION },
    origin,
    issues,
  };
  return { origin, document, issues };
}

function clean(pieces: readonly Piece[], title: string): Piece[] {
  const cleaned = pieces.map((piece) => ({ ...piece, text: normalise(piece.text) }));
  const bare = bareOf(title);
  return cleaned.filter(
    (piece, i) => piece.text !== '' && !(i < 5 && bare !== '' && bareOf(piece.text) === bare),
  );
}

function bareOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

function layOut(title: string, body: readonly Piece[]): Pick<Document, 'text' | 'paragraphs'> {
  const parts = [...(title === '' ? [] : [{ text: title, kind: 'title' as const }]), ...body];
  let start = 0;
  const paragraphs = parts.map((part) => {
    const span = { start, end: start + part.text.length, kind: part.kind };
    start = span.end + 2;
    return span;
  });
  return { text: parts.map((part) => part.text).join('\n\n'), paragraphs };
}

/** The dateline that opens the body. */
export function datelineOf(text: string, paragraphs: Document['paragraphs']): Dateline | undefined {
  const first = paragraphs.filter(({ kind }) => kind === 'body').slice(0, DATELINE_WITHIN);
  for (const { start, end } of first) {
    const dateline = findDateline(text.slice(start, end), start);
    if (dateline !== undefined) return dateline;
  }
  const opening = first[0];
  return opening && findByline(text.slice(opening.start, opening.end), opening.start);
}

function given(published: string | undefined): Published | undefined {
  const moment = published === undefined ? undefined : parsePublished(published);
  return moment === undefined ? undefined : { ...moment, basis: 'metadata' };
}

function fromDateline(dateline: Dateline | undefined): Published | undefined {
  if (dateline?.year === undefined || dateline.month === undefined || dateline.day === undefined)
    return undefined;
  const moment = parsePublished(`${dateline.year}-${dateline.month}-${dateline.day}`);
  return moment === undefined ? undefined : { ...moment, basis: 'stated' };
}
