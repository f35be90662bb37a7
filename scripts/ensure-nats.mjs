import { spawnSync } from 'node:child_process';

// The tests of the queue need a NATS server, which npm does not have. Where Debian's packages can be installed, it is
// fetched from there; where not, the tests say that they did not run.
const there = () => spawnSync('nats-server', ['--version']).status === 0;
if (!there() && process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0) {
  process.stderr.write('Installing nats-server from Debian.\n');
  const quiet = {
    stdio: 'ignore',
    timeout: 120_000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  const argv = ['install', '-y', '--no-install-recommends', 'nats-server'];
  if (spawnSync('apt-get', argv, quiet).status !== 0) {
    spawnSync('apt-get', ['update'], quiet);
    spawnSync('apt-get', argv, quiet);
  }
}
