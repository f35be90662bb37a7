export { type KindChooser, kindChooser } from './quantities/kind/choose-kinds.ts';
export { codeEvents } from './code-events.ts';
export { type TypeShare, weighPair } from './weigh-pair.ts';
export { matchPatterns } from './patterns/match-patterns.ts';
