import { z } from 'zod';
import { EventType, Sector, Status } from '../../document/index.ts';

const words = z.array(z.string().min(1)).min(1).readonly();
const name = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'words in small letters, joined by "-"');

/** A word by its place in the tree. */
const Below = z.strictObject({
  /** Universal Dependencies relations, subtypes left off; any when absent. */
  deprel: words.optional(),
  lemma: words.optional(),
});

/** A word by its place and by words below it: "with the participation of citizens". */
const Deeper = Below.extend({
  with: z.array(Below).min(1).readonly().optional(),
});

/** A word that must stand in the tree below the trigger (or, with `above`, over it). */
const Neighbour = Below.extend({
  /** Words that must all stand below that word: "a round of consultations". */
  with: z.array(Deeper).min(1).readonly().optional(),
  /** Looks at the word that governs the trigger instead of those it governs. */
  above: z.boolean().optional(),
});
export type Neighbour = z.infer<typeof Neighbour>;

/** Where a rule applies, all conditions together. */
const Condition = z.strictObject({
  /** Lemmas of the trigger's head word. */
  trigger: words.optional(),
  /** Words in small letters that stand in the trigger, as a phrase: "tear up". */
  phrase: words.optional(),
  /** Types (or TYPE/mode) that the model proposes. */
  proposed: words.optional(),
  /** The model is no surer of its type than this. */
  below: z.number().min(0).max(1).optional(),
  with: z.array(Neighbour).min(1).readonly().optional(),
  without: z.array(Neighbour).min(1).readonly().optional(),
  /** Sectors of which one source (target) has one. */
  source: z.array(Sector).min(1).readonly().optional(),
  target: z.array(Sector).min(1).readonly().optional(),
  /** Types (or TYPE/mode) of which the document tells an act in other words than the trigger's. */
  told: words.optional(),
  /** Types (or TYPE/mode) of which it tells none so. */
  untold: words.optional(),
});
export type Condition = z.infer<typeof Condition>;

/** What a rule decides. */
const Decision = z.strictObject({
  type: EventType.optional(),
  /** "none" takes the mode away. */
  mode: z.string().optional(),
  /** Did it happen; the chosen status where absent. */
  status: Status.optional(),
  /** Who speaks is the source, where none is named: "755 envoys must leave, the president said". */
  source: z.literal('speaker').optional(),
  /** No event at all. */
  drop: z.boolean().optional(),
  /** A code of the user's own, written into `codes` of the record beside type and mode. */
  code: z.string().min(1).optional(),
});
export type Decision = z.infer<typeof Decision>;

const Rule = z.strictObject({
  name,
  /** A sentence that it matches, for the reader. */
  example: z.string().min(1),
  when: Condition,
  then: Decision,
});
export type CodebookRule = z.infer<typeof Rule>;

/** Where a pattern looks for the actors of an act, seen from the trigger. */
export const Place = z.enum([
  ...(['subject', 'passive-subject', 'object', 'agent', 'possessor', 'subject-possessor', 'speaker', 'subject-above', 'addressee'] as const),
  ...(['with', 'against', 'to', 'from', 'by', 'on', 'at', 'of', 'for', 'between', 'into', 'about'] as const),
  ...(['object-with', 'object-to', 'object-on', 'object-against', 'object-into', 'object-for', 'object-of', 'object-from', 'object-possessor'] as const),
  ...(['subject-to', 'subject-on', 'subject-against', 'subject-for', 'subject-from', 'subject-of', 'subject-by', 'subject-between'] as const),
  ...(['on-of', 'clause-subject', 'noun-above'] as const),
  // Of an act noun, by way of the verb that carries it: "praise came from", "blame was laid on".
  ...(['doer', 'verb-to', 'verb-on', 'verb-at', 'verb-against', 'verb-for', 'verb-subject', 'verb-subject-of'] as const),
]);
export type Place = z.infer<typeof Place>;

