import { z } from 'zod';

/** A linear layer over the encoder's state at a word: one row of weights and a bias for each number that it answers. */
export const LinearLayer = z
  .object({
    bias: z.array(z.number()).readonly(),
    weights: z.array(z.array(z.number()).readonly()).readonly(),
  })
  .refine(({ bias, weights }) => bias.length === weights.length);
export type LinearLayer = z.infer<typeof LinearLayer>;

/** What a layer answers for the state that begins at `from`. */
export function applyLayer({ bias, weights }: LinearLayer, hidden: Float32Array, from: number): number[] {
  return weights.map((row, k) => {
    let sum = bias[k]!;
    for (let i = 0; i < row.length; i++) sum += row[i]! * hidden[from + i]!;
    return sum;
  });
}
