export * from './code-readings.ts';
export * from './coder.ts';
export { LaneError } from './lane.ts';
export { type ExampleResult, isSurprise, nameOf, testCodebook } from './test-codebook.ts';
export * from './ingest.ts';
export * from './decide.ts';
export * from './relate-store.ts';
