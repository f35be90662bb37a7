import { parentPort, workerData } from 'node:worker_threads';
import type { Document } from '../document/index.ts';
import { useGate } from '../util/native-gate.ts';
import type { Coded, CoderOptions, OpenCoder } from './coder.ts';

/** What a worker is started with: the module that exports `openDragoman`, and how to open the coder. */
export interface WorkerData {
  readonly coderModule: string;
  readonly options: CoderOptions;
  /** What native code passes, so that the worker can be ended without harm. */
  readonly gate: SharedArrayBuffer;
}

export type ToWorker = { readonly documents: readonly Document[] } | 'close';
export type FromWorker =
  { readonly ready: true } | { readonly coded: readonly Coded[] } | { readonly failed: string };

if (parentPort !== null) await serve(parentPort, workerData as WorkerData);

async function serve(port: NonNullable<typeof parentPort>, data: WorkerData): Promise<void> {
  const answer = (message: FromWorker): void => {
    port.postMessage(message);
  };
  useGate(data.gate);
  const { openDragoman } = (await import(data.coderModule)) as { openDragoman: OpenCoder };
  const coder = await openDragoman(data.options);
  port.on('message', (message: ToWorker) => {
    if (message === 'close') {
      void coder.close().finally(() => {
        port.close();
      });
      return;
    }
    coder.code(message.documents).then(
      (coded) => {
        answer({ coded });
      },
      (error: unknown) => {
        answer({ failed: error instanceof Error ? error.message : String(error) });
      },
    );
  });
  answer({ ready: true });
}
