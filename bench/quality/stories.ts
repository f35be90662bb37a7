import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Article, findStories } from '../../src/relate/index.ts';
import { readEcbPlus } from './ecb-plus.ts';
import type { Figure } from './figure.ts';

interface TopicArticle extends Article {
  readonly topic: string;
}

/**
 * Documents into happenings: BCubed F1 of `findStories` over all documents of a set at once. ECB+: 86 happenings, two of
 * each kind (a topic's `ecb` and `ecbplus` documents tell of two). NewsWCL50: ten happenings, five outlets each. Neither set
 * says when a document was published, so words alone decide.
 */
export function measureStories(goldDir: string): Figure[] {
  const sets = [
    {
      set: 'ECB+',
      articles: readEcbPlus(join(goldDir, 'stories/ecbplus/ECB+')).map(({ id, happening, sentences }) => ({
        id,
        topic: happening,
        text: sentences.map((words) => words.join(' ')).join('\n'),
      })),
    },
    {
      set: 'NewsWCL50',
      articles: readNewsWcl(join(goldDir, 'stories/newswcl50/output_data/NewsWCL50.conll')),
    },
  ];
  return sets
    .filter(({ articles }) => articles.length > 0)
    .flatMap(({ set, articles }) => {
      const { precision, recall, f1 } = scoreBCubed(articles);
      return [
        { set, figure: 'documents into stories, BCubed F1', value: f1, cases: articles.length },
        {
          set,
          figure: 'documents into stories, BCubed F1',
          label: 'precision',
          value: precision,
          cases: articles.length,
        },
        {
          set,
          figure: 'documents into stories, BCubed F1',
          label: 'recall',
          value: recall,
          cases: articles.length,
        },
      ];
    });
}

function scoreBCubed(articles: readonly TopicArticle[]): { precision: number; recall: number; f1: number } {
  const topicOf = new Map(articles.map(({ id, topic }) => [id, topic]));
  const sizes = new Map<string, number>();
  for (const { topic } of articles) sizes.set(topic, (sizes.get(topic) ?? 0) + 1);
  let precision = 0;
  let recall = 0;
  for (const { documents } of findStories(articles)) {
    for (const id of documents) {
      const same = documents.filter((other) => topicOf.get(other) === topicOf.get(id)).length;
      precision += same / documents.length / articles.length;
      recall += same / sizes.get(topicOf.get(id)!)! / articles.length;
    }
  }
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

function readNewsWcl(path: string): TopicArticle[] {
  if (!existsSync(path)) return [];
  const documents = new Map<string, Map<string, string[]>>();
  let current: Map<string, string[]> | undefined;
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const name = /^#begin document (\S+);/.exec(line)?.[1];
    if (name !== undefined) documents.set(name, (current = new Map<string, string[]>()));
    else if (current && line !== '' && !line.startsWith('#')) {
      const [, sentence, , word] = line.split(/\s+/);
      current.set(sentence!, [...(current.get(sentence!) ?? []), word!]);
    }
  }
  return [...documents].map(([id, sentences]) => {
    const text = [...sentences.values()].map((words) => words.join(' ')).join('\n');
    return { id, text, topic: id.split('/')[0]! };
  });
}
