import { covers, type Quotation, type Span } from '../../document/index.ts';
import { spanIndexOf } from '../../document/near.ts';

/** The innermost quotation around a span, of those that count. */
export function speechAround(
  quotations: readonly Quotation[],
  span: Span,
  counts: (quotation: Quotation) => boolean = () => true,
): Quotation | undefined {
  const length = (quotation: Quotation) => quotation.span.end - quotation.span.start;
  return quotationsNear(quotations, span)
    .filter((quotation) => covers(quotation.span, span) && counts(quotation))
    .sort((a, b) => length(a) - length(b))[0];
}

/** The quotations of which the words may touch a span, in their order. */
export function quotationsNear(quotations: readonly Quotation[], span: Span): readonly Quotation[] {
  return spanIndexOf(quotations, spanOf).near(span);
}

function spanOf({ span }: Quotation): Span {
  return span;
}
