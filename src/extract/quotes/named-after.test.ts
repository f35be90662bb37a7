import { expect, it } from 'vitest';
import { buildQuoteDoc } from '../../../test/support/build-quote-doc.ts';
import { quotationsIn } from './find-quotations.ts';

const CASES = [
  ['The speaker, Bishop Duarte, is a guarantor.', 'Bishop Duarte'],
  ['So said Father Anselm.', 'Father Anselm'],
  ['The speaker of parliament left.', 'Vega'],
] as const;

it.each(CASES)('says whose words fill the paragraphs before it: %s', (after, speaker) => {
  const text = `"We will go," Vega said.\n\n"I know that road well.\n\n"They tell me it is safe."\n\n${after}`;
  const found = quotationsIn(buildQuoteDoc(text)).map((quote) =>
    quote.speaker ? text.slice(quote.speaker.start, quote.speaker.end) : undefined,
  );
  expect(found).toEqual(['Vega', speaker, speaker]);
});
