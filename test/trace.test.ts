import { context, propagation, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-base';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { contextOf, inSpan, traceHeaders } from '../src/util/trace.ts';
import { post, start } from './api/support/start.ts';

const exporter = new InMemorySpanExporter();
const provider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });
trace.setGlobalTracerProvider(provider);
context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
propagation.setGlobalPropagator(new W3CTraceContextPropagator());
afterAll(() => provider.shutdown());
beforeEach(() => {
  exporter.reset();
});

const spans = () => exporter.getFinishedSpans();

test('a request is a span of its route, on the trace of its caller', async () => {
  const server = await start();
  exporter.reset();
  const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
  await server.get('/events?limit=1', { headers: { traceparent } });
  await server.get('/stories/s-none');
  await server.get('/searches', post('{'));
  const told = spans().map(({ name, attributes }) => [
    name,
    attributes['http.route'],
    attributes['http.response.status_code'],
  ]);
  expect(told).toEqual([
    ['GET /api/v1/events', '/api/v1/events', 200],
    ['GET /api/v1/stories/:id', '/api/v1/stories/:id', 404],
    ['POST /api/v1/searches', '/api/v1/searches', 400],
  ]);
  expect(spans()[0]!.spanContext().traceId).toBe('0af7651916cd43dd8448eb211c80319c');
  expect(spans()[0]!.parentSpanContext?.spanId).toBe('b7ad6b7169203331');
  await server.end();
});

test('a trace goes through headers, and what fails says so', async () => {
  let headers: Record<string, string> = {};
  await inSpan('enqueue', {}, () => {
    headers = traceHeaders();
    return Promise.resolve();
  });
  expect(headers['traceparent']).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/);
  const parent = contextOf((name) => headers[name]);
  await expect(inSpan('code', { parent }, () => Promise.reject(new Error('no room')))).rejects.toThrow(
    'no room',
  );
  const [enqueue, code] = spans();
  expect(code!.spanContext().traceId).toBe(enqueue!.spanContext().traceId);
  expect(code!.parentSpanContext?.spanId).toBe(enqueue!.spanContext().spanId);
  expect(code!.status).toEqual({ code: 2, message: 'no room' });
});

test('relating is a span', async () => {
  const server = await start();
  expect(
    spans()
      .filter(({ name }) => name === 'relate')
      .map(({ attributes }) => attributes),
  ).toEqual([{ 'dragoman.changed': true, 'dragoman.documents': 5 }]);
  await server.end();
});
