import { hasNats } from './nats.ts';
import { findChecks, findPandas, findR, findSpark } from './python.ts';

/** Says at the end, where nobody can miss it, what could not be run. */
export async function teardown(): Promise<void> {
  if (!hasNats())
    process.stderr.write(
      '\nNOT RUN: all tests of the queue, since there is no nats-server here (Debian: apt-get install nats-server).\n',
    );
  if ((await findSpark()) === undefined)
    process.stderr.write(
      '\nNOT RUN: all tests of the Spark job, since there is no Java, or no PySpark (scripts/ensure-python.mjs fetches both).\n',
    );
  if ((await findChecks()) === undefined)
    process.stderr.write(
      '\nNOT RUN: the checks of the manifests, since their schemas are not there (scripts/ensure-python.mjs fetches them).\n',
    );
  if ((await findPandas()) === undefined || (await findR()) === undefined)
    process.stderr.write(
      '\nNOT RUN: the examples of a panel, or some, since there is no pandas or no R (scripts/ensure-python.mjs fetches both).\n',
    );
}
