export { codeEvents } from './code-events.ts';
export { readNumber } from './read-number.ts';
export type { NumberReading } from './read-number.ts';
export { type TypeShare, weighPair } from './weigh-pair.ts';
export { matchPatterns } from './patterns/match-patterns.ts';
