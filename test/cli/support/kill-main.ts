import { Worker } from 'node:worker_threads';

// The program with the fake coder, which a thread of its own kills after KILL_MS milliseconds, whatever it is doing.
// Says on standard output how many milliseconds it ran, loading not counted, where it comes to its end.
const { KILL_MS = '' } = process.env;
await import('../../../src/store/duckdb/open.ts');
await import('../../../src/store/postgres/open.ts');
const { start } = await import('../../../src/cli/start.ts');
const { readInputs } = await import('../../../src/read/index.ts');
const { openStore } = await import('../../../src/store/index.ts');
const { openDragoman, VERSIONS } = await import('./fake-coder.ts');
const started = performance.now();
process.on('exit', () => {
  process.stdout.write(String(performance.now() - started));
});
if (KILL_MS !== '') {
  const code = `setTimeout(() => process.kill(process.pid, 'SIGKILL'), ${Number(KILL_MS)})`;
  new Worker(code, { eval: true }).unref();
}
await start({
  openCoder: openDragoman,
  coderModule: new URL('./fake-coder.ts', import.meta.url).href,
  readVersions: () => Promise.resolve(VERSIONS),
  openStore,
  readInputs,
});
