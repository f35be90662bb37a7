import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Event, Span } from '../../src/document/index.ts';
import type { Dragoman } from '../../src/index.ts';
import { Counts, macroF1 } from './counts.ts';
import type { Figure } from './figure.ts';
import { namedSpan } from './named-span.ts';
import { mainEvent } from './plover-pairs.ts';
import { textDocument } from './text-document.ts';

/** Class by CAMEO category: 0 statement and appeal, 1 verbal and 2 material cooperation, 3 verbal and 4 material conflict. */
const CLASS_OF: Readonly<Record<string, string>> = {
  ...{ '01': '0', '02': '0', '03': '1', '04': '1', '05': '1', '06': '2', '07': '2', '08': '2' },
  ...{ '09': '3', '10': '3', '11': '3', '12': '3', '13': '3', '16': '3' },
  ...{ '14': '4', '15': '4', '17': '4', '18': '4', '19': '4', '20': '4' },
};

/** The class of an event: of its CAMEO code, as an export would write it; what is only considered is a statement (014). */
function classOf(event: Event | undefined): string {
  if (!event) return '0';
  if (!event.projected && event.status === 'hypothetical') return '0';
  return CLASS_OF[(event.projected ?? event).cameo.slice(0, 2)]!;
}

/**
 * cameo_class: the class of the sentence's main event (see `mainEvent`); 0 where there is none. The gold set counts CAMEO 16
 * as verbal conflict, and appeals (02) as statements.
 */
export async function measureCameoClass(goldDir: string, dragoman: Dragoman): Promise<Figure[]> {
  const rows = readFileSync(join(goldDir, 'events/cameo_class_train.tsv'), 'utf8')
    .split('\n')
    .filter((line) => line.includes('\t'))
    .map((line) => line.split('\t') as [string, string]);
  const coded = await dragoman.code(rows.map(([text], i) => textDocument(`class-${i}`, text)));
  const answers = coded.map(({ events }) => classOf(mainEvent(events)));
  const gold = rows.map(([, wanted]) => wanted);
  const confusions = new Map<string, number>();
  answers.forEach((answer, i) => {
    const key = `${gold[i]!} as ${answer}`;
    confusions.set(key, (confusions.get(key) ?? 0) + 1);
  });
  const set = 'cameo_class, text alone';
  return [
    { set, figure: 'macro-F1', value: macroF1(answers, gold), cases: gold.length },
    ...[...confusions]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([label, value]) => ({
        set,
        figure: 'share',
        label,
        value: value / gold.length,
        cases: gold.length,
      })),
  ];
}

interface TaggedSentence {
  readonly text: string;
  readonly spans: readonly (Span & { readonly tag: string })[];
}

/**
 * cameo_ner: source and target of the sentence's main event against the tagged spans, both ends exact; a span tagged R
 * (both at once) is a source and a target; a pronoun of ours counts as the name it stands for, as gold marks no pronouns. An article at the start of a span does not count.
 */
export async function measureCameoSpans(goldDir: string, dragoman: Dragoman): Promise<Figure[]> {
  const sentences = readTagged(join(goldDir, 'events/cameo_ner_train.conll'));
  const coded = await dragoman.code(sentences.map(({ text }, i) => textDocument(`ner-${i}`, text)));
  const counts = { source: new Counts(), target: new Counts() };
  sentences.forEach(({ text, spans }, i) => {
    const event = mainEvent(coded[i]!.events);
    const key = ({ start, end }: Span) => {
      const article = /^(?:the|a|an)\s/i.exec(text.slice(start, end))?.[0].length ?? 0;
      return `${start + article}-${end}`;
    };
    const gold = (tags: string) => spans.filter(({ tag }) => tags.includes(tag)).map(key);
    const mine = (refs: Event['source']) => refs.map((ref) => key(namedSpan(ref, coded[i]!.actors)));
    counts.source.add(event ? mine(event.source) : [], gold('SR'));
    counts.target.add(event ? mine(event.target) : [], gold('TR'));
  });
  const { source, target } = counts;
  const both = new Counts();
  for (const part of [source, target]) {
    both.found += part.found;
    both.gold += part.gold;
    both.right += part.right;
  }
  const set = 'cameo_ner';
  return [
    { set, figure: 'source and target spans, exact F1', value: both.f1, cases: both.gold },
    {
      set,
      figure: 'source and target spans, exact F1',
      label: 'source',
      value: source.f1,
      cases: source.gold,
    },
    {
      set,
      figure: 'source and target spans, exact F1',
      label: 'target',
      value: target.f1,
      cases: target.gold,
    },
  ];
}

/** The sentences as running text; marks that stand apart in the file lean on their words again. */
export function readTagged(path: string): TaggedSentence[] {
  return readFileSync(path, 'utf8')
    .split(/\n\s*\n/)
    .filter((block) => block.trim() !== '')
    .map((block) => {
      let text = '';
      const spans: { start: number; end: number; tag: string }[] = [];
      for (const line of block.trim().split('\n')) {
        const [word = '', tag = 'O'] = line.trim().split(/\s+/);
        const leans =
          /^(?:[.,;:!?)\]%”]|['’](?:s|re|ve|ll|d|m|t)?|n['’]t)$/.test(word) ||
          /[(“$-]$/.test(text) ||
          word === '-';
        if (text !== '' && !leans) text += ' ';
        const start = text.length;
        text += word;
        const last = spans.at(-1);
        if (tag.startsWith('B-')) spans.push({ start, end: text.length, tag: tag.slice(2) });
        else if (tag.startsWith('I-') && last) last.end = text.length;
      }
      return { text, spans };
    });
}
