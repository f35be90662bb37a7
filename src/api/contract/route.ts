import type { z } from 'zod';

/** What a caller must be allowed to do: nothing, read, review by hand, or administer. */
export type Scope = 'read' | 'review' | 'admin';

/** One route as plain data: checks, types, OpenAPI document and client come from it. */
export interface RouteSpec {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** Beneath `/api/v1`, parameters in braces. */
  readonly path: string;
  /** Under which heading the documentation shows it. */
  readonly group: string;
  readonly summary: string;
  /** Absent where everybody may. */
  readonly scope?: Scope;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** The answer as JSON; absent where it is a text, a file or a stream. */
  readonly answer?: z.ZodType;
  /** Media type of an answer that is no JSON. */
  readonly media?: string;
  /** 200 where absent; 202: begun, not done yet; 204 has no answer. */
  readonly status?: 201 | 202 | 204;
}

/** Keeps the exact type of a route. */
export function route<const Spec extends RouteSpec>(spec: Spec): Spec {
  return spec;
}
