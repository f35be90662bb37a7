import { describe, expect, test } from 'vitest';
import { parseSearch } from './search-query.ts';
import { searchTerms } from './search-terms.ts';

describe('the terms of a text', () => {
  test.each([
    ['Countries, country', ['country', 'country']],
    ['strikes crashes boxes classes', ['strike', 'crash', 'box', 'class']],
    ['crisis status press gas was', ['crisis', 'status', 'press', 'gas', 'was']],
    ["Turkey's Erdoğan’s AK-47", ['turkey', 'erdogan', 'ak', '47']],
    ['don’t', ['dont']],
    ['日本語 Москва', ['日本語', 'москва']],
    [' -- ', []],
  ])('%s', (text, terms) => {
    expect(searchTerms(text)).toEqual(terms);
  });
});

describe('words asked for', () => {
  test('are terms, and phrases of more than one word', () => {
    expect(parseSearch('Sanctions "travel bans" "visa" sanction')).toEqual({
      terms: ['sanction', 'travel', 'ban', 'visa'],
      phrases: [['travel', 'bans']],
    });
  });

  test('must hold a word', () => {
    expect(() => parseSearch('"" ?')).toThrow(/no word/);
  });
});
