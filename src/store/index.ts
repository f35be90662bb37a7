export type { CodedRecords } from '../document/index.ts';
export * from './store.ts';
export * from './cells/cells.ts';
export { openStore, type StoreOptions } from './open-store.ts';
export { leadStore } from './lead.ts';
export { isOutage } from './is-outage.ts';
export { StoreError, type StoreErrorCode } from './store-error.ts';
export { firstDay, lastDay } from './days.ts';
export type * from './views/views.ts';
