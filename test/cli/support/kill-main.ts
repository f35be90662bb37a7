import { Worker } from 'node:worker_threads';

// The program with the fake coder. A thread of its own kills it, whatever it is doing: a share KILL_AT (0 to 1) of
// KILL_OPEN milliseconds after it begins to open the store, or of KILL_FILL milliseconds after the store is open.
// Where it comes to its end, it says on standard output how long it took to open and to fill the store.
const { KILL_AT = '', KILL_OPEN = '', KILL_FILL = '' } = process.env;
await import('../../../src/store/duckdb/open.ts');
await import('../../../src/store/postgres/open.ts');
const { start } = await import('../../../src/cli/start.ts');
const { readInputs } = await import('../../../src/read/index.ts');
const { openStore } = await import('../../../src/store/index.ts');
const { openDragoman, VERSIONS } = await import('./fake-coder.ts');
const arm = (whole: string): void => {
  if (whole === '') return;
  const code = `setTimeout(() => process.kill(process.pid, 'SIGKILL'), ${Number(KILL_AT) * Number(whole)})`;
  new Worker(code, { eval: true }).unref();
};
let began = 0;
let opened = 0;
process.on('exit', () => {
  process.stdout.write(`${opened - began} ${performance.now() - opened}`);
});
await start({
  openCoder: openDragoman,
  coderModule: new URL('./fake-coder.ts', import.meta.url).href,
  readVersions: () => Promise.resolve(VERSIONS),
  openStore: async (target, options) => {
    began = performance.now();
    arm(KILL_OPEN);
    const store = await openStore(target, options);
    opened = performance.now();
    arm(KILL_FILL);
    return store;
  },
  readInputs,
});
