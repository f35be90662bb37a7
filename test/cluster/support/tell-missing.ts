import { hasNats } from './nats.ts';

/** Says at the end, where nobody can miss it, what could not be run. */
export function teardown(): void {
  if (!hasNats())
    process.stderr.write(
      '\nNOT RUN: all tests of the queue, since there is no nats-server here (Debian: apt-get install nats-server).\n',
    );
}
