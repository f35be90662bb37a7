// Writes docs/reference/api.md and docs/reference/openapi.json from the contract: `npm run api-docs`.
import { writeFileSync } from 'node:fs';
import { describeApi, referencePage } from '../src/api/index.ts';

writeFileSync('docs/reference/openapi.json', `${JSON.stringify(describeApi())}\n`);
writeFileSync('docs/reference/api.md', referencePage());
