export { findQuotations, quotationsIn } from './find-quotations.ts';
export { recordQuotes } from './record-quotes.ts';
