export * from './joint-model.ts';
export {
  openEncoder,
  openModelFiles,
  readModelDigest,
  type Graph,
  type ModelFiles,
  type Tensor,
} from './sessions.ts';
