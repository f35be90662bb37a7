import { agree } from '../clusters.ts';
import type { Clusters } from '../clusters.ts';
import type { Mention } from '../mention.ts';
import { isParsed } from '../reading.ts';
import type { Reading } from '../reading.ts';
import type { Pass } from './pass.ts';
import { NUMBER_WORD } from '../../../util/number-words.ts';

/** "Salva Kiir, the president of South Sudan" and "Salva Kiir is the president of South Sudan". */
export const joinAppositions: Pass = (clusters, reading) => {
  const byHead = new Map<number, number>();
  clusters.mentions.forEach((mention, i) => byHead.set(mention.head, i));
  clusters.mentions.forEach((mention, i) => {
    if (mention.form === 'pronoun') return;
    if (!isParsed(reading, mention.head)) {
      byCommas(clusters, reading, i);
      return;
    }
    const { deprel, head } = reading.words[mention.head]!;
    const other = head === undefined ? undefined : (byHead.get(head) ?? nameAround(clusters, i, head));
    const before = betweenCommas(clusters, reading, i);
    if (before !== undefined) join(clusters, before, i, 'apposition');
    if (other !== undefined && deprel.startsWith('appos') && !isBehindPreposition(reading, mention.head))
      join(clusters, other, i, 'apposition');
    const subject = reading.children[mention.head]!.find((child) => reading.words[child]!.deprel === 'nsubj');
    const copula = reading.children[mention.head]!.some((child) => reading.words[child]!.deprel === 'cop');
    const negated = reading.children[mention.head]!.some((child) =>
      /^(?:not|n't|never)$/.test(reading.lower[child]!),
    );
    const named = subject === undefined ? undefined : byHead.get(subject);
    if (copula && !negated && named !== undefined && clusters.mentions[named]!.form !== 'pronoun')
      join(clusters, named, i, 'copula');
  });
};

/** "the mayor, Ana Vega, an engineer": the apposition hangs on the name inside the phrase before it. */
function nameAround(clusters: Clusters, i: number, word: number): number | undefined {
  const other = clusters.mentions[i - 1];
  const around = other?.label === 'PER' && other.first <= word && word < other.until;
  return around && clusters.mentions[i]!.first === other.until + 1 ? i - 1 : undefined;
}

const MORE = new RegExp(`^(?:and|or|an?|the|${NUMBER_WORD}|\\d+)$`);
const CLOSES = /^[,;.—–]$/;

/**
 * "his deputy, a former teacher, was held", "one of them, a student, fled": whoever stands between two commas behind one who is
 *              ^^^^^^^^^^^^^^^^                           ^^^^^^^^^
 * known is the same one, whatever the tree says. In "the mayor, a teacher and a nurse" they are several.
 */
function betweenCommas(clusters: Clusters, reading: Reading, i: number): number | undefined {
  const { mentions } = clusters;
  const { first, until, form, many, sentence } = mentions[i]!;
  const { lower, forms } = reading;
  if (
    form !== 'description' ||
    many === true ||
    !isPerhapsSomebody(mentions[i]!) ||
    !/^an?$/.test(lower[first]!)
  )
    return undefined;
  if (forms[first - 1] !== ',' || !CLOSES.test(forms[until] ?? '') || MORE.test(lower[until + 1] ?? ''))
    return undefined;
  if (isListedOn(reading, until + 1)) return undefined;
  for (let j = i - 1; mentions[j]?.sentence === sentence; j--) {
    const other = mentions[j]!;
    if (other.until !== first - 1 || other.form === 'pronoun' || other.many === true) continue;
    return isPerhapsSomebody(other) && !/^an?$/.test(lower[other.first]!) ? j : undefined;
  }
  return undefined;
}

/**
 * "the governor, a judge, his driver and Ana Vega": behind the comma the list goes on, to an "and" before any verb or by the tree.
 *                         ^^^^^^^^^^
 */
function isListedOn({ words, lower, forms }: Reading, next: number): boolean {
  if (
    !/^(?:DET|ADJ|NUM|NOUN|PROPN)$/.test(words[next]?.upos ?? '') &&
    !/^(?:his|her|its|their)$/.test(lower[next] ?? '')
  )
    return false;
  for (let at = next; at < words.length && words[at]!.upos !== 'VERB' && words[at]!.upos !== 'AUX'; at += 1) {
    if (/^[;:.?!]$/.test(forms[at]!)) return false;
    const { deprel, head } = words[at]!;
    if (/^(?:and|or)$/.test(lower[at]!) || (deprel === 'conj' && head !== undefined && head < next))
      return true;
  }
  return false;
}

/** A person, or what the model asks for and no list knows: "a photographer". */
const isPerhapsSomebody = ({ kind, pinned }: Mention): boolean =>
  kind === 'person' || (kind === undefined && pinned);

/** "the brother of Ivan Petrov" is not Petrov, whatever the tree says. */
const isBehindPreposition = (reading: Reading, head: number): boolean =>
  reading.children[head]!.some((child) => child < head && reading.words[child]!.upos === 'ADP');

/** Without a tree: a name, a comma, and a description with a role noun up to the next comma. */
function byCommas(clusters: Clusters, reading: Reading, i: number): void {
  const mention = clusters.mentions[i]!;
  const previous = clusters.mentions[i - 1];
  if (previous?.until !== mention.first - 1 || reading.forms[previous.until] !== ',') return;
  if (previous.form === mention.form || !/^[,.]$/.test(reading.forms[mention.until] ?? '')) return;
  if (previous.form === 'pronoun' || mention.roles.size + previous.roles.size === 0) return;
  join(clusters, i - 1, i, 'apposition');
}

function join(clusters: Clusters, a: number, b: number, rule: string): void {
  const [x, y] = [clusters.of(a), clusters.of(b)];
  const twoNames =
    clusters.mentions[a]!.form === 'name' && clusters.mentions[b]!.form === 'name' && x.kind === 'person';
  if (!twoNames && agree(x, y)) clusters.join(a, b, { rule, basis: 'stated' });
}
