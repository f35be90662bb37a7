export * from './pipeline.ts';
export * from './stage.ts';
