import { z } from 'zod';
import { BASE, ROUTES, type RouteSpec } from '../contract/index.ts';

/** The routes as Markdown: a heading a group, a table a route. */
export function referencePage(): string {
  const routes = Object.values<RouteSpec>(ROUTES);
  const groups = [...new Set(routes.map(({ group }) => group))];
  const parts = groups.map((group) => {
    const own = routes.filter((route) => route.group === group);
    return `## ${group}\n\n${own.map(routeText).join('\n')}`;
  });
  return `# Routes of the API

Written by \`npm run api-docs\` from \`src/api/contract\`; answers and bodies are in [openapi.json](openapi.json). How paging, errors,
tokens, the stream and webhooks work is told in [the guide](../guide/api.md).

${parts.join('\n')}`;
}

function routeText({
  method,
  path,
  summary,
  scope,
  params,
  query,
  answer,
  media,
  status,
}: RouteSpec): string {
  const rows = [...rowsOf('path', params), ...rowsOf('query', query)];
  const table =
    rows.length === 0 ? '' : `\n| name | in | values | |\n|---|---|---|---|\n${rows.join('\n')}\n`;
  const gives = status === 204 ? 'nothing' : answer === undefined ? (media ?? 'nothing') : 'JSON';
  const may = scope === undefined ? 'open to everybody' : `scope \`${scope}\``;
  return `### \`${method} ${BASE}${path}\`\n\n${summary}. Answers ${gives}; ${may}.\n${table}`;
}

function rowsOf(place: string, schema: z.ZodObject | undefined): string[] {
  if (schema === undefined) return [];
  return Object.entries(schema.shape).map(([name, own]) => {
    const { description = '', ...rest } = z.toJSONSchema(own as z.ZodType, { io: 'input' });
    return `| \`${name}\` | ${place} | ${valuesOf(rest)} | ${cell(description)} |`;
  });
}

function valuesOf(schema: Readonly<Record<string, unknown>>): string {
  const { type, items, pattern, minimum, maximum } = schema as {
    type?: string;
    items?: Record<string, unknown>;
    pattern?: string;
    minimum?: number;
    maximum?: number;
  };
  if (Array.isArray(schema['enum'])) return (schema['enum'] as string[]).map((one) => `\`${one}\``).join(' ');
  if (items !== undefined) return `${valuesOf(items)}; may be repeated`;
  if (pattern !== undefined) return `\`${cell(pattern)}\``;
  return type === 'integer' ? `${minimum ?? ''} to ${maximum ?? ''}` : (type ?? '');
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
