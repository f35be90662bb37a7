import { z } from 'zod';

type Order = (value: unknown) => unknown;

const known = new WeakMap<z.core.$ZodType, Order>();

/** Gives a function that copies a value with its keys in the schema's order, unknown keys after in their own. */
export function keyOrderOf(schema: z.core.$ZodType): Order {
  const seen = known.get(schema);
  if (seen !== undefined) return seen;
  const order = build(schema);
  known.set(schema, order);
  return order;
}

function build(schema: z.core.$ZodType): Order {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodReadonly) return keyOrderOf(schema.unwrap());
  if (schema instanceof z.ZodArray) {
    const inner = keyOrderOf(schema.element);
    return (value) => (Array.isArray(value) ? value.map(inner) : value);
  }
  if (!(schema instanceof z.ZodObject)) return (value) => value;
  const fields = new Map(
    Object.entries<z.core.$ZodType>(schema.shape as z.core.$ZodShape).map(([name, field]) => [
      name,
      keyOrderOf(field),
    ]),
  );
  return (value) => (isRecord(value) ? reorder(value, fields) : value);
}

function reorder(value: Record<string, unknown>, fields: ReadonlyMap<string, Order>): object {
  const ordered: Record<string, unknown> = {};
  for (const [name, order] of fields) {
    if (value[name] !== undefined) ordered[name] = order(value[name]);
  }
  for (const [name, field] of Object.entries(value)) {
    if (!fields.has(name)) ordered[name] = field;
  }
  return ordered;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
