import { spawn, spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const JOB = fileURLToPath(new URL('../../../deploy/spark/code_articles.py', import.meta.url));

const CONF = ['spark.ui.enabled=false', 'spark.log.level=WARN', `spark.sql.warehouse.dir=${tmpdir()}`];

/** Runs the job on two cores of this machine; answers its exit code and what it printed. */
export async function runJob(
  python: string,
  ...argv: readonly string[]
): Promise<{ exit: number; stdout: string; stderr: string }> {
  const folder = spawnSync(python, ['-c', 'import pyspark; print(pyspark.__path__[0])']).stdout;
  const home = String(folder).trim();
  const settings = ['--master', 'local[2]', ...CONF.flatMap((one) => ['--conf', one])];
  const env = { ...process.env, SPARK_HOME: home, PYSPARK_PYTHON: python, SPARK_LOCAL_IP: '127.0.0.1' };
  const child = spawn(`${home}/bin/spark-submit`, [...settings, JOB, ...argv], { env, stdio: 'pipe' });
  child.stdin.end();
  const ended = new Promise<number>((resolve, reject) => {
    child.on('error', reject).on('close', (code) => {
      resolve(code ?? -1);
    });
  });
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { exit: await ended, stdout, stderr };
}
