import { z } from 'zod';

type Order = (value: unknown) => unknown;

const known = new WeakMap<z.core.$ZodType, Order>();

/** Gives a function that answers a value with its keys in the schema's order, unknown keys after in their own: a copy, or itself. */
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
    return (value) => {
      if (!Array.isArray(value)) return value;
      const given: readonly unknown[] = value;
      const ordered = given.map(inner);
      return ordered.every((one, i) => one === given[i]) ? given : ordered;
    };
  }
  if (!(schema instanceof z.ZodObject)) return (value) => value;
  const fields: Fields = new Map(
    Object.entries<z.core.$ZodType>(schema.shape as z.core.$ZodShape).map(([name, field], place) => [
      name,
      { place, order: keyOrderOf(field) },
    ]),
  );
  return (value) => (isRecord(value) ? reorder(value, fields) : value);
}

type Fields = ReadonlyMap<string, { readonly place: number; readonly order: Order }>;

function reorder(value: Record<string, unknown>, fields: Fields): object {
  if (isOrdered(value, fields)) return value;
  const ordered: Record<string, unknown> = {};
  for (const [name, { order }] of fields) {
    if (value[name] !== undefined) ordered[name] = order(value[name]);
  }
  for (const [name, field] of Object.entries(value)) {
    if (!fields.has(name)) ordered[name] = field;
  }
  return ordered;
}

/** What was written by us comes back in order: then nothing need be copied. */
function isOrdered(value: Record<string, unknown>, fields: Fields): boolean {
  let last = -1;
  for (const name in value) {
    const field = fields.get(name);
    const place = field?.place ?? Infinity;
    if (place < last || value[name] === undefined) return false;
    if (field !== undefined && field.order(value[name]) !== value[name]) return false;
    last = place;
  }
  return true;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
