import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Doc, Entity, EntityLabel, Sentence, Token, Word } from '../../src/document/index.ts';

/** A phrase that GUM marks as an entity. */
export interface GoldMention {
  readonly entity: string;
  readonly type: string;
  readonly first: number;
  readonly until: number;
}

/** One GUM document with gold words and trees, and names made from its entities. */
export interface GumDocument {
  readonly name: string;
  readonly genre: string;
  readonly doc: Doc<
    'sentences' | 'tokens' | 'words' | 'entities' | 'frames' | 'matched' | 'speech' | 'quotations'
  >;
  readonly mentions: readonly GoldMention[];
}

/** Reads the documents of a gzipped CoNLL-U file of GUM. */
export function readGum(path: string): GumDocument[] {
  const text = gunzipSync(readFileSync(path)).toString('utf8');
  return text
    .split(/^(?=# newdoc id)/m)
    .filter((part) => part.startsWith('# newdoc'))
    .map(readPart);
}

interface Draft {
  text: string;
  readonly sentences: Sentence[];
  readonly tokens: Token[];
  readonly words: Word[];
  readonly paragraphs: { start: number; end: number; kind: 'body' }[];
  readonly mentions: GoldMention[];
  readonly open: Map<string, { readonly type: string; readonly first: number }[]>;
}

function readPart(part: string): GumDocument {
  const name = /# newdoc id = (\S+)/.exec(part)?.[1] ?? '';
  const draft: Draft = {
    text: '',
    sentences: [],
    tokens: [],
    words: [],
    paragraphs: [],
    mentions: [],
    open: new Map(),
  };
  for (const block of part.split(/\n\n+/)) if (/^\d+\t/m.test(block)) readSentence(draft, block);
  const { text, sentences, tokens, words, paragraphs, mentions } = draft;
  const document = {
    ...{ id: name, authors: [], text, paragraphs, sha256: '', origin: name, issues: [] },
    reader: { name: 'gum', version: '1' },
  };
  const entities = namesOf(words, tokens, mentions);
  const layers = { sentences, tokens, words, entities, frames: [], matched: [], speech: [], quotations: [] };
  return { name, genre: name.split('_')[1] ?? '', doc: { document, layers }, mentions };
}

function readSentence(draft: Draft, block: string): void {
  if (/^# newpar/m.test(block) || draft.paragraphs.length === 0) {
    draft.text = draft.text.trimEnd() + (draft.text === '' ? '' : '\n\n');
    draft.paragraphs.push({ start: draft.text.length, end: draft.text.length, kind: 'body' });
  }
  const offset = draft.tokens.length;
  const start = draft.text.length;
  const sentence = draft.sentences.length;
  let joined: { form: string; until: number; space: boolean } | undefined;
  for (const line of block.split('\n')) {
    const [id = '', form = '', lemma = '', upos = '', xpos = '', , head = '0', deprel = '', , misc = ''] =
      line.split('\t');
    if (/^\d+-\d+$/.test(id)) {
      joined = { form, until: Number(id.split('-')[1]), space: !misc.includes('SpaceAfter=No') };
      continue;
    }
    if (!/^\d+$/.test(id)) continue;
    const i = draft.tokens.length;
    const from = draft.text.length;
    draft.text += form;
    draft.tokens.push({ start: from, end: draft.text.length, sentence });
    draft.words.push({
      upos,
      xpos,
      lemma,
      deprel,
      head: head === '0' ? undefined : offset + Number(head) - 1,
    });
    const inside = joined && Number(id) < joined.until;
    const space = Number(id) === joined?.until ? joined.space : !misc.includes('SpaceAfter=No');
    if (!inside && space) draft.text += ' ';
    if (joined && Number(id) >= joined.until) joined = undefined;
    readEntities(draft, /(?:^|\|)Entity=([^|]*)/.exec(misc)?.[1] ?? '', i);
  }
  const end = start + draft.text.slice(start).trimEnd().length;
  draft.sentences.push({ start, end, part: 'body', paragraph: draft.paragraphs.length - 1 });
  draft.paragraphs.at(-1)!.end = end;
}

function readEntities(draft: Draft, value: string, i: number): void {
  for (const [, opened, type = '', closes, closed] of value.matchAll(
    /\((\d+)-([a-z]+)[^()]*(\))?|(\d+)\)/g,
  )) {
    const entity = opened ?? closed ?? '';
    const stack = draft.open.get(entity) ?? [];
    draft.open.set(entity, stack);
    if (opened !== undefined) stack.push({ type, first: i });
    if (closes === undefined && closed === undefined) continue;
    const start = stack.pop();
    if (start) draft.mentions.push({ entity, type: start.type, first: start.first, until: i + 1 });
  }
}

const LABELS: Readonly<Record<string, EntityLabel>> = { person: 'PER', organization: 'ORG', place: 'LOC' };

/** The names that an entity recogniser would give: the run of proper nouns around the head of each mention. */
function namesOf(
  words: readonly Word[],
  tokens: readonly Token[],
  mentions: readonly GoldMention[],
): Entity[] {
  const found = new Map<string, Entity>();
  for (const mention of mentions) {
    const label = LABELS[mention.type];
    const head = headOfMention(words, mention);
    if (!label || words[head]!.upos !== 'PROPN') continue;
    let [first, until] = [head, head + 1];
    const proper = (i: number): boolean => words[i]!.upos === 'PROPN' && !TITLES.test(words[i]!.lemma);
    while (first > mention.first && proper(first - 1)) first--;
    while (until < mention.until) {
      if (proper(until)) until++;
      else if (
        label !== 'PER' &&
        /^(?:of|for|and|the)$/.test(words[until]!.lemma) &&
        until + 1 < mention.until &&
        proper(until + 1)
      )
        until += 2;
      else break;
    }
    const many = label === 'PER' && words[head]!.xpos === 'NNPS';
    const { start, sentence } = tokens[first]!;
    const entity: Entity = {
      start,
      end: tokens[until - 1]!.end,
      first,
      until,
      sentence,
      label: many ? 'GRP' : label,
      confidence: 1,
    };
    found.set(`${first} ${until}`, entity);
  }
  return [...found.values()].sort((a, b) => a.first - b.first || b.until - a.until);
}

const TITLES = /^(?:Mr|Mrs|Ms|Dr|President|Minister|Senator|Justice|Professor|Judge|General)\.?$/i;

/** The token of a phrase whose governor stands outside it. */
export function headOfMention(
  words: readonly Word[],
  span: { readonly first: number; readonly until: number },
): number {
  for (let i = span.first; i < span.until; i++) {
    const { head, upos } = words[i]!;
    if ((head === undefined || head < span.first || head >= span.until) && upos !== 'PUNCT') return i;
  }
  return span.until - 1;
}