/** An act that the model alone tends to miss: where the words stand so, there is an event. */
const Pattern = z.strictObject({
  name,
  example: z.string().min(1),
  /** Lemmas of the trigger's head word; any verb when absent. */
  trigger: words.optional(),
  with: z.array(Neighbour).min(1).readonly().optional(),
  without: z.array(Neighbour).min(1).readonly().optional(),
  /** Only in what somebody is quoted or reported to say. */
  speech: z.boolean().optional(),
  /** Of each, the first place that holds an actor; no event where `needs` names a role that stays empty. */
  source: z.array(Place).readonly().default([]),
  target: z.array(Place).readonly().default([]),
  needs: z.array(z.enum(['source', 'target'])).readonly().default([]),
  /** Of these roles only those count whose words hold a name: "Kenya's handling", "French nurses", not "the film". */
  named: z.array(z.enum(['source', 'target'])).readonly().optional(),
  /** All who act are source and target both, where they are several. */
  reciprocal: z.boolean().optional(),
  then: z.strictObject({ type: EventType, mode: z.string().optional(), status: Status.optional() }),
});
export type CodebookPattern = z.infer<typeof Pattern>;

/** A CAMEO code and where it holds: mode, all contexts, and one of the words (lemmas) near the trigger. */
const CameoCode = z.strictObject({
  code: z.string().regex(/^\d{2,4}$/),
  mode: z.string().optional(),
  contexts: words.optional(),
  words: words.optional(),
});
export type CameoCode = z.infer<typeof CameoCode>;

/** Triggers that carry the act into another category of CAMEO: to urge is 02 (appeal) where to demand is 10. */
const Shift = z.strictObject({
  /** Lemmas of the trigger's head word. */
  trigger: words,
  /** Beginnings of codes, each with its counterpart; what follows is kept where CAMEO goes as deep there. */
  codes: z.record(z.string().regex(/^\d{2,4}$/), z.string().regex(/^\d{2,4}$/)),
});

const ForExample = z.strictObject({
  text: z.string().min(1),
  /** Words of the trigger; any event of the sentence when absent. */
  trigger: z.string().optional(),
  /** The type, where it is not the file's own. */
  type: EventType.optional(),
  mode: z.string().optional(),
  cameo: z.string().optional(),
  code: z.string().optional(),
  status: Status.optional(),
  /** Why it does not hold yet: a fault that is known. */
  fails: z.string().min(1).optional(),
});
export type ForExample = z.infer<typeof ForExample>;

const AgainstExample = z.strictObject({
  text: z.string().min(1),
  because: z.string().min(1),
  fails: z.string().min(1).optional(),
});
export type AgainstExample = z.infer<typeof AgainstExample>;

const Examples = z.strictObject({
  for: z.array(ForExample).readonly().default([]),
  against: z.array(AgainstExample).readonly().default([]),
});

/** One file of a codebook: a PLOVER type, or codes of a user's own (`code` in place of `type`). */
export const CodebookFile = z
  .strictObject({
    type: EventType.optional(),
    code: z.string().min(1).optional(),
    definition: z.string().min(1),
    cameo: z.array(CameoCode).readonly().default([]),
    shifts: z.array(Shift).readonly().default([]),
    modes: z
      .array(z.strictObject({ mode: z.string(), definition: z.string().min(1) }))
      .readonly()
      .default([]),
    rules: z.array(Rule).readonly().default([]),
    patterns: z.array(Pattern).readonly().default([]),
    examples: Examples.default({ for: [], against: [] }),
  })
  .refine(({ type, code }) => (type === undefined) !== (code === undefined), 'needs either "type" or "code"');
export type CodebookFile = z.infer<typeof CodebookFile>;

/** `contexts.yaml`: each context with the lemmas (or phrases) that speak of it. */
export const ContextsFile = z.record(
  z.string(),
  z.strictObject({
    definition: z.string().min(1),
    words,
    sectors: z.array(Sector).min(1).readonly().optional(),
  }),
);
export type ContextsFile = z.infer<typeof ContextsFile>;
