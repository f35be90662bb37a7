import type { EntityLabel } from '../../../document/index.ts';
import type { Name, NamedSentence } from './name.ts';

/** An abbreviation in brackets behind its long form says more than the model's guess. */
const DEFINED = 5;
/** "Cossa" beside "Armindo Cossa" is no firm, however sure the model is; a town it may be. */
const SURNAME = 100;
const SURNAME_OF_TOWN = 1;
const ABBREVIATION = /^\p{Lu}[\p{Lu}\p{N}&.-]+$/u;

/**
 * One name is one thing in a document: all its mentions take the label that the model is surest of in sum. "HANO" behind
 * "the Housing Authority of New Orleans (" is what the long form is.
 */
export function oneLabel(sentences: readonly NamedSentence[]): (readonly Name[])[] {
  const votes = new Map<string, Map<EntityLabel, number>>();
  const surnames = new Set<string>();
  const vote = (words: string, label: EntityLabel, weight: number) => {
    const labels = votes.get(words) ?? new Map<EntityLabel, number>();
    votes.set(words, labels.set(label, (labels.get(label) ?? 0) + weight));
  };
  for (const sentence of sentences) {
    for (const name of sentence.entities) {
      vote(wordsOfName(sentence, name), name.label, name.confidence);
      const short = abbreviationBehind(sentence, name);
      if (short !== undefined) vote(short, name.label, DEFINED);
      const surname = surnameOf(sentence, name);
      if (surname !== undefined) surnames.add(surname);
    }
  }
  for (const surname of surnames) {
    const labels = votes.get(surname);
    if (labels !== undefined) vote(surname, 'PER', labels.has('LOC') ? SURNAME_OF_TOWN : SURNAME);
  }
  const best = (words: string, label: EntityLabel) => {
    const labels = votes.get(words)!;
    let winner = label;
    for (const [other, sum] of labels) if (sum > labels.get(winner)!) winner = other;
    return winner;
  };
  return sentences.map((sentence) =>
    sentence.entities.map((name) => ({ ...name, label: best(wordsOfName(sentence, name), name.label) })),
  );
}

/** "Cossa" of "Armindo Cossa". */
function surnameOf({ words }: NamedSentence, { first, until, label }: Name): string | undefined {
  return label === 'PER' && until - first > 1 ? words[until - 1] : undefined;
}

/** "HANO" behind "Housing Authority of New Orleans ( HANO )": its letters open words of the name. */
function abbreviationBehind({ words }: NamedSentence, name: Name): string | undefined {
  const short = words[name.until + 1];
  if (words[name.until] !== '(' || words[name.until + 2] !== ')' || short === undefined) return undefined;
  const initial = words[name.first]!.charAt(0).toUpperCase();
  return name.until - name.first > 1 && ABBREVIATION.test(short) && short.startsWith(initial)
    ? short
    : undefined;
}

function wordsOfName({ words }: NamedSentence, { first, until }: Name): string {
  return words.slice(first, until).join(' ');
}
