export * from './joint-model.ts';
export { openModelFiles, type Graph, type ModelFiles, type Tensor } from './sessions.ts';
