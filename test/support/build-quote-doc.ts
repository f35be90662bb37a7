import type {
  Doc,
  Document,
  Entity,
  Frame,
  Sentence,
  Span,
  SpeechFrame,
  Token,
  Word,
} from '../../src/document/index.ts';

const ABBREVIATION =
  /(?:^|[\s(“"'])(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Maj|Capt|Sgt|Adm|Sen|Rep|Gov|Sec|Prof|Rev|St|Jr|Sr|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|No|vs|U\.S|U\.N|U\.K|E\.U|D\.C|[A-Z])\.$/;
const TOKEN =
  /(?:[A-Z]\.)+(?:[A-Z]\b)?|(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Sen|Rep|Gov|Prof|Rev|St|Jr|Sr|Jan|Feb|Aug|Sept?|Oct|Nov|Dec)\.|\d+(?:[.,:]\d+)*|[\p{L}\p{M}]+(?=n['’]t\b)|n['’]t\b|['’](?:s|re|ve|ll|d|m)\b|[\p{L}\p{N}]+|\.\.\.|--+|\S/giu;

/** A document cut into paragraphs, sentences and tokens by simple rules, no word known: for tests and benches. */
export function buildQuoteDoc(
  text: string,
  title = false,
): Doc<'sentences' | 'tokens' | 'words' | 'entities' | 'speech' | 'frames'> {
  const paragraphs = spansOf(text, /[^\n](?:(?!\n\s*\n)[\s\S])*/g).map((span, i) => ({
    ...span,
    kind: title && i === 0 ? ('title' as const) : ('body' as const),
  }));
  const sentences: Sentence[] = paragraphs.flatMap((paragraph, i) =>
    cutSentences(text, paragraph).map((span) => ({ ...span, part: paragraph.kind, paragraph: i })),
  );
  const tokens: Token[] = sentences.flatMap((sentence, i) =>
    spansOf(text.slice(sentence.start, sentence.end), TOKEN).map(({ start, end }) => ({
      start: start + sentence.start,
      end: end + sentence.start,
      sentence: i,
    })),
  );
  const words: Word[] = tokens.map((token) => ({
    upos: 'X',
    xpos: 'X',
    lemma: text.slice(token.start, token.end).toLowerCase(),
    head: undefined,
    deprel: 'dep',
  }));
  const entities: Entity[] = [];
  const speech: SpeechFrame[] = [];
  const frames: Frame[] = [];
  return {
    document: documentOf(text, paragraphs),
    layers: { sentences, tokens, words, entities, speech, frames },
  };
}

/** A document record around a text. */
export function documentOf(text: string, paragraphs: Document['paragraphs']): Document {
  return {
    id: 'd1',
    authors: [],
    text,
    paragraphs,
    sha256: '0'.repeat(64),
    reader: { name: 'test', version: '1' },
    origin: 'test',
    issues: [],
  };
}

function spansOf(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].trimEnd().length,
  }));
}

function cutSentences(text: string, paragraph: Span): Span[] {
  const spans: Span[] = [];
  let start = paragraph.start;
  const part = text.slice(paragraph.start, paragraph.end);
  for (const match of part.matchAll(/(?:[.?!…]["”’'»)\]]*)(\s+)(?=["“‘'«([]*[\p{Lu}\p{N}])/gu)) {
    const end = paragraph.start + match.index + match[0].length - match[1]!.length;
    if (ABBREVIATION.test(text.slice(start, end))) continue;
    spans.push({ start, end });
    start = end + match[1]!.length;
  }
  spans.push({ start, end: paragraph.end });
  return spans;
}
