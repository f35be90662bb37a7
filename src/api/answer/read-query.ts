import { z } from 'zod';
import { ApiError } from '../api-error.ts';
import { Country, FilterQuery } from '../contract/index.ts';

type Kind = 'text' | 'number' | 'boolean' | 'texts';

interface Field {
  readonly kind: Kind;
  /** Values that are compared without regard to case. */
  readonly options?: readonly string[];
  readonly upper: boolean;
}

/** Reads the parameters of an address by a schema; unknown ones are refused. Throws `ApiError`. */
export function queryReader<Schema extends z.ZodObject>(
  schema: Schema,
): (search: URLSearchParams) => z.output<Schema> {
  const fields = new Map(
    Object.entries(schema.shape).map(([name, own]) => [name, fieldOf(own as z.ZodType)]),
  );
  return (search) => {
    const given: Record<string, unknown> = {};
    for (const name of new Set(search.keys())) {
      const field = fields.get(name);
      if (field === undefined) throw unknown(name, [...fields.keys()]);
      given[name] = valueOf(name, field, search.getAll(name));
    }
    const read = schema.safeParse(given);
    if (read.success) return read.data;
    throw invalid('bad-parameter', read.error);
  };
}

/** The problem of values that do not fit their schema. */
export function invalid(code: 'bad-parameter' | 'bad-body', error: z.ZodError): ApiError {
  const errors = error.issues
    .slice(0, 10)
    .map(({ path, message }) => ({ field: path.map(String).join('.'), message }));
  const [first] = errors;
  const where = first?.field === '' ? '' : `${first?.field ?? ''}: `;
  return new ApiError(code, `${where}${first?.message ?? 'not valid'}`, { errors });
}

/** The problem of one parameter, which `errors` names. */
export function badParameter(field: string, message: string, hint?: string): ApiError {
  const errors = [{ field, message }];
  return new ApiError('bad-parameter', `${field}: ${message}`, {
    ...{ errors },
    ...(hint === undefined ? {} : { hint }),
  });
}

function unknown(name: string, known: readonly string[]): ApiError {
  const shown = JSON.stringify(name.slice(0, 60));
  const hint = known.length === 0 ? 'This route takes no parameters.' : `Known are ${known.join(', ')}.`;
  const detail = Object.hasOwn(FilterQuery.shape, name)
    ? `The condition ${shown} has no meaning here`
    : `There is no parameter ${shown}`;
  return new ApiError('unknown-parameter', detail, {
    hint,
    errors: [{ field: name.slice(0, 60), message: detail }],
  });
}

function fieldOf(schema: z.ZodType): Field {
  let inner: unknown = schema;
  let kind: Kind = 'text';
  for (;;) {
    if (inner instanceof z.ZodOptional || inner instanceof z.ZodReadonly) inner = inner.unwrap();
    else if (inner instanceof z.ZodArray) {
      kind = 'texts';
      inner = inner.element;
    } else break;
  }
  if (inner instanceof z.ZodNumber) kind = 'number';
  if (inner instanceof z.ZodBoolean) kind = 'boolean';
  const options = inner instanceof z.ZodEnum ? inner.options.map(String) : undefined;
  const upper = inner === Country;
  return { kind, upper, ...(options === undefined ? {} : { options }) };
}

function valueOf(name: string, { kind, options, upper }: Field, given: readonly string[]): unknown {
  for (const value of given) {
    // eslint-disable-next-line no-control-regex -- no database can hold it
    if (/\u0000|[\ud800-\udfff](?![\udc00-\udfff])/u.test(value))
      throw badParameter(name, 'it holds a character that is none');
  }
  const clean = (value: string): string =>
    options?.find((option) => option.toLowerCase() === value.toLowerCase()) ??
    (upper ? value.toUpperCase() : value);
  if (kind === 'texts') {
    // Names may hold commas; codes and words of a list do not.
    const values = options !== undefined || upper ? given.flatMap((value) => value.split(',')) : given;
    return values.map(clean);
  }
  if (given.length > 1) throw badParameter(name, `it is given ${given.length} times`);
  const [value = ''] = given;
  if (kind === 'number') return /^-?\d{1,15}$/.test(value) ? Number(value) : value;
  if (kind === 'boolean') return value === 'true' ? true : value === 'false' ? false : value;
  return clean(value);
}
