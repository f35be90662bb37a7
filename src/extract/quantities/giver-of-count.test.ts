import { describe, expect, it } from 'vitest';
import { buildPlainDoc } from '../../../test/support/build-doc.ts';
import { giverOfCount } from './giver-of-count.ts';

function giverOf(text: string, figure: string): string | undefined {
  const doc = buildPlainDoc(text);
  const start = doc.document.text.indexOf(figure);
  const giver = giverOfCount(doc, { start, end: start + figure.length, sentence: 0 });
  return giver && doc.document.text.slice(giver.start, giver.end);
}

describe('giverOfCount', () => {
  it.each([
    ["The rally drew 32,000 people by the union's count.", '32,000', 'the union'],
    ["By the city's own estimate, 900 came.", '900', 'the city'],
    ['Some 3,000 took part, by the reckoning of organisers, and sang.', '3,000', 'organisers'],
    ['Six rockets struck within ten minutes, by his count.', 'Six', 'his'],
    ['It left 17 dead according to the mayor and eight according to the army.', '17', 'the mayor'],
    ['It left 17 dead according to the mayor and eight according to the army.', 'eight', 'the army'],
    ["Mother's list: 94 children missing", '94', 'Mother'],
    ["The army's own tally: 12 dead", '12', 'The army'],
    ["They seized 29 traders, on the union's reckoning.", '29', 'the union'],
    ["The bomb killed 12 people in Tarn by the mayor's count.", '12', 'the mayor'],
    ['The crowd was 27,500, as assessed by the directorate.', '27,500', 'the directorate'],
    ['Nineteen did not survive, if the chief is to be believed.', 'Nineteen', 'the chief'],
    ["Some 90, by the town's drone count, walked.", '90', 'the town'],
    ['By the count of the clinic, 40 were hurt.', '40', 'the clinic'],
    ['Some 1,200 marched, said police (the union: 2,000).', '2,000', 'the union'],
    ['Its figure for the wounded is 24.', '24', 'Its'],
    ["It killed 23 by the state's count and 45 by the clinic's.", '45', 'the clinic'],
    ["The state lowered an earlier count of 63 by the school's head.", '63', "the school's head"],
    ['An estimate of 63 by the school nurse was wrong.', '63', 'the school nurse'],
    ['The state raised an earlier count of 63 by Friday.', '63', undefined],
    ['He spoke of a toll of 63 dead by the end of the week, and left.', '63', undefined],
    ['The health ministry: 43 in hospital', '43', 'The health ministry'],
  ])('%s', (text, figure, giver) => {
    expect(giverOf(text, figure)).toBe(giver);
  });

  it('is from whom the next sentence says that it comes', () => {
    const doc = buildPlainDoc('They held 300 people.', 'The number came from the governor, who was there.');
    const start = doc.document.text.indexOf('300');
    const giver = giverOfCount(doc, { start, end: start + 3, sentence: 0 })!;
    expect(doc.document.text.slice(giver.start, giver.end)).toBe('the governor');
  });

  it('is nobody where the writer counts', () => {
    expect(giverOf("The rally drew 10,000 people by this agency's estimate.", '10,000')).toBeUndefined();
    expect(giverOf('The list: 94 children missing', '94')).toBeUndefined();
    expect(giverOf('Attack on police: 12 dead', '12')).toBeUndefined();
    expect(giverOf("Hackers took $3 million from the bank's account.", '3')).toBeUndefined();
    expect(giverOf('They will free 12 hostages if the price is right.', '12')).toBeUndefined();
    expect(giverOf("Thursday's toll: 94 dead", '94')).toBeUndefined();
    expect(giverOf("The day's toll: 94 dead", '94')).toBeUndefined();
  });
});
