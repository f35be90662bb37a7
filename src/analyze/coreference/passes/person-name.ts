import { agree } from '../clusters.ts';
import type { Pass } from './pass.ts';

/**
 * "Putin" after "Russian President Vladimir Putin", and "Kim Jong Un" after "Kim", whether that is a family's name or a
 * first one; another first name or gender forbids it.
 */
export const joinPersonNames: Pass = (clusters) => {
  const byWord = new Map<string, number[]>();
  clusters.mentions.forEach((mention, i) => {
    if (mention.form !== 'name' || (mention.kind !== 'person' && mention.kind !== undefined) || mention.many)
      return;
    const { name } = mention;
    const surname = surnameOf(name);
    const own = clusters.of(i);
    const fits = (other: number): boolean => {
      const cluster = clusters.of(other);
      return agree(cluster, own) && cluster.names.every((theirs) => compatible(theirs, name));
    };
    const match =
      name.length === 1
        ? (byWord.get(surname) ?? byWord.get(`first ${surname}`))?.findLast(fits)
        : (byWord.get(surname)?.findLast(fits) ?? byWord.get(name[0]!)?.findLast(fits));
    if (match !== undefined) clusters.join(match, i, { rule: 'person-name', basis: 'stated' });
    remember(byWord, surname, i);
    if (name.length > 1)
      for (const word of name.slice(0, -1)) if (word.length > 2) remember(byWord, `first ${word}`, i);
  });
};

const surnameOf = (name: readonly string[]): string =>
  name.findLast((word) => !/^(?:jr|sr|ii|iii|iv)\.?$/.test(word)) ?? '';

function remember(index: Map<string, number[]>, word: string, i: number): void {
  const list = index.get(word);
  if (!list) index.set(word, [i]);
  else {
    list.push(i);
    // Only the latest few can matter; a name that fills a document must not make this quadratic.
    if (list.length > 8) list.shift();
  }
}

/** Two full names agree when the first names do, or one is the initial of the other, or one name the end of the other. */
function compatible(a: readonly string[], b: readonly string[]): boolean {
  if (a.length < 2 || b.length < 2)
    return a.length !== b.length || a.join() === b.join() || surnameOf(a) === surnameOf(b);
  if (surnameOf(a) !== surnameOf(b)) return false;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.every((word, i) => word === long[long.length - short.length + i])) return true;
  const [x, y] = [a[0]!.replace(/\.$/, ''), b[0]!.replace(/\.$/, '')];
  return x.startsWith(y) || y.startsWith(x);
}
