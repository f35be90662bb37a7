import type { z } from 'zod';
import type { Api } from './api.ts';
import type { AnswerOf, RouteName, Routes } from './contract/index.ts';
import type { Caller } from './guard/caller.ts';

type Read<Name extends RouteName, Key extends 'params' | 'query' | 'body'> = Routes[Name] extends {
  readonly [K in Key]: infer Schema extends z.ZodType;
}
  ? z.output<Schema>
  : undefined;

/** A request that has passed all checks. */
export interface Asked<Name extends RouteName> {
  readonly params: Read<Name, 'params'>;
  readonly query: Read<Name, 'query'>;
  readonly body: Read<Name, 'body'>;
  readonly caller: Caller;
  readonly headers: Headers;
  readonly signal: AbortSignal;
}

/** What answers a route: JSON of the contract, or a whole response where the contract has none. */
export interface RouteHandler<Name extends RouteName = RouteName> {
  readonly name: Name;
  /** The answer depends on the store alone and may be kept until it changes. */
  readonly kept: boolean;
  answer(
    asked: Asked<Name>,
    api: Api,
  ): Promise<Routes[Name] extends { readonly media: string } ? Response : AnswerOf<Name>>;
}

/** A route whose answer may be kept until the store changes. */
export function kept<Name extends RouteName>(
  name: Name,
  answer: RouteHandler<Name>['answer'],
): RouteHandler<Name> {
  return { name, kept: true, answer };
}

/** A route that is answered anew each time. */
export function fresh<Name extends RouteName>(
  name: Name,
  answer: RouteHandler<Name>['answer'],
): RouteHandler<Name> {
  return { name, kept: false, answer };
}
