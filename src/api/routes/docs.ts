import { describeApi } from '../openapi/describe-api.ts';
import { docsPage } from '../openapi/docs-page.ts';
import { fresh } from '../define-route.ts';

export const docs = fresh('docs', () => {
  const { html, policy } = docsPage(describeApi());
  const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy };
  return Promise.resolve(new Response(html, { headers }));
});
