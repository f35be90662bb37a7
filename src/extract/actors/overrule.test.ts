import { describe, expect, it } from 'vitest';
import type { Sector } from '../../document/index.ts';
import { classifyActor, loadLexicon } from './index.ts';
import { leastToOverrule } from './overrule.ts';

const lexicon = loadLexicon(new URL('../../../data', import.meta.url).pathname);
const least = (text: string, hint: Sector) => leastToOverrule(classifyActor(text, lexicon), hint);

describe('leastToOverrule', () => {
  it.each<[string, Sector]>([
    ['Kurdish provincial officials', 'REL'],
    ['the vice-chancellor', 'GOV'],
    ['two civil servants', 'LAB'],
    ['the tribal sheikh', 'GOV'],
    ["the finance minister's cousin", 'GOV'],
    ['three clans', 'REB'],
    ['the broadcasting watchdog', 'LAB'],
    ['rights activists', 'NGO'],
    ['the Human Rights Commission', 'UNO'],
  ])('asks the model to be sure that "%s" are %s', (text, hint) => {
    expect(least(text, hint)).toBe(0.9);
  });

  it.each<[string, Sector]>([
    ['Kenya', 'MED'],
    ['Norway', 'UNO'],
    ['the U.N.-recognised government', 'UNO'],
    ['eight Poles', 'GOV'],
  ])('never hears that "%s" are %s', (text, hint) => {
    expect(least(text, hint)).toBeGreaterThan(1);
  });

  it.each<[string, Sector]>([
    ['the anti-fraud office', 'GOV'],
    ['dock guards', 'BUS'],
    ['the commander', 'COP'],
    ['the women lawyers group Amsel', 'NGO'],
    ['the Hassan clan', 'CRM'],
    ['a committee of neighbours', 'SOC'],
  ])('hears sooner that "%s" are %s', (text, hint) => {
    expect(least(text, hint)).toBeLessThan(0.9);
  });
});
