export { codeEvents } from './code-events.ts';
export { matchPatterns } from './patterns/match-patterns.ts';
