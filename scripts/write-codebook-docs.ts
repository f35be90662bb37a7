// Writes docs/reference/codebook.md from codebook/plover: `npm run codebook-docs`.
import { writeFileSync } from 'node:fs';
import { describeEntry } from '../src/cli/show/describe-entry.ts';
import { loadCodebook, OWN_CODEBOOK } from '../src/index.ts';

/** The reference page of the codebook. */
export function codebookPage(): string {
  const { entries, contexts } = loadCodebook([OWN_CODEBOOK]);
  const rows = contexts.map(({ context, definition }) => `- **${context}**: ${definition}`);
  const head = `# The codebook

Generated from \`codebook/plover\`; [the guide](../guide/codebook.md) says how to read and change it. Type and mode names are
PLOVER's, codes are CAMEO's.
`;
  return [head, ...entries.map(describeEntry), ['## Contexts', '', ...rows, ''].join('\n')].join('\n');
}

if (import.meta.filename === process.argv[1]) {
  writeFileSync(new URL('../docs/reference/codebook.md', import.meta.url), codebookPage());
}
