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
console.log(`\nThe same, kept in a database (${STORE}), where reports of one occurrence are one incident:\n`);
dragoman('ingest', 'examples', '--db', STORE);
console.log('\nIncidents whose reports give figures that disagree:\n');
dragoman('incidents', '--db', STORE, '--disagree');
console.log(`
What to try next:
  node dist/cli/main.js code examples --explain             the words and rules behind every field
  node dist/cli/main.js show examples                       the articles with everything marked
  node dist/cli/main.js code examples --format jsonl        the records themselves, one a line
  node dist/cli/main.js export examples --format geojson    the events as a map; --list names all formats
  node dist/cli/main.js explain ID --db ${STORE}         an incident (i...) or event (e...) with all its reports
  node dist/cli/main.js panel --db ${STORE} --unit country-month --format table
  node dist/cli/main.js code your-article.html              an article of your own
  node dist/cli/main.js help                                all commands

The same from a program:
  import { openDragoman, readInputs } from 'dragoman';
  const dragoman = await openDragoman();
  for await (const { document } of readInputs(['examples'])) {
    if (document === undefined) continue;
    const [coded] = await dragoman.code([document]);
    for (const { type, trigger } of coded.events) console.log(type, trigger.text);
  }
  await dragoman.close();

Look at all of it in the web page:
  node dist/cli/main.js serve --db ${STORE}
then open http://127.0.0.1:4680 (Ctrl-C ends it).
`);
