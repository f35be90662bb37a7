import type { z } from 'zod';
import type { RouteName, Routes } from './index.ts';

type Part<Name extends RouteName, Key extends 'params' | 'query' | 'body'> =
  Routes[Name] extends Readonly<Record<Key, infer Schema extends z.ZodType>> ? z.input<Schema> : undefined;

type Needed<Key extends string, Value> = Value extends undefined
  ? unknown
  : Partial<Value> extends Value
    ? Readonly<Partial<Record<Key, Value>>>
    : Readonly<Record<Key, Value>>;

/** What a route takes: parameters of the path, of the query, and a body. */
export type RequestOf<Name extends RouteName> = Needed<'params', Part<Name, 'params'>> &
  Needed<'query', Part<Name, 'query'>> &
  Needed<'body', Part<Name, 'body'>> & { readonly signal?: AbortSignal };

/** What a route answers; a file is a Blob, a page its text. */
export type AnswerOf<Name extends RouteName> = Routes[Name] extends {
  readonly answer: infer Schema extends z.ZodType;
}
  ? z.output<Schema>
  : Routes[Name] extends { readonly media: string }
    ? Blob
    : undefined;

/** Routes that answer pages. */
export type PagedName = {
  [Name in RouteName]: AnswerOf<Name> extends { readonly items: readonly unknown[]; readonly next?: unknown }
    ? Name
    : never;
}[RouteName];

export type ItemOf<Name extends PagedName> =
  AnswerOf<Name> extends {
    readonly items: readonly (infer Item)[];
  }
    ? Item
    : never;
