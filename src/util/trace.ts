import {
  type Attributes,
  type Context,
  context,
  propagation,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';

// Without an SDK, which the operator brings, all of this does nothing.

export { SpanKind, type Context };

const tracer = () => trace.getTracer('dragoman');

/** What a span says of itself. */
export interface SpanOptions {
  readonly kind?: SpanKind;
  readonly attributes?: Attributes;
  /** What it belongs to, where that is not what runs just now. */
  readonly parent?: Context;
}

/** Does work within a span; what it throws is told there. */
export function inSpan<Result>(
  name: string,
  { kind = SpanKind.INTERNAL, attributes = {}, parent = context.active() }: SpanOptions,
  work: (span: Span) => Promise<Result>,
): Promise<Result> {
  return tracer().startActiveSpan(name, { kind, attributes }, parent, async (span) => {
    try {
      return await work(span);
    } catch (error) {
      tellFault(span, error);
      throw error;
    } finally {
      span.end();
    }
  });
}

/** Begins one span in each of several contexts, of work that is done for all of them together. */
export function beginSpans(
  name: string,
  parents: readonly { readonly parent: Context; readonly attributes: Attributes }[],
): readonly Span[] {
  return parents.map(({ parent, attributes }) => tracer().startSpan(name, { attributes }, parent));
}

/** Marks a span as failed. */
export function tellFault(span: Span, error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  span.setStatus({ code: SpanStatusCode.ERROR, message });
}

/** The headers that lead to what runs just now: W3C's traceparent, where the operator has not chosen others. */
export function traceHeaders(of: Context = context.active()): Record<string, string> {
  const headers: Record<string, string> = {};
  propagation.inject(of, headers);
  return headers;
}

/** The context that headers lead to. */
export function contextOf(get: (name: string) => string | undefined): Context {
  return propagation.extract(context.active(), undefined, {
    get: (_, name) => get(name),
    keys: () => ['traceparent', 'tracestate', 'baggage'],
  });
}

/** The context of a span. */
export function contextOfSpan(span: Span): Context {
  return trace.setSpan(context.active(), span);
}

/** Items as they come, each with the context of the span in which it was read. */
export async function* readSpans<Item>(
  items: AsyncIterable<Item>,
  name: string,
  attributesOf: (item: Item) => Attributes,
): AsyncGenerator<{ readonly item: Item; readonly within: Context }> {
  const iterator = items[Symbol.asyncIterator]();
  try {
    for (;;) {
      const span = tracer().startSpan(name);
      const within = contextOfSpan(span);
      const step = await context.with(within, () => iterator.next());
      if (step.done === true) return;
      span.setAttributes(attributesOf(step.value)).end();
      yield { item: step.value, within };
    }
  } finally {
    await iterator.return?.();
  }
}
