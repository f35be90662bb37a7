import { hasNats } from './nats.ts';
import { findSpark } from './spark.ts';

/** Says at the end, where nobody can miss it, what could not be run. */
export async function teardown(): Promise<void> {
  if (!hasNats())
    process.stderr.write(
      '\nNOT RUN: all tests of the queue, since there is no nats-server here (Debian: apt-get install nats-server).\n',
    );
  if ((await findSpark()) === undefined)
    process.stderr.write(
      '\nNOT RUN: all tests of the Spark job, since there is no Java, or no PySpark (scripts/ensure-spark.mjs fetches both).\n',
    );
}
