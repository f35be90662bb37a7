import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { findChecks } from './support/python.ts';

const FOLDER = 'deploy/kubernetes';
const COMPOSE = 'import sys, compose_spec; compose_spec.PyCompose.from_yaml(open(sys.argv[1]).read())';

const python = await findChecks();

/** What a check says against a file; nothing where it is good. */
function faultOf(...argv: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(python!, argv, { encoding: 'utf8' });
  return status === 0 ? '' : `${stdout}${stderr}`;
}

const kubernetes = (file: string): string =>
  faultOf('-m', 'kubernetes_validate', '--strict', '--quiet', file);
const compose = (file: string): string => faultOf('-c', COMPOSE, file);

describe.skipIf(python === undefined)('manifests against the schemas of those who read them', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dragoman-manifests-'));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  /** A copy of a file with one word changed. */
  function changed(file: string, from: string, to: string): string {
    const text = readFileSync(file, 'utf8');
    expect(text).toContain(from);
    const path = join(folder, 'changed.yaml');
    writeFileSync(path, text.replace(from, to));
    return path;
  }

  test.each(readdirSync(FOLDER))('Kubernetes takes %s', (name) => {
    expect(kubernetes(join(FOLDER, name))).toBe('');
  });

  test('Compose takes compose.yaml', () => {
    expect(compose('compose.yaml')).toBe('');
  });

  test('both refuse what they do not know', () => {
    expect(kubernetes(changed(join(FOLDER, 'worker.yaml'), 'replicas:', 'copies:'))).toContain('copies');
    expect(compose(changed('compose.yaml', 'depends_on:', 'depends_upon:'))).toContain('depends_upon');
  });
});
