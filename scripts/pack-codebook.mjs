// Writes dist/codebook.json: the package's codebook parsed, so that a start does not parse YAML.
import { writeFileSync } from 'node:fs';
import { packCodebook } from '../dist/ontology/codebook/load-codebook.js';

writeFileSync('dist/codebook.json', packCodebook('codebook/plover'));
