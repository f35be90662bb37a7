import { parentPort } from 'node:worker_threads';
import { RelationState, SharedRelating } from '../relate/index.ts';
import { answerShared } from './relation-keeper.ts';
import type { FromRelater, ToRelater } from './relate-thread.ts';

const state = new RelationState();
const shared = new SharedRelating(state);

parentPort?.on('message', (message: ToRelater) => {
  parentPort!.postMessage(answerTo(message));
});

function answerTo(message: ToRelater): FromRelater {
  try {
    if (message === 'whole') return { whole: { stories: state.stories(), incidents: state.incidents() } };
    if ('begin' in message) return { wanted: state.begin(message.begin) };
    if ('shared' in message) return { shared: answerShared(shared, message.shared) };
    if ('end' in message) return { change: state.end(message.end) };
    for (const { article, key } of message.take) state.take(article, key);
    return { taken: true };
  } catch (error) {
    return { failed: error instanceof Error ? error.message : String(error) };
  }
}
