import type { z } from 'zod';
import type { Store } from '../store/index.ts';

/** What a tool answers: plain values that JSON holds. */
export type Answer = Readonly<Record<string, unknown>>;

/** One tool: what it takes, what it answers. All of them read only. */
export interface Tool<Input extends z.ZodObject = z.ZodObject> {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: Input;
  readonly run: (input: z.infer<Input>, store: Store) => Promise<Answer>;
}

/** Says that something asked for cannot be answered, with what to do about it; becomes a tool error, not a crash. */
export class ToolError extends Error {
  override readonly name = 'ToolError';
  readonly code: string;
  readonly hint: string;

  constructor(code: string, message: string, hint: string) {
    super(message);
    this.code = code;
    this.hint = hint;
  }
}

/** Keeps the types of a tool's input while it is written down. */
export function tool<Input extends z.ZodObject>(definition: Tool<Input>): Tool<Input> {
  return definition;
}
