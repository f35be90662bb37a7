import { start } from '../../../src/cli/start.ts';
import { readInputs } from '../../../src/read/index.ts';
import { openStore } from '../../../src/store/index.ts';
import { openDragoman, VERSIONS } from './fake-coder.ts';

// The program with the fake coder behind it, to be run in a process of its own.
await start({
  openCoder: openDragoman,
  coderModule: new URL('./fake-coder.ts', import.meta.url).href,
  readVersions: () => Promise.resolve(VERSIONS),
  openStore,
  readInputs,
});
