export * from './load-codebook.ts';
export type {
  CameoCode,
  CodebookPattern, CodebookRule,
  Condition,
  Decision,
  ForExample,
  AgainstExample,
  Neighbour,
  Place,
} from './schema.ts';
export * from './check-codebook.ts';
