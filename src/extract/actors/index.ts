export { classifyActor, isPronoun } from './classify-actor.ts';
export type { ActorClass } from './classify-actor.ts';
export { findCountries } from './find-countries.ts';
export type { CountryMention } from './find-countries.ts';
export { makeLexicon } from './lexicon.ts';
export type { Lexicon, LexiconFiles } from './lexicon.ts';
export { loadLexicon } from './load-lexicon.ts';
export { resolveActors } from './resolve-actors.ts';
export type { ActorContext } from './rule.ts';
