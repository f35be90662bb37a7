import { endOfWordRun, isWordAt } from '../characters.ts';

const prefixes = new Set(
  (
    'non e mid anti re co pre pro cross post over semi multi ex sub counter mini inter neo socio psycho intra micro ' +
    'arch un under ultra trans hyper quasi pseudo de extra super macro tele bi'
  ).split(' '),
);
const suffixes = new Set(['esque']);

/** True where the hyphen at `hyphen` stays inside the word: behind the prefixes that English treebanks keep. */
export function keepsHyphen(text: string, piece: number, hyphen: number, end: number): boolean {
  if (hyphen + 1 >= end || !isWordAt(text, hyphen + 1)) return false;
  const right = endOfWordRun(text, hyphen + 1, Math.min(end, hyphen + 9));
  const next = text.slice(hyphen + 1, right).toLowerCase();
  if (suffixes.has(next)) return true;
  return hyphen - piece <= 7 && prefixes.has(text.slice(piece, hyphen).toLowerCase()) && next !== 'the';
}
