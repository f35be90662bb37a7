export { findTokens } from './find-tokens.ts';
export { tokenizeText } from './tokenize-text.ts';
