// Writes sbom.cdx.json, the list of all that the program rests on (CycloneDX): `npm run sbom`. The same lock file gives the
// same bytes: what npm takes from the clock, from chance and from the folder's name is put right.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

const own = JSON.parse(readFileSync('package.json', 'utf8'));
const argv = [
  'sbom',
  '--sbom-format',
  'cyclonedx',
  '--omit',
  'dev',
  '--package-lock-only',
  '--loglevel',
  'error',
];
const run = spawnSync('npm', argv, {
  encoding: 'utf8',
  maxBuffer: 64e6,
  shell: process.platform === 'win32',
});
if (run.status !== 0) {
  console.error(run.stderr);
  process.exit(run.status ?? 1);
}
const bom = JSON.parse(run.stdout);
delete bom.serialNumber;
delete bom.metadata.timestamp;
bom.metadata.tools = [];
bom.metadata.component.name = own.name;
bom.components.sort((a, b) => (a['bom-ref'] < b['bom-ref'] ? -1 : 1));
bom.dependencies.sort((a, b) => (a.ref < b.ref ? -1 : 1));
const hex = createHash('sha256').update(JSON.stringify(bom)).digest('hex');
const uuid = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
const { $schema, bomFormat, specVersion, version, ...rest } = bom;
const out = { $schema, bomFormat, specVersion, serialNumber: `urn:uuid:${uuid}`, version, ...rest };
writeFileSync('sbom.cdx.json', `${JSON.stringify(out, undefined, 2)}\n`);
console.log(`sbom.cdx.json: ${bom.components.length} components`);
