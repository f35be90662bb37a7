// Runs the built command line over the examples and says what to try next: `npm run demo`.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const cli = ['dist/cli/main.js', 'code', 'examples', '--format', 'table'];
const run = spawnSync(process.execPath, cli, { cwd: root, stdio: 'inherit' });

console.log(`
What to try next:
  node dist/cli/main.js code examples --explain             the words and rules behind every field
  node dist/cli/main.js show examples                       the articles with everything marked
  node dist/cli/main.js code examples --format jsonl        the records themselves, one a line
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
process.exitCode = run.status ?? 1;
