import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '../../src/document/index.ts';
import { unescapeXml } from './unescape-xml.ts';

/** A mention of an act, with the name of the act that it speaks of in whatever document. */
export interface EcbMention extends Span {
  readonly key: string;
  readonly act: string;
}

/** A document of ECB+. */
export interface EcbArticle {
  /** `36_4ecbplus.xml`. */
  readonly id: string;
  readonly topic: number;
  /** Topic and kind of document: two happenings a topic. */
  readonly happening: string;
  /** Words of each sentence, without the page's address. */
  readonly sentences: readonly (readonly string[])[];
  /** A line a sentence, set as print would set it. */
  readonly text: string;
  /** Mentions of acts in the sentences that the annotators say they have done wholly. */
  readonly mentions: readonly EcbMention[];
  /** Those sentences. */
  readonly annotated: readonly Span[];
}

interface Token {
  readonly id: string;
  readonly sentence: number;
  readonly word: string;
}

/** Reads ECB+: `folder` holds the topics' folders and, beside itself, the list of sentences that are annotated wholly. */
export function readEcbPlus(folder: string): EcbArticle[] {
  if (!existsSync(folder)) return [];
  const whole = new Set(
    readFileSync(join(folder, '../ECBplus_coreference_sentences.csv'), 'utf8').split(/\r?\n/),
  );
  return readdirSync(folder).flatMap((topic) =>
    readdirSync(join(folder, topic)).map((file) =>
      readFile(topic, file, readFileSync(join(folder, topic, file), 'utf8'), whole),
    ),
  );
}

function readFile(topic: string, file: string, xml: string, whole: ReadonlySet<string>): EcbArticle {
  const tokens = [...xml.matchAll(/<token t_id="(\d+)" sentence="(\d+)" number="\d+">([^<]*)<\/token>/g)].map(
    ([, id, sentence, word]): Token => ({
      id: id!,
      sentence: Number(sentence),
      word: unescapeXml(word!),
    }),
  );
  // Sentence 0 of `ecbplus` files is the page's address.
  const kept = tokens[0]?.word.startsWith('http') ? tokens.filter(({ sentence }) => sentence > 0) : tokens;
  const { text, spans } = setInPrint(kept);
  const sentences: string[][] = [];
  const annotated = new Map<number, Span>();
  kept.forEach(({ sentence, word }, i) => {
    (sentences[sentence] ??= []).push(word);
    if (!whole.has(`${topic},${file.replace(/^\d+_|\.xml$/g, '')},${sentence}`)) return;
    annotated.set(sentence, {
      start: annotated.get(sentence)?.start ?? spans[i]!.start,
      end: spans[i]!.end,
    });
  });
  const places = new Map(kept.map(({ id, sentence }, i) => [id, { sentence, span: spans[i]! }]));
  const acts = actsOf(xml);
  const mentions = [
    ...xml.matchAll(/<(?:NEG_)?ACTION\w* m_id="(\d+)"[^>]*[^/]>([^]*?)<\/(?:NEG_)?ACTION\w*>/g),
  ];
  return {
    id: file,
    topic: Number(topic),
    happening: `${topic} ${file.endsWith('ecbplus.xml') ? 'ecbplus' : 'ecb'}`,
    sentences: Object.values(sentences),
    text,
    annotated: [...annotated.values()],
    mentions: mentions.flatMap(([, id, anchors]) => {
      const found = [...anchors!.matchAll(/t_id="(\d+)"/g)].flatMap(([, token]) => places.get(token!) ?? []);
      if (found.length === 0 || !annotated.has(found[0]!.sentence)) return [];
      const start = Math.min(...found.map(({ span }) => span.start));
      const end = Math.max(...found.map(({ span }) => span.end));
      return { start, end, key: `${file} ${id!}`, act: acts.get(id!) ?? `${file} ${id!}` };
    }),
  };
}

/** The name of the act of each mention that has others: across documents by the note, within one by the relation. */
function actsOf(xml: string): Map<string, string> {
  const acts = new Map<string, string>();
  const file = /doc_name="([^"]*)"/.exec(xml)?.[1] ?? '';
  for (const [, , attributes, sources] of xml.matchAll(
    /<(CROSS|INTRA)_DOC_COREF ([^>]*)>([^]*?)<\/\1_DOC_COREF>/g,
  )) {
    const note = /note="([^"]*)"/.exec(attributes!)?.[1];
    const relation = /r_id="([^"]*)"/.exec(attributes!)![1]!;
    for (const [, mention] of sources!.matchAll(/<source m_id="(\d+)"/g))
      acts.set(mention!, note ?? `${file} ${relation}`);
  }
  return acts;
}

/** Words to text: no space before a comma or a "n't", none after an opening bracket; quotation marks by turns. */
function setInPrint(tokens: readonly Token[]): { text: string; spans: Span[] } {
  let text = '';
  let open = false;
  let sentence: number | undefined;
  let tight = true;
  const spans = tokens.map(({ word, sentence: own }) => {
    const next = sentence !== undefined && own !== sentence;
    if (next) {
      text += '\n';
      open = false;
      tight = true;
    }
    sentence = own;
    const mark = /^(?:"|``|'')$/.test(word);
    const print = mark ? '"' : word;
    const closes = mark ? open : /^(?:[,.;:?!)%\]]|'s|’s|'|n't|n’t|'(?:re|ve|ll|d|m))$/i.test(word);
    if (!tight && !closes) text += ' ';
    const start = text.length;
    text += print;
    if (mark) open = !open;
    tight = mark ? open : /^[([$£€#]$/.test(word);
    return { start, end: text.length };
  });
  return { text, spans };
}
