export * from './code-readings.ts';
export * from './coder.ts';
export { LaneError } from './lane.ts';
