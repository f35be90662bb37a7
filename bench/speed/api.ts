// Speed of the API: `tsx bench/speed/api.ts --db COPY.duckdb [--seconds 30] [--connections 50] [--check]`.
// The database is opened for writing: name a copy. Each list is asked by so many connections at once, first one address
// again and again, then addresses with many filters and pages in turn; before that, once each with nothing kept. The load
// comes from a process of its own; CPU is that of the server for one answer, which a busy machine disturbs less than times.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import autocannon from 'autocannon';
import { serve } from '../../src/api/index.ts';
import { openStore } from '../../src/store/index.ts';

const { values } = parseArgs({
  options: {
    db: { type: 'string' },
    seconds: { type: 'string', default: '30' },
    connections: { type: 'string', default: '50' },
    check: { type: 'boolean', default: false },
    load: { type: 'string' },
  },
});

interface Load {
  readonly url: string;
  readonly addresses: readonly string[];
}

if (values.load !== undefined) {
  process.send!(await generate(JSON.parse(values.load) as Load));
  process.exit();
}
/** Of list queries, with 5,000 articles and 50 connections. */
const MOST_P95 = 100;
const LISTS = ['events', 'documents', 'quotes', 'actors', 'incidents', 'stories'];
const VIEWS = ['facets', 'timeline', 'places', 'network', 'today', 'summary'];
const COUNTRIES = ['RUS', 'USA', 'UKR', 'CHN', 'SYR', 'GBR', 'FRA', 'DEU', 'IRN', 'TUR'];

if (values.db === undefined) throw new Error('Name a copy of a database with --db.');
const store = await openStore(values.db, { write: true, memory: '1GB' });
const server = await serve({
  ...{ store, host: '127.0.0.1', port: 0, webFolder: '', anonymous: ['read', 'review', 'admin'] },
  ...{ webhookHosts: [], privateWebhooks: false, hosts: ['127.0.0.1'], now: () => Date.now() },
  onFault: (fault) => {
    say(`fault: ${String(fault)}`);
  },
});
const failures: string[] = [];
try {
  say('once each, nothing kept (ms)');
  for (const name of [...LISTS, ...VIEWS]) say(`${name.padEnd(12)}${(await time(name)).toFixed(0)}`);
  say(`${values.connections} connections, ${values.seconds} s each`);
  for (const name of LISTS) await load(`${name}, one address`, [`/api/v1/${name}`]);
  for (const name of LISTS) await load(`${name}, many`, addressesOf(name));
} finally {
  await server.stop();
  await store.close();
}
if (failures.length > 0 && values.check) process.exitCode = 1;

function addressesOf(name: string): string[] {
  const filters = [
    ...COUNTRIES.map((country) => `country=${country}`),
    ...[2016, 2017, 2018, 2019, 2020].map((year) => `from=${year}&to=${year}`),
    ...[10, 20, 100].map((limit) => `limit=${limit}`),
    'sort=oldest',
    name === 'actors' ? 'actor=police' : 'text=police',
  ];
  return filters.map((filter) => `/api/v1/${name}?${filter}`);
}

async function time(name: string): Promise<number> {
  const begin = performance.now();
  await (await fetch(`${server.address}/api/v1/${name}`)).arrayBuffer();
  return performance.now() - begin;
}

async function load(name: string, addresses: readonly string[]): Promise<void> {
  const before = process.cpuUsage();
  const given = JSON.stringify({ url: server.address, addresses } satisfies Load);
  const child = fork(fileURLToPath(import.meta.url), [...process.argv.slice(2), '--load', given]);
  const [result] = (await once(child, 'message')) as [autocannon.Result];
  const { user, system } = process.cpuUsage(before);
  const { latency, requests, errors, non2xx } = result;
  if (latency.p97_5 > MOST_P95 || errors > 0 || non2xx > 0) failures.push(name);
  const cpu = (user + system) / 1000 / Math.max(1, requests.total);
  say(
    `${name.padEnd(24)}${requests.average.toFixed(0).padStart(6)}/s   p50 ${latency.p50}   p90 ${latency.p90}   p97.5 ${latency.p97_5}   p99 ${latency.p99} ms   CPU ${cpu.toFixed(2)} ms   errors ${errors + non2xx}`,
  );
}

function generate({ url, addresses }: Load): Promise<autocannon.Result> {
  return autocannon({
    url,
    connections: Number(values.connections),
    duration: Number(values.seconds),
    requests: addresses.map((path) => ({ path, headers: { 'accept-encoding': 'gzip' } })),
  });
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
