import type {
  Chain,
  ChainMention,
  Doc,
  Document,
  Frame,
  Sentence,
  Token,
  TokenSpan,
  Word,
} from '../../src/document/index.ts';

/** A document of one sentence with the layers that rules read. */
export type BuiltDoc = Doc<
  | 'sentences'
  | 'tokens'
  | 'words'
  | 'entities'
  | 'places'
  | 'frames'
  | 'times'
  | 'matched'
  | 'quantities'
  | 'chains'
>;

/** Word, part of speech, number of its head (1-based, 0 the root), relation, lemma where it differs. */
export type WordRow = readonly [
  text: string,
  upos: string,
  head: number,
  deprel: string,
  lemma?: string,
  xpos?: string,
];

/** Finds the words of a phrase (its nth occurrence) among the document's tokens. */
export function spanOf(doc: Doc<'tokens'>, phrase: string, nth = 1): TokenSpan {
  let start = -1;
  for (let i = 0; i < nth; i += 1) start = doc.document.text.indexOf(phrase, start + 1);
  if (start < 0) throw new Error(`"${phrase}" is not in the text`);
  const end = start + phrase.length;
  const first = doc.layers.tokens.findIndex((token) => token.end > start);
  const after = doc.layers.tokens.findIndex((token) => token.start >= end);
  const until = after < 0 ? doc.layers.tokens.length : after;
  return { start, end, first, until, sentence: doc.layers.tokens[first]?.sentence ?? 0 };
}

/** Builds a document whose sentences are given word by word; words are joined by blanks, but not before marks. */
export function buildDoc(...sentences: readonly (readonly WordRow[])[]): BuiltDoc {
  let text = '';
  const tokens: Token[] = [];
  const words: Word[] = [];
  const spans: Sentence[] = [];
  sentences.forEach((rows, sentence) => {
    if (text !== '') text += ' ';
    const start = text.length;
    const offset = tokens.length;
    for (const [form, upos, head, deprel, lemma, xpos = ''] of rows) {
      if (text.length > start && !/^(?:[.,;:!?]|['’]s|n['’]t)$/.test(form)) text += ' ';
      tokens.push({ start: text.length, end: text.length + form.length, sentence });
      words.push({
        upos,
        xpos,
        lemma: lemma ?? form.toLowerCase(),
        head: head === 0 ? undefined : offset + head - 1,
        deprel,
      });
      text += form;
    }
    spans.push({ start, end: text.length, part: 'body', paragraph: 0 });
  });
  return {
    document: documentOf(text),
    layers: {
      sentences: spans,
      tokens,
      words,
      entities: [],
      places: [],
      frames: [],
      times: [],
      matched: [],
      quantities: [],
      chains: [],
    },
  };
}

/** Builds a document from plain text: one sentence, words parted by blanks, no syntax. */
export function buildPlainDoc(...sentences: readonly string[]): BuiltDoc {
  return buildDoc(
    ...sentences.map((sentence) =>
      (sentence.match(/[\p{L}\p{N}$][\p{L}\p{N}.,'’-]*[\p{L}\p{N}]|[\p{L}\p{N}]|['’]s|\S/gu) ?? []).map(
        (word, i): WordRow => [word, 'X', i === 0 ? 0 : 1, i === 0 ? 'root' : 'dep'],
      ),
    ),
  );
}

function documentOf(text: string): Document {
  return {
    id: 'd1',
    authors: [],
    text,
    paragraphs: [{ start: 0, end: text.length, kind: 'body' }],
    sha256: '0'.repeat(64),
    reader: { name: 'test', version: '1' },
    origin: 'test',
    issues: [],
  };
}

/** Adds layers, or puts others in their place. */
export function withLayers(doc: BuiltDoc, layers: Partial<BuiltDoc['layers']>): BuiltDoc {
  return { document: doc.document, layers: { ...doc.layers, ...layers } };
}

/** A chain whose mentions are phrases of the text, each with its form and perhaps its occurrence. */
export function chainOf(
  doc: BuiltDoc,
  ...mentions: readonly (readonly [phrase: string, form: ChainMention['form'], nth?: number])[]
): Chain {
  return {
    mentions: mentions.map(([phrase, form, nth]) => ({
      ...spanOf(doc, phrase, nth),
      form,
      basis: form === 'pronoun' ? 'inferred' : 'stated',
      link: 'test',
    })),
  };
}

/** A frame with confident defaults; spans are phrases of the text. */
export function frameOf(
  doc: BuiltDoc,
  trigger: string,
  frame: Partial<Omit<Frame, 'trigger'>> & Pick<Frame, 'type'>,
): Frame {
  const span = spanOf(doc, trigger);
  return {
    sentence: span.sentence,
    trigger: span,
    triggerConfidence: 0.9,
    mode: { value: 'none', confidence: 0.9 },
    status: { value: 'actual', confidence: 0.9 },
    source: [],
    target: [],
    time: [],
    place: [],
    quantity: [],
    attribution: [],
    ...frame,
  };
}
