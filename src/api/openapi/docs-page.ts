import { createHash } from 'node:crypto';

const STYLE = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
h2 { margin-top: 3rem; } h3 { margin: 2rem 0 .3rem; font-size: 1rem; }
code { font: .9em ui-monospace, monospace; } p { margin: .3rem 0; }
table { border-collapse: collapse; width: 100%; margin: .5rem 0; }
td, th { text-align: left; vertical-align: top; padding: .2rem .6rem .2rem 0; border-bottom: 1px solid #8884; }
details { margin: .5rem 0; } pre { overflow: auto; font-size: .85rem; }
nav a { margin-right: 1rem; }
`;

interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly tags: readonly string[];
  readonly 'x-scope'?: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly in: string;
    readonly description?: string;
    readonly schema: Readonly<Record<string, unknown>>;
  }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: unknown }>> };
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { schema: unknown }>> }>
  >;
}

/** The OpenAPI document as a page without scripts, and the policy that lets its style in. */
export function docsPage(api: Readonly<Record<string, unknown>>): { html: string; policy: string } {
  const paths = api['paths'] as Record<string, Record<string, Operation>>;
  const { schemas } = api['components'] as { schemas: Record<string, unknown> };
  const tags = (api['tags'] as { name: string }[]).map(({ name }) => name);
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  );
  const sections = tags.map((tag) => {
    const own = operations.filter(({ operation }) => operation.tags.includes(tag));
    return `<h2 id="${slug(tag)}">${escape(tag)}</h2>${own.map(operationHtml).join('')}`;
  });
  const models = Object.entries(schemas).map(
    ([name, schema]) =>
      `<details id="schema-${escape(name)}"><summary><code>${escape(name)}</code></summary><pre>${escape(JSON.stringify(schema, undefined, 2))}</pre></details>`,
  );
  const html = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Dragoman: the API</title><style>${STYLE}</style></head><body>
<h1>The API of Dragoman</h1>
<p>Made of <a href="openapi.json">openapi.json</a>. Errors are <code>application/problem+json</code> with <code>code</code> and <code>hint</code>.</p>
<nav>${tags.map((tag) => `<a href="#${slug(tag)}">${escape(tag)}</a>`).join('')}<a href="#schemas">Schemas</a></nav>
${sections.join('\n')}
<h2 id="schemas">Schemas</h2>${models.join('')}
</body></html>`;
  const hash = createHash('sha256').update(STYLE).digest('base64');
  return {
    html,
    policy: `default-src 'none'; style-src 'sha256-${hash}'; frame-ancestors 'none'; base-uri 'none'`,
  };
}

function operationHtml({
  path,
  method,
  operation,
}: {
  path: string;
  method: string;
  operation: Operation;
}): string {
  const { operationId, summary, parameters, requestBody, responses } = operation;
  const rows = parameters.map(
    ({ name, in: place, description = '', schema }) =>
      `<tr><td><code>${escape(name)}</code></td><td>${place}</td><td>${escape(typeOf(schema))}</td><td>${escape(description)}</td></tr>`,
  );
  const table =
    rows.length === 0
      ? ''
      : `<table><tr><th>name</th><th>in</th><th>type</th><th></th></tr>${rows.join('')}</table>`;
  const body = requestBody === undefined ? '' : `<p>Body: ${contentHtml(requestBody.content)}</p>`;
  const answers = Object.entries(responses)
    .filter(([status]) => status !== 'default' && status !== '304')
    .map(
      ([status, { content }]) =>
        `<p>${status}: ${content === undefined ? 'nothing' : contentHtml(content)}</p>`,
    );
  const scope = operation['x-scope'];
  return `<h3 id="${escape(operationId)}"><code>${method} ${escape(path)}</code></h3><p>${escape(summary)}${scope === undefined ? '' : ` (scope ${escape(scope)})`}.</p>${table}${body}${answers.join('')}`;
}

function contentHtml(content: Readonly<Record<string, { readonly schema: unknown }>>): string {
  return Object.entries(content)
    .map(([media, { schema }]) => {
      const { $ref } = schema as { $ref?: string };
      const name = $ref?.split('/').at(-1);
      const link = name === undefined ? '' : ` <a href="#schema-${escape(name)}">${escape(name)}</a>`;
      return `<code>${escape(media)}</code>${link}`;
    })
    .join(', ');
}

function typeOf(schema: Readonly<Record<string, unknown>>): string {
  if (Array.isArray(schema['enum'])) return (schema['enum'] as string[]).join(' | ');
  if (schema['type'] === 'array')
    return `${typeOf(schema['items'] as Record<string, unknown>)}, may be repeated`;
  return String(schema['pattern'] ?? schema['type'] ?? '');
}

function slug(text: string): string {
  return text.toLowerCase().replace(/[^a-z]+/g, '-');
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
