import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

// The test of the Spark job needs Java and PySpark, that of the manifests the schemas of Kubernetes and Compose, those of the examples of
// a panel pandas and R; npm has none of them. Java and R come from Debian, the rest from PyPI into an environment of its own in the
// user's cache. Where that cannot be, the tests say that they did not run.
const PANDAS = { modules: ['pandas'], versions: ['2.3.3'] };
const SPARK = {
  modules: ['pyspark', 'pyarrow', ...PANDAS.modules],
  versions: ['4.3.0', '26.0.1', ...PANDAS.versions],
};
const CHECKS = { modules: ['kubernetes_validate', 'compose_spec'], versions: ['1.37.0', '0.2.1'] };
const CACHE = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache');
const FOLDER = join(CACHE, 'dragoman', 'cluster-tests');
const PYTHON = join(FOLDER, 'bin', 'python');
const MINUTES = 60_000;

const run = (program, ...argv) =>
  spawnSync(program, argv, { stdio: 'ignore', timeout: 20 * MINUTES }).status === 0;
const hasJava = () => run('java', '-version');
const has = ({ modules }) => run(PYTHON, '-c', `import ${modules.join(', ')}`);

/** The Python that has PySpark; undefined where it or Java is missing. */
export function sparkPython() {
  return hasJava() && has(SPARK) ? PYTHON : undefined;
}

/** The Python that has pandas; undefined where it is missing. */
export function pandasPython() {
  return has(PANDAS) ? PYTHON : undefined;
}

/** R's `Rscript`; undefined where it is missing. */
export function findR() {
  return run('Rscript', '--version') ? 'Rscript' : undefined;
}

/** The Python that checks manifests; undefined where it is missing. */
export function checksPython() {
  return has(CHECKS) ? PYTHON : undefined;
}

function install(name, ...packages) {
  if (process.getuid?.() !== 0) return;
  process.stderr.write(`Installing ${name} from Debian.\n`);
  const argv = ['install', '-y', '--no-install-recommends', ...packages];
  if (!run('apt-get', ...argv)) run('apt-get', 'update') && run('apt-get', ...argv);
}

function ensure() {
  if (!hasJava()) install('Java', 'openjdk-17-jre-headless');
  if (findR() === undefined) install('R', 'r-base-core');
  for (const wanted of hasJava() ? [CHECKS, PANDAS, SPARK] : [CHECKS, PANDAS]) {
    if (has(wanted)) continue;
    const packages = wanted.modules.map((name, i) => `${name.replace('_', '-')}==${wanted.versions[i]}`);
    process.stderr.write(`Installing ${packages.join(', ')} into ${FOLDER}.\n`);
    mkdirSync(dirname(FOLDER), { recursive: true });
    if (!run(PYTHON, '--version') && !run('python3', '-m', 'venv', FOLDER)) return;
    run(PYTHON, '-m', 'pip', 'install', '--disable-pip-version-check', ...packages);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) ensure();
