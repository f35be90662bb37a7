/** Conditions on acts and on what tells of them. */
const ACTS = [
  'from',
  'to',
  'country',
  'actor',
  'dyad',
  'type',
  'mode',
  'status',
  'place',
  'outlet',
  'text',
] as const;

/** The conditions that have a meaning for each list and view; others are refused there. Holds no schema: the page reads it. */
export const CONDITIONS = {
  events: [...ACTS, ...(['document', 'story', 'incident', 'rejected', 'superseded'] as const)],
  incidents: [
    ...ACTS,
    ...(['sector', 'document', 'story', 'incident', 'independent', 'disagree', 'rejected'] as const),
  ],
  stories: [...ACTS, ...(['sector', 'document', 'story', 'incident', 'independent', 'disagree'] as const)],
  documents: [...ACTS, ...(['document', 'story', 'incident', 'superseded'] as const)],
  quotes: [
    ...(['from', 'to', 'country', 'actor', 'kind', 'outlet', 'text'] as const),
    ...(['document', 'story', 'incident', 'superseded'] as const),
  ],
  actors: [
    ...(['from', 'to', 'country', 'actor', 'type', 'mode', 'status', 'sector', 'outlet'] as const),
    ...(['document', 'story', 'incident', 'superseded'] as const),
  ],
  panels: [
    ...(['from', 'to', 'country', 'actor', 'dyad', 'type', 'mode', 'status', 'outlet', 'text'] as const),
  ],
} as const;
export type Conditioned = keyof typeof CONDITIONS;
