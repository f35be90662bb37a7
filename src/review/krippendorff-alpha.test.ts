import { describe, expect, test } from 'vitest';
import { krippendorffAlpha } from './krippendorff-alpha.ts';

/** Units of rows of observers; a dot: not judged. */
function units(...observers: readonly string[]): string[][] {
  return Array.from(observers[0]!, (_, unit) =>
    observers.map((row) => row[unit]!).filter((value) => value !== '.'),
  );
}

// Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability", parts A, B and C, worked again by hand:
// A: 4 of 10 units differ; 14 zeros and 6 ones of 20: expected (14·13 + 6·5)/(20·19) = 212/380.
// B: 3 of 12 differ; of 24 values 4 a, 6 b, 6 c, 6 d, 2 e: expected (12 + 30 + 30 + 30 + 2)/(24·23) = 104/552.
// C: 11 units, 40 values: 9 of 1, 13 of 2, 10 of 3, 5 of 4, 3 of 5; the last unit stands alone. Two units have three against
//    one: half of their 12 pairs are equal, 2 of 4 values each; one unit has 1 2 3 4: none of 4. Equal: 40 - 2 - 2 - 4 = 32;
//    expected (72 + 156 + 90 + 20 + 6)/(40·39) = 344/1560.
describe('krippendorffAlpha', () => {
  test.each([
    ['two values, two observers', units('0100000010', '1110010000'), 0.6, 212 / 380, 10, 20, 0.095],
    ['five values, two observers', units('aabbdcccedda', 'babbbccceddd'), 0.75, 104 / 552, 12, 24, 0.692],
    [
      ...(['four observers, some silent'] as const),
      units('123321412...', '1233224125.3', '.3332342251.', '12332441251.'),
      ...([32 / 40, 344 / 1560, 11, 40, 0.743] as const),
    ],
  ])('%s', (_, given, observed, expected, judged, values, published) => {
    const found = krippendorffAlpha(given);
    expect([found.units, found.values]).toEqual([judged, values]);
    expect(found.observed).toBeCloseTo(observed, 12);
    expect(found.alpha).toBeCloseTo(1 - (1 - observed) / (1 - expected), 12);
    expect(found.alpha).toBeCloseTo(published, 3);
  });

  test('agreement without choice tells nothing, and nothing tells nothing', () => {
    expect(krippendorffAlpha([['a', 'a'], ['a', 'a'], ['b']])).toEqual({ observed: 1, units: 2, values: 4 });
    expect(krippendorffAlpha([['a'], []])).toEqual({ units: 0, values: 0 });
  });

  test('disagreement throughout is below chance', () => {
    expect(
      krippendorffAlpha([
        ['a', 'b'],
        ['b', 'a'],
      ]).alpha,
    ).toBeCloseTo(-0.5, 12);
  });
});
