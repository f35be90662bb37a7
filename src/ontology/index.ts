export * from './meanings.ts';
export * from './plover.ts';
