import { join } from 'node:path';
import { overlaps } from '../../src/document/index.ts';
import type { Coded, Dragoman } from '../../src/index.ts';
import { findIncidents, findStories } from '../../src/relate/index.ts';
import { baseForms } from '../../src/util/base-forms.ts';
import { bCubed, ceafE, f1, muc, type Partition } from './coreference-metrics.ts';
import { readEcbPlus, type EcbArticle } from './ecb-plus.ts';
import type { Figure } from './figure.ts';
import { textDocument } from './text-document.ts';

/** Topics that publications test on; rules may be chosen on the others. */
const TEST = 36;
const BATCH = 16;

/** A mention of an act, gold or ours, with what each side says it is. */
export interface ActMention {
  readonly key: string;
  readonly topic: number;
  /** The document's story, as `findStories` has it. */
  readonly story: string;
  /** Head of the words, in its shortest base form. */
  readonly lemma: string;
  /** The act that it speaks of; absent where gold has no such mention. */
  readonly act: string | undefined;
  /** The incident of the event at these words; absent where none was coded. */
  readonly incident: string | undefined;
}

/**
 * Acts over all documents of ECB+ at once, nobody telling which documents belong together: mean of the F1 of MUC, B-cubed and
 * CEAF-e. Only sentences that annotators did wholly count. "All gold mentions": those that were not coded stay alone; ECB+ has every
 * act, sports and "said" too, of which we code those of politics. "Gold mentions that were coded": how well these are joined.
 * "Mentions of our own": our triggers in these sentences, those that gold does not have counting against us. Beside each the
 * baseline: mentions with one head lemma are one act, in one story as we find them, or in one topic as gold has them. The head of
 * several words is the first that is no function word.
 */
export async function measureEventCoreference(goldDir: string, dragoman: Dragoman): Promise<Figure[]> {
  const articles = readEcbPlus(join(goldDir, 'stories/ecbplus/ECB+'));
  const coded: Coded[] = [];
  for (let i = 0; i < articles.length; i += BATCH) {
    const some = articles.slice(i, i + BATCH);
    coded.push(...(await dragoman.code(some.map(({ id, text }) => textDocument(id, text)))));
  }
  return scoreEventCoreference(articles, coded);
}

export function scoreEventCoreference(articles: readonly EcbArticle[], coded: readonly Coded[]): Figure[] {
  const { gold, own } = mentionsOf(articles, coded);
  return [true, false].flatMap((test) => {
    const keeps = ({ topic }: ActMention) => topic >= TEST === test;
    const set = `ECB+ acts, topics ${test ? `from ${TEST} on` : `below ${TEST}`}`;
    const all = gold.filter(keeps);
    const joined = all.filter(({ incident }) => incident !== undefined);
    return [
      ...rows(set, 'all gold mentions: CoNLL F1', all, all),
      ...rows(set, 'gold mentions that were coded: CoNLL F1', joined, joined),
      ...rows(set, 'mentions of our own: CoNLL F1', all, own.filter(keeps)),
      { set, figure: 'gold mentions coded', value: joined.length / all.length, cases: all.length },
    ];
  });
}

/** Our clusters of some mentions, and the two baselines, against gold's of others. */
function rows(
  set: string,
  figure: string,
  gold: readonly ActMention[],
  found: readonly ActMention[],
): Figure[] {
  const answer = partition(gold, ({ act, key }) => act ?? key);
  const row = (nameOf: (mention: ActMention) => string, label?: string): Figure => {
    const mine = partition(found, nameOf);
    const scores = [muc, bCubed, ceafE].map((measure) => f1(measure(answer, mine)));
    const value = scores.reduce((a, b) => a + b, 0) / scores.length;
    return { set, figure, ...(label !== undefined && { label }), value, cases: gold.length };
  };
  return [
    row(({ incident, key }) => incident ?? key),
    row(({ story, lemma }) => `${story} ${lemma}`, 'same head lemma in one story'),
    row(({ topic, lemma }) => `${topic} ${lemma}`, 'same head lemma in one topic'),
  ];
}

function partition(mentions: readonly ActMention[], nameOf: (mention: ActMention) => string): Partition {
  const clusters = new Map<string, string[]>();
  for (const mention of mentions) {
    const name = nameOf(mention);
    clusters.set(name, [...(clusters.get(name) ?? []), mention.key]);
  }
  return [...clusters.values()];
}

/** Gold's mentions, and ours in the same sentences: one of ours that meets one of gold's has its key. */
function mentionsOf(
  articles: readonly EcbArticle[],
  coded: readonly Coded[],
): { readonly gold: readonly ActMention[]; readonly own: readonly ActMention[] } {
  const incidentOf = new Map(
    findIncidents(coded).flatMap(({ id, reports }) => reports.map(({ event }) => [event, id] as const)),
  );
  const storyOf = new Map(
    findStories(coded.map(({ document }) => document)).flatMap(({ id, documents }) =>
      documents.map((document) => [document, id] as const),
    ),
  );
  const gold: ActMention[] = [];
  const own: ActMention[] = [];
  articles.forEach(({ topic, text, mentions, annotated }, i) => {
    const { document, events } = coded[i]!;
    const story = storyOf.get(document.id)!;
    const keyOf = new Map<string, string>();
    for (const { start, end, key, act } of mentions) {
      const event = events.find(({ id, trigger }) => !keyOf.has(id) && overlaps(trigger, { start, end }));
      if (event) keyOf.set(event.id, key);
      const incident = event && incidentOf.get(event.id);
      gold.push({ key, topic, story, lemma: lemmaOf(text.slice(start, end)), act, incident });
    }
    for (const { id, trigger } of events) {
      if (!annotated.some((sentence) => overlaps(sentence, trigger))) continue;
      const key = keyOf.get(id) ?? id;
      own.push({
        key,
        topic,
        story,
        lemma: lemmaOf(trigger.text),
        act: undefined,
        incident: incidentOf.get(id),
      });
    }
  });
  return { gold, own };
}

/** The first word that is no function word, in its shortest base form. */
function lemmaOf(words: string): string {
  const all = words.toLowerCase().split(/\s+/);
  const head = all.find((word) => word.length > 3) ?? all[0]!;
  return [...baseForms(head)].sort((a, b) => a.length - b.length)[0]!;
}
