export { findQuantities } from './find-quantities.ts';
export { quantitiesIn } from './quantities-in.ts';
