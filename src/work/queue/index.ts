export { openQueue, type Queue, type QueueOptions } from './queue.ts';
export { QueueError } from './queue-error.ts';
export { enqueueReadings, type Enqueued } from './enqueue.ts';
export { workQueue } from './work-queue.ts';
export { readDead, retryDead, type DeadDocument } from './dead.ts';
export { statusOf, type QueueStatus } from './status.ts';
export { openFigures, type Figures } from './figures.ts';
export { serveHealth } from './health.ts';
export type { Told } from './told.ts';
