import { describe, expect, it } from 'vitest';
import { buildDoc, frameOf, spanOf, withLayers, type WordRow } from '../../../../test/support/build-doc.ts';
import { firstSince } from './first-since.ts';

const statusOf = (rows: readonly WordRow[], time?: string) => {
  const built = buildDoc(rows);
  const times = time === undefined ? [] : [{ ...spanOf(built, time) } as never];
  const doc = withLayers(built, { times });
  const frame = frameOf(doc, 'strike', {
    type: { value: 'PROTEST', confidence: 0.9 },
    status: { value: 'historical', confidence: 0.9 },
  });
  return firstSince({ doc, frame, root: frame.trigger.first })?.status;
};
const row = (form: string, upos = 'X'): WordRow => [form, upos, 1, 'dep'];
const strike: readonly WordRow[] = [['strike', 'NOUN', 0, 'root'], row('was', 'AUX'), row('the')];

describe('firstSince', () => {
  it('takes a year behind "the first since" for that of another act', () => {
    expect(statusOf([...strike, row('first', 'ADJ'), row('since'), row('2011')], '2011')).toBe('actual');
    expect(statusOf([...strike, row('longest', 'ADJ'), row('in'), row('Lima'), row('since')])).toBe('actual');
  });

  it('asks for a rank between', () => {
    expect(statusOf([...strike, row('talk', 'NOUN'), row('ever', 'ADV'), row('since')])).toBeUndefined();
    expect(statusOf([...strike, row('guest', 'NOUN'), row('since')])).toBeUndefined();
  });

  it('leaves an act that has its own time before', () => {
    const dated = [row('1984', 'NUM'), ...strike, row('longest', 'ADJ'), row('since'), row('2011')];
    expect(statusOf(dated, '1984')).toBeUndefined();
  });
});
