import type { Doc, Frame, Sector } from '../../document/index.ts';
import { textOf } from '../../document/index.ts';
import type { CodebookRule, Neighbour } from '../../ontology/index.ts';
import { baseForms } from '../../util/base-forms.ts';
import { childrenOf, lemmaAt, textAt, wordAt } from './syntax.ts';
import type { Told } from './told-types.ts';

/** What the rules of a codebook read of one event. */
export interface RuleContext {
  readonly doc: Doc<'sentences' | 'tokens' | 'words'>;
  readonly frame: Frame;
  /** Index of the trigger's syntactic root in the tokens layer. */
  readonly root: number;
  readonly sourceSectors: readonly Sector[];
  readonly targetSectors: readonly Sector[];
  /** What the document tells besides. */
  readonly told: Told;
}

type Parsed = Doc<'tokens' | 'words'>;

/** True where all words stand around the trigger that must, and none that must not. */
export function neighboursHold(
  { with: all, without }: Pick<CodebookRule['when'], 'with' | 'without'>,
  doc: Parsed,
  root: number,
): boolean {
  const holds = (one: Neighbour) => hasNeighbour(one, doc, root);
  return (all ?? []).every(holds) && !(without ?? []).some(holds);
}

/** True where all conditions of a rule hold. */
export function ruleHolds({ when }: CodebookRule, context: RuleContext): boolean {
  const { doc, frame, root } = context;
  const type = frame.type.value;
  const lemma = lemmaAt(doc, root);
  return (
    (when.trigger === undefined || wordIsOne(doc, root, when.trigger)) &&
    (when.phrase === undefined || includesOne(textOf(doc.document.text, frame.trigger), when.phrase)) &&
    (when.proposed === undefined ||
      when.proposed.includes(type) ||
      when.proposed.includes(`${type}/${frame.mode.value}`)) &&
    (when.below === undefined || frame.type.confidence <= when.below) &&
    shares(when.source, context.sourceSectors) &&
    shares(when.target, context.targetSectors) &&
    (when.told === undefined || context.told(when.told, lemma)) &&
    (when.untold === undefined || !context.told(when.untold, lemma)) &&
    neighboursHold(when, doc, root)
  );
}

/** True where the lemma of a token, its form or a base of its form is one of these. */
export function wordIsOne(doc: Parsed, index: number, lemmas: readonly string[]): boolean {
  return formsAt(doc, index).some((word) => lemmas.includes(word));
}

/** The lemma of a token, its form, and the bases that its form may have. */
export function formsAt(doc: Parsed, index: number): readonly string[] {
  return [lemmaAt(doc, index), ...baseForms(textAt(doc, index).toLowerCase())];
}

function includesOne(text: string, phrases: readonly string[]): boolean {
  const words = ` ${text.toLowerCase().replace(/\s+/g, ' ')} `;
  return phrases.some((phrase) => words.includes(` ${phrase} `));
}

function shares(wanted: readonly Sector[] | undefined, sectors: readonly Sector[]): boolean {
  return wanted === undefined || wanted.some((sector) => sectors.includes(sector));
}

function hasNeighbour({ deprel, lemma, above, with: below }: Neighbour, doc: Parsed, root: number): boolean {
  const bare = (index: number) => wordAt(doc, index).deprel.split(':')[0]!;
  const fits = (index: number, relation: string) =>
    (deprel?.includes(relation) ?? true) &&
    (lemma === undefined || wordIsOne(doc, index, lemma)) &&
    (below ?? []).every((one) => hasNeighbour(one, doc, index));
  if (above === true) {
    const { head } = wordAt(doc, root);
    return head !== undefined && fits(head, bare(root));
  }
  return childrenOf(doc, root).some((child) => fits(child, bare(child)));
}
