import { z } from 'zod';
import { PROGRAM } from '../../version.ts';
import { recordSchemas } from '../../document/encode.ts';
import * as items from '../contract/items.ts';
import { BASE, Problem, ROUTES, type RouteSpec } from '../contract/index.ts';

type Json = Readonly<Record<string, unknown>>;

/** Schemas that have a name of their own in the document. */
const NAMED: Readonly<Record<string, z.ZodType>> = {
  Problem,
  Document: recordSchemas.document,
  Actor: recordSchemas.actor,
  Event: recordSchemas.event,
  Quote: recordSchemas.quote,
  Incident: recordSchemas.incident,
  Story: recordSchemas.story,
  Decision: recordSchemas.decision,
  DocumentHead: items.DocumentHead,
  ActorBrief: items.ActorBrief,
  ActorItem: items.ActorItem,
  DocumentItem: items.DocumentItem,
  EventItem: items.EventItem,
  QuoteItem: items.QuoteItem,
  IncidentItem: items.IncidentItem,
  StoryItem: items.StoryItem,
  QuadCounts: items.QuadCounts,
  PeriodPoint: items.PeriodPoint,
  Tally: items.Tally,
};

let described: (Json & { readonly openapi: string }) | undefined;

/** The OpenAPI 3.1 document, made of the contract. */
export function describeApi(): Json & { readonly openapi: string } {
  described ??= make();
  return described;
}

function make(): Json & { readonly openapi: string } {
  const routes = Object.entries<RouteSpec>(ROUTES);
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(NAMED)) registry.add(schema, { id });
  for (const [name, { answer, body }] of routes) {
    if (answer !== undefined && !registry.has(answer)) registry.add(answer, { id: `${capital(name)}Answer` });
    if (body !== undefined) registry.add(body, { id: `${capital(name)}Body` });
  }
  const schemas = schemasOf(registry);
  const paths: Record<string, Record<string, Json>> = {};
  for (const [name, spec] of routes) {
    const path = `${BASE}${spec.path}`;
    (paths[path] ??= {})[spec.method.toLowerCase()] = operationOf(name, spec, registry);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Dragoman',
      version: PROGRAM.split(' ')[1] ?? '',
      summary: 'Who did what to whom, when, where, how many, according to whom',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    tags: [...new Set(routes.map(([, { group }]) => group))].map((name) => ({ name })),
    security: [{ token: [] }, {}],
    paths,
    components: {
      schemas,
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      responses: {
        Problem: {
          description: 'What went wrong, as RFC 9457 has it',
          content: { 'application/problem+json': { schema: ref('Problem') } },
        },
      },
    },
  };
}

function schemasOf(registry: z.core.$ZodRegistry<{ id: string }>): Record<string, Json> {
  const made = z.toJSONSchema(registry as never, {
    uri: (id: string) => `#/components/schemas/${id}`,
    target: 'draft-2020-12',
  }) as unknown as { schemas: Record<string, Record<string, unknown>> };
  return Object.fromEntries(
    Object.entries(made.schemas).map(([id, { $schema: _, $id: __, ...schema }]) => [id, schema]),
  );
}

function operationOf(name: string, spec: RouteSpec, registry: z.core.$ZodRegistry<{ id: string }>): Json {
  const { summary, group, scope, params, query, body, answer, media, status = 200 } = spec;
  const idOf = (schema: z.ZodType) => (registry.get(schema) as { id: string }).id;
  const content =
    answer !== undefined
      ? { 'application/json': { schema: ref(idOf(answer)) } }
      : media !== undefined
        ? { [media]: { schema: { type: 'string' } } }
        : undefined;
  return {
    operationId: name,
    ...{ summary, tags: [group] },
    ...(scope === undefined ? { security: [{}] } : { 'x-scope': scope }),
    parameters: [...parametersOf('path', params), ...parametersOf('query', query)],
    ...(body === undefined
      ? {}
      : { requestBody: { required: true, content: { 'application/json': { schema: ref(idOf(body)) } } } }),
    responses: {
      [status]: { description: summary, ...(content === undefined ? {} : { content }) },
      ...(spec.method === 'GET' && answer !== undefined ? { 304: { description: 'The caller has it' } } : {}),
      default: { $ref: '#/components/responses/Problem' },
    },
  };
}

function parametersOf(place: 'path' | 'query', schema: z.ZodObject | undefined): Json[] {
  if (schema === undefined) return [];
  return Object.entries(schema.shape).map(([name, own]) => {
    const { $schema: _, description, ...rest } = z.toJSONSchema(own as z.ZodType, { io: 'input' });
    return {
      ...{ name, in: place, required: place === 'path' },
      ...(description === undefined ? {} : { description }),
      schema: rest,
    };
  });
}

function ref(id: string): Json {
  return { $ref: `#/components/schemas/${id}` };
}

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
