export * from './codebook/index.ts';
export * from './meanings.ts';
export * from './plover.ts';
export * from './project.ts';
export * from './shift-code.ts';
