export { MAX_TOKENS } from './cut-long.ts';
export { findSentences, sentencesOf } from './find-sentences.ts';
export { splitSentences } from './split-sentences.ts';
