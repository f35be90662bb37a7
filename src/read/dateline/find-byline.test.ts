import { describe, expect, it } from 'vitest';
import { findByline } from './find-byline.ts';

const bylineOf = (paragraph: string): string | undefined => {
  const found = findByline(paragraph, 10);
  return found && paragraph.slice(found.span.start - 10, found.span.end - 10);
};
const townOf = (paragraph: string): string | undefined => findByline(paragraph)?.place;

describe('findByline', () => {
  it.each([
    ['By ANA VEGA', 'SIX men were shot on Monday.'],
    ['By Ana Vega', 'Police have arrested three men.'],
    ['By Ana de la Vega', 'The mayor resigned.'],
    ['By Ana Vega and Luis P. Paz', 'Business came to a halt.'],
    ['By Ana Vega and News Staff -', 'Dozens of men left.'],
    ['By Ana Vega (Pix by L. Paz)', 'The Loja magistrate wept.'],
    ['By Ana Vega, Loja', 'No fewer than six men died.'],
    ['BY ANA VEGA IN LOJA', 'POLICE have arrested two men.'],
    ['Ana Vega Senior Reporter', 'Twenty-nine persons were held.'],
    ['Staff Correspondent, Loja', 'A student was killed.'],
    ['By Our Staff Reporter', 'A man was killed.'],
    ['Sena News /', 'A source said so.'],
    ['Loja -', 'Angry residents burned a truck.'],
  ])('%s | %s', (byline, sentence) => {
    expect(bylineOf(`${byline} ${sentence}`)).toBe(byline);
  });

  it.each([
    'By Monday Nigerian troops had left.',
    'By Friday the rebels had taken Goma.',
    'By New Year Malian rebels had left.',
    'By dawn, rebels had burned six huts.',
    'By Ana Vega, the mayor, was meant.',
    'Senior Reporter Ana Vega was held on Monday.',
    'Nairobi Police arrested three men.',
    'Ana Vega said the road was shut.',
    'Moscow - the capital - said troops had left.',
    'Chad - Sudan talks resumed on Monday.',
    'Two men left / Three stayed.',
    'Kasa Post Staff Writer Luis Paz was jailed on Monday.',
    'Lagos - Ibadan expressway was blocked on Monday.',
    'Israel - Hamas fighting resumed on Monday.',
    'Soccer - Arsenal beat Leeds on Monday.',
    'By Independence Day Nigerian troops had left.',
    'By Executive Order Trump banned the app.',
    'Russia / Ukraine war resumed on Monday.',
    'By ANA VEGA, the mayor, the road was opened.',
    'By',
    '',
  ])('is not in "%s"', (paragraph) => {
    expect(bylineOf(paragraph)).toBeUndefined();
  });

  it('names the town from which the report comes', () => {
    expect(townOf('By Ana Vega, Loja No fewer than six men died.')).toBe('Loja');
    expect(townOf('BY ANA VEGA IN LOJA POLICE have arrested two men.')).toBe('LOJA');
    expect(townOf('Staff Correspondent, Loja A student was killed.')).toBe('Loja');
    expect(townOf('By Ana Vega, Port Harcourt No fewer than six men died.')).toBe('Port Harcourt');
    expect(townOf('By Our Staff Reporter A man was killed.')).toBeUndefined();
    expect(townOf('By Ana Vega, Reuters The mayor resigned.')).toBeUndefined();
    expect(townOf('By Ana Vega Police have arrested three men.')).toBeUndefined();
  });
});
