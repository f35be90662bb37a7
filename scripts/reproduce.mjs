// Packs the last commit twice, from two clean clones in folders of different names, and compares: `npm run reproduce`.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = mkdtempSync(join(tmpdir(), 'dragoman-reproduce-'));
const run = (cwd, program, ...argv) => {
  // What a build may take from its surroundings differs too.
  const env = {
    ...process.env,
    TZ: cwd.length % 2 === 0 ? 'UTC' : 'Asia/Kolkata',
    npm_config_loglevel: 'error',
  };
  const { status, stderr } = spawnSync(program, argv, { cwd, env, encoding: 'utf8', maxBuffer: 64e6 });
  if (status !== 0) throw new Error(`${program} ${argv.join(' ')}: ${stderr}`);
};
/** The package of one clone: name and digest. */
function packIn(name) {
  const folder = join(root, name);
  run('.', 'git', 'clone', '--quiet', '--no-hardlinks', '.', folder);
  // Installed as the lock file says; what is installed here already is taken from here.
  if (process.argv.includes('--installed') && existsSync('node_modules'))
    cpSync('node_modules', join(folder, 'node_modules'), { recursive: true, verbatimSymlinks: true });
  else run(folder, 'npm', 'ci', '--no-audit', '--no-fund');
  run(folder, 'npm', 'run', 'build');
  run(folder, 'npm', 'run', 'sbom');
  run(folder, 'npm', 'pack', '--ignore-scripts');
  const files = [readdirSync(folder).find((file) => file.endsWith('.tgz')), 'sbom.cdx.json'];
  return files.map((file) => [
    file,
    createHash('sha256')
      .update(readFileSync(join(folder, file)))
      .digest('hex'),
  ]);
}
try {
  const [one, other] = [packIn('one'), packIn('the-other-one')];
  for (const [i, [file, digest]] of one.entries()) {
    const same = digest === other[i][1];
    console.log(`${file} ${digest} ${same ? 'twice' : `and ${other[i][1]}`}`);
    if (!same) process.exitCode = 1;
  }
} finally {
  rmSync(root, { recursive: true, force: true });
}
