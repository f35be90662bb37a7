import { z } from 'zod';
import { Basis, Confidence } from './certainty.ts';
import { Span } from './span.ts';

/** PLOVER sectors, and PRE (breakaway authority) and UNK. */
export const Sector = z.enum([
  ...([
    'GOV',
    'MIL',
    'COP',
    'SPY',
    'LEG',
    'JUD',
    'PTY',
    'OPP',
    'REB',
    'PRM',
    'UAF',
    'CRM',
    'CVL',
    'LAB',
  ] as const),
  ...([
    'AGR',
    'BUS',
    'MNC',
    'JRN',
    'EDU',
    'MED',
    'REL',
    'REF',
    'ELI',
    'SOC',
    'NGO',
    'IGO',
    'UNO',
    'EUR',
  ] as const),
  ...(['IMG', 'ISM', 'PRE', 'UNK'] as const),
]);
export type Sector = z.infer<typeof Sector>;

/** How a mention names its actor. */
export const MentionForm = z.enum(['name', 'description', 'pronoun']);
export type MentionForm = z.infer<typeof MentionForm>;

/** One place in the text that speaks of the actor; `link` says which rule joined it to the others. */
export const ActorMention = z.looseObject({
  ...Span.shape,
  form: MentionForm,
  basis: Basis,
  link: z.string(),
});
export type ActorMention = z.infer<typeof ActorMention>;

/** An entity of one document, after coreference. */
export const Actor = z.looseObject({
  record: z.literal('actor'),
  version: z.literal(1),
  /** Wikidata id when known, else a stable id local to the document. */
  id: z.string(),
  document: z.string(),
  name: z.string(),
  /** ISO 3166 alpha-3 (KOS for Kosovo); absent where no words tell. */
  country: z.string().length(3).optional(),
  countryBasis: Basis.optional(),
  sectors: z.array(Sector).readonly(),
  sectorBasis: Basis.optional(),
  /** Country and sectors in one code, e.g. RUSGOV. */
  cameo: z.string().optional(),
  role: z
    .looseObject({ title: z.string(), from: z.string().optional(), to: z.string().optional() })
    .optional(),
  mentions: z.array(ActorMention).readonly(),
  /** Which words and which rule gave country and sector. */
  why: z.array(z.string()).readonly(),
});
export type Actor = z.infer<typeof Actor>;

/** A mention that stands in a role of an event or quote, and the actor it leads to. */
export const ActorRef = z.looseObject({
  actor: z.string(),
  span: Span,
  text: z.string(),
  confidence: Confidence.optional(),
});
export type ActorRef = z.infer<typeof ActorRef>;
