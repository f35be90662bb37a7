// Codes the examples, keeps them in a database, asks it, and says what to try next: `npm run demo`.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const STORE = 'demo.duckdb';

/** Runs the built command line; ends the demo where it fails. */
function dragoman(...words) {
  const run = spawnSync(process.execPath, ['dist/cli/main.js', ...words], { cwd: root, stdio: 'inherit' });
  if (run.status !== 0) process.exit(run.status ?? 1);
}

dragoman('code', 'examples', '--format', 'table');
console.log(`\nThe same, kept in a database (${STORE}) and asked for attacks:\n`);
dragoman('ingest', 'examples', '--db', STORE);
dragoman('events', '--db', STORE, '--type', 'ASSAULT', '--limit', '3');
console.log(`
What to try next:
  node dist/cli/main.js code examples --explain             the words and rules behind every field
  node dist/cli/main.js show examples                       the articles with everything marked
  node dist/cli/main.js code examples --format jsonl        the records themselves, one a line
  node dist/cli/main.js export examples --format geojson    the events as a map; --list names all formats
  node dist/cli/main.js quotes --db ${STORE}             who said what, from the database
  node dist/cli/main.js serve --db ${STORE}              the web page and the API, at http://127.0.0.1:4680
  node dist/cli/main.js code your-article.html              an article of your own
  node dist/cli/main.js help code                           all options

The same from a program:
  import { openDragoman, readInputs } from 'dragoman';
  const dragoman = await openDragoman();
  for await (const { document } of readInputs(['examples'])) {
    if (document === undefined) continue;
    const [coded] = await dragoman.code([document]);
    for (const { type, trigger } of coded.events) console.log(type, trigger.text);
  }
  await dragoman.close();
`);
