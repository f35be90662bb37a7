import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

// The test of the Spark job needs Java and PySpark, which npm does not have. Java comes from Debian, PySpark from PyPI into an
// environment of its own in the user's cache; where that cannot be, the test says that it did not run.
const PACKAGES = ['pyspark==4.3.0', 'pyarrow==26.0.1', 'pandas==2.3.3'];
const FOLDER = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'dragoman', 'spark-4.3.0');
const MINUTES = 60_000;

/** The Python that has PySpark; undefined where it or Java is missing. */
export function sparkPython() {
  const python = join(FOLDER, 'bin', 'python');
  const has = (program, ...argv) => spawnSync(program, argv, { stdio: 'ignore' }).status === 0;
  return has('java', '-version') && has(python, '-c', 'import pyspark, pyarrow, pandas') ? python : undefined;
}

function ensure() {
  if (sparkPython() !== undefined) return;
  const quiet = { stdio: 'ignore', timeout: 20 * MINUTES };
  const run = (program, ...argv) => spawnSync(program, argv, quiet).status === 0;
  if (!run('java', '-version') && process.getuid?.() === 0) {
    process.stderr.write('Installing Java from Debian.\n');
    const argv = ['install', '-y', '--no-install-recommends', 'openjdk-17-jre-headless'];
    if (!run('apt-get', ...argv)) run('apt-get', 'update') && run('apt-get', ...argv);
  }
  if (!run('java', '-version')) return;
  process.stderr.write(`Installing ${PACKAGES.join(', ')} into ${FOLDER}; this takes some minutes.\n`);
  mkdirSync(dirname(FOLDER), { recursive: true });
  if (!run('python3', '-m', 'venv', FOLDER)) return;
  run(join(FOLDER, 'bin', 'pip'), 'install', '--disable-pip-version-check', ...PACKAGES);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) ensure();
