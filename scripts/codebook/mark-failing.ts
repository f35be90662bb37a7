// Runs the examples of codebook/plover and marks those that do not hold (`fails: ...`), and unmarks those that do again.
// It lays a file that it changes out anew. For use with a new model; look at what it changed before you commit: npx tsx scripts/codebook/mark-failing.ts
import { readFileSync, writeFileSync } from 'node:fs';
import { isMap, isSeq, parseDocument, type YAMLMap } from 'yaml';
import { loadCodebook, openDragoman, OWN_CODEBOOK } from '../../src/index.ts';
import { isSurprise, testCodebook } from '../../src/work/index.ts';

const codebook = loadCodebook([OWN_CODEBOOK]);
const dragoman = await openDragoman({ threads: 2 });
const results = await testCodebook(codebook, dragoman);
await dragoman.close();

for (const { path } of codebook.entries) {
  const wrong = results.filter((result) => result.entry.path === path && isSurprise(result));
  if (wrong.length === 0) continue;
  const document = parseDocument(readFileSync(path, 'utf8'));
  const examples = ['for', 'against'].flatMap((list) => {
    const items = document.getIn(['examples', list]);
    return isSeq(items) ? items.items.filter((one): one is YAMLMap => isMap(one)) : [];
  });
  for (const { text, right, found } of wrong) {
    const example = examples.find((one) => one.get('text') === text);
    if (right) example?.delete('fails');
    else example?.set('fails', `it is read as ${found}`);
  }
  writeFileSync(path, document.toString({ lineWidth: 116 }));
  console.log(`${path}: ${wrong.length} changed`);
}
