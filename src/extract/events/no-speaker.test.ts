import { describe, expect, it } from 'vitest';
import { buildPlainDoc, spanOf } from '../../../test/support/build-doc.ts';
import { isNoSpeaker } from './no-speaker.ts';

describe('isNoSpeaker', () => {
  it.each([
    ['No group', true],
    ['Nobody', true],
    ['No 10', false],
    ['No. 11', false],
  ])('%s: %s', (who, isNone) => {
    const doc = buildPlainDoc(`${who} said it`);
    expect(isNoSpeaker(doc, spanOf(doc, who))).toBe(isNone);
  });
});
