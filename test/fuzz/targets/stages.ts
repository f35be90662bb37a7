import { strict as assert } from 'node:assert';
import { splitSentences } from '../../../src/analyze/sentences/index.ts';
import { tokenizeText } from '../../../src/analyze/tokens/index.ts';
import { findQuantities, findTimes, openDragoman, resolvePlaces } from '../../../src/index.ts';
import { findDateline } from '../../../src/read/dateline/find-dateline.ts';
import { readText } from '../../../src/read/index.ts';
import { mendUnicode } from '../../../src/read/decode.ts';
import { findCopies, findStories } from '../../../src/relate/index.ts';
import { searchTerms } from '../../../src/store/search-terms.ts';
import { checkCoded, checkSpan } from '../promises.ts';
import type { Target } from '../target.ts';

const WORDS = [
  ...['constructor ', 'the constructor ', '__proto__ ', 'valueOf ', 'two two two '],
  ...[
    'Russia ',
    'Mr. ',
    'U.S. ',
    'the minister ',
    'said ',
    '"',
    '“',
    '”',
    ', ',
    '. ',
    ' - ',
    '\n\n',
    '(',
    ') ',
    "'s ",
  ],
  ...[
    'on Sunday ',
    'March 4, 2026 ',
    'last year ',
    'at 10 a.m. ',
    'two to three ',
    'at least 12 ',
    '$3 million ',
    '5,000 ',
  ],
  ...[
    'killed ',
    'arrested ',
    'two dozen ',
    'half a million ',
    '1/2 ',
    '10-15 ',
    '9:30 ',
    "'90s ",
    'Q3 ',
    '21st-century ',
  ],
  ...[
    'near Lima, Peru ',
    'Washington ',
    'according to ',
    'who ',
    'not ',
    'will ',
    'http://a.example/b?c ',
    '…',
    '—',
    'IV ',
  ],
];

export const STAGES: readonly Target[] = [
  {
    ...{ name: 'rules', about: 'stages that need no model', words: WORDS, most: 4096 },
    open: () =>
      Promise.resolve({
        run: (bytes) => {
          const { text } = mendUnicode(bytes.toString());
          for (const span of splitSentences(text, { start: 0, end: text.length })) checkSpan(text, span);
          let end = 0;
          for (const token of tokenizeText(text)) {
            checkSpan(text, token);
            assert.ok(token.start >= end, 'words follow each other');
            ({ end } = token);
          }
          for (const time of findTimes(text, { published: '2026-03-04' })) {
            checkSpan(text, time);
            assert.ok(time.value !== '' && !/NaN|undefined|Infinity/.test(time.value), time.value);
            for (const day of [time.from, time.to])
              if (day !== undefined) assert.match(day, /^-?\d{4,6}-\d\d-\d\d$/);
          }
          for (const found of findQuantities(text, { all: true })) {
            checkSpan(text, found);
            assert.equal(text.slice(found.start, found.end), found.text);
            for (const number of [found.low, found.high, found.value])
              if (number !== undefined) assert.ok(Number.isFinite(number), String(number));
          }
          resolvePlaces({ text });
          const dateline = findDateline(text, 0);
          if (dateline !== undefined) checkSpan(text, dateline.span);
          searchTerms(text);
          return Promise.resolve();
        },
      }),
  },
  {
    ...{ name: 'code', about: 'the whole chain with the model, and relating', words: WORDS, most: 600 },
    coarse: true,
    open: async () => {
      const dragoman = await openDragoman();
      return {
        run: async (bytes) => {
          const options = { published: '2026-03-04', languages: ['en', 'de', 'fr', 'und'] };
          // A second document in the batch for every fourth input: most of the time goes into the model.
          const parts = bytes.length % 4 === 0 ? [bytes, bytes.subarray(0, bytes.length >> 1)] : [bytes];
          const documents = (await Promise.all(parts.map((part) => readText(part, options)))).flatMap(
            ({ document }) => (document === undefined ? [] : [document]),
          );
          const coded = await dragoman.code(documents);
          for (const one of coded) {
            const fault = one.issues.find(({ code }) => code === 'coding-failed');
            assert.equal(fault, undefined, fault?.message);
            checkCoded(one);
          }
          const articles = coded.map(({ document }) => document);
          findStories(articles);
          findCopies(articles);
        },
        close: () => dragoman.close(),
      };
    },
  },
];
