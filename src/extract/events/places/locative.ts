import type { Doc, Place, Span } from '../../../document/index.ts';
import { childrenOf, lemmaAt } from '../syntax.ts';

type Read = Doc<'tokens' | 'words'>;

/** Prepositions that put what happens at a place. */
export const AT: ReadonlySet<string> = new Set(
  'in at near outside inside around across along throughout within off on into through'.split(' '),
);

/** Prepositions of somebody, not of a spot: "in talks with Manila", "at a rally against Moscow". */
const SOMEBODY: ReadonlySet<string> = new Set(['with', 'against', 'about', 'by']);

/** The tokens below a trigger, further clauses left out. */
export function clauseOf(doc: Read, root: number): ReadonlySet<number> {
  const inside = new Set([root]);
  for (const index of inside)
    for (const child of childrenOf(doc, index))
      if (!/^(?:acl|advcl|ccomp|csubj|parataxis)/.test(doc.layers.words[child]!.deprel)) inside.add(child);
  return inside;
}

/** "in Adre", "near the town of Adre", "outside Gao in northern Mali". */
export function isLocative(doc: Read, place: Place, prepositions: ReadonlySet<string> = AT): boolean {
  const { tokens, words } = doc.layers;
  let index = headOf(doc, place);
  for (let steps = 0; steps < 3 && index !== undefined; steps += 1) {
    const head: number = index;
    const cases = childrenOf(doc, head).filter((child) => words[child]!.deprel === 'case');
    if (cases.some((child) => tokens[child]!.start < place.start && prepositions.has(lemmaAt(doc, child))))
      return true;
    const { deprel, head: above } = words[head]!;
    // "in talks with Manila": not there.
    const joins = cases.length > 0 && !cases.some((child) => SOMEBODY.has(lemmaAt(doc, child)));
    const climbs = /^(?:nmod|appos|flat|compound|conj)/.test(deprel) && (joins || deprel === 'conj');
    index = climbs ? above : undefined;
  }
  return false;
}

const NOT_HERE =
  /\b(?:(?:travell?ing|head(?:ing|ed)|bound|driving|flying|sailing|diverted|flown|deported|ceded|(?:handed|given)(?: over| back)?|fled|en route|flights?) (?:to|for)|(?:its|their|his|her|[’']s) (?:ambassador|envoy|consul)s? (?:in|to)) (?:the )?(?:(?!(?:in|at|near|from|on|to|for) )\p{L}+ (?:of )?){0,2}$/iu;

/** "lorries travelling to Bangui", "its ambassador in Sanaa": where somebody goes, or serves. */
export function isAimed({ document: { text } }: Doc, { start }: Span): boolean {
  return NOT_HERE.test(text.slice(Math.max(0, start - 60), start));
}

/** The token of a place whose head lies outside it. */
export function headOf(doc: Read, span: Span): number | undefined {
  const { tokens, words } = doc.layers;
  let first = 0;
  let last = tokens.length;
  while (first < last) {
    const middle = (first + last) >> 1;
    if (tokens[middle]!.end <= span.start) first = middle + 1;
    else last = middle;
  }
  for (let i = first; i < tokens.length && tokens[i]!.start < span.end; i += 1) {
    const above = words[i]?.head;
    if (above === undefined || tokens[above]!.start < span.start || tokens[above]!.start >= span.end)
      return i;
  }
  return undefined;
}
