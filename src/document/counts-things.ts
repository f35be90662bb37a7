import type { NumberType } from './layers.ts';

/** True for numbers of people, things or money: ages, dates, lengths of time, scores and names count none. */
export function countsThings(type: NumberType): boolean {
  return type === 'count' || type === 'money' || type === 'percent' || type === 'part' || type === 'size';
}
