export * from './joint-model.ts';
export { openModelFiles, readModelDigest, type Graph, type ModelFiles, type Tensor } from './sessions.ts';
