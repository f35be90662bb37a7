import { PROGRAM } from '../../version.ts';
import { coderOptions } from '../../work/index.ts';
import type { CliIo } from '../io.ts';

/** "dragoman 0.1.0", and the digests of model and codebook, a line each. */
export async function printVersions(modelDir: string | undefined, io: CliIo): Promise<void> {
  io.stdout.write(`${PROGRAM}\n`);
  const coder = await io.openCoder(coderOptions(modelDir === undefined ? {} : { modelDir }));
  const { model, codebook } = coder.versions;
  await coder.close();
  io.stdout.write(`model ${model}\ncodebook ${codebook}\n`);
}
