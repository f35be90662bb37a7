import { describe, expect, it } from 'vitest';
import type { WordRow } from '../../../test/support/build-doc.ts';
import { giverIn } from '../../../test/support/giver-in.ts';
import { giverByThat, giverOf, giverOfParticiple } from './giver.ts';

const giver = (rows: readonly WordRow[]) => giverIn(rows, giverOf);

it('gives by whose reckoning a number is', () => {
  const rows: readonly WordRow[] = [
    ['It', 'PRON', 2, 'nsubj'],
    ['drew', 'VERB', 0, 'root', 'draw'],
    ['338000', 'NUM', 2, 'obj'],
    ['by', 'ADP', 5, 'case'],
    ['that', 'PRON', 2, 'obl'],
    ['of', 'ADP', 8, 'case'],
    ['the', 'DET', 8, 'det'],
    ['police', 'NOUN', 5, 'nmod'],
  ];
  expect(giverIn(rows, giverByThat)).toBe('the police');
});

describe('giverOf', () => {
  it('is who draws up a list', () => {
    const rows: readonly WordRow[] = [
      ['Parents', 'NOUN', 2, 'nsubj', 'parent'],
      ['drew', 'VERB', 0, 'root', 'draw'],
      ['up', 'ADP', 2, 'compound:prt'],
      ['a', 'DET', 5, 'det'],
      ['list', 'NOUN', 2, 'obj'],
      ['of', 'ADP', 8, 'case'],
      ['94', 'NUM', 8, 'nummod'],
      ['children', 'NOUN', 5, 'nmod'],
    ];
    expect(giver(rows)).toBe('Parents');
  });

  it('is nobody who puts men somewhere', () => {
    const rows: readonly WordRow[] = [
      ['Ministers', 'NOUN', 2, 'nsubj', 'minister'],
      ['put', 'VERB', 0, 'root', 'put'],
      ['300', 'NUM', 4, 'nummod'],
      ['policemen', 'NOUN', 2, 'obj'],
    ];
    expect(giver(rows)).toBeUndefined();
  });

  it('is who writes down names', () => {
    const rows: readonly WordRow[] = [
      ['She', 'PRON', 3, 'nsubj'],
      ['had', 'AUX', 3, 'aux'],
      ['written', 'VERB', 0, 'root', 'write'],
      ['down', 'ADP', 3, 'compound:prt'],
      ['11', 'NUM', 6, 'nummod'],
      ['names', 'NOUN', 3, 'obj', 'name'],
    ];
    expect(giver(rows)).toBe('She');
  });

  it('is no death that raises a toll', () => {
    const rows: readonly WordRow[] = [
      ['Her', 'PRON', 2, 'nmod:poss'],
      ['death', 'NOUN', 3, 'nsubj'],
      ['raised', 'VERB', 0, 'root', 'raise'],
      ['to', 'ADP', 5, 'case'],
      ['six', 'NUM', 3, 'obl'],
      ['the', 'DET', 7, 'det'],
      ['number', 'NOUN', 3, 'obj'],
    ];
    expect(giver(rows)).toBeUndefined();
  });

  it('is who made a list, not the list', () => {
    const rows: readonly WordRow[] = [
      ['A', 'DET', 2, 'det'],
      ['list', 'NOUN', 8, 'nsubj'],
      ['posted', 'VERB', 2, 'acl', 'post'],
      ['by', 'ADP', 7, 'case'],
      ['the', 'DET', 7, 'det'],
      ['general', 'ADJ', 7, 'amod'],
      ['staff', 'NOUN', 3, 'obl'],
      ['gives', 'VERB', 0, 'root', 'give'],
      ['94', 'NUM', 10, 'nummod'],
      ['dead', 'NOUN', 8, 'obj'],
    ];
    expect(giver(rows)).toBe('the general staff');
  });

  it('is who says it of others, in a clause behind; not whose deed adds to it', () => {
    const behind = (form: string, lemma: string): readonly WordRow[] => [
      ['Kola', 'PROPN', 2, 'nsubj'],
      ['sang', 'VERB', 0, 'root', 'sing'],
      [',', 'PUNCT', 4, 'punct'],
      [form, 'VERB', 2, 'advcl', lemma],
      ['900', 'NUM', 4, 'obj'],
    ];
    expect(giver(behind('announcing', 'announce'))).toBe('Kola');
    expect(giver(behind('putting', 'put'))).toBeUndefined();
  });

  it('is not the maker of a list that moves people', () => {
    const drew: readonly WordRow[] = [
      ['A', 'DET', 2, 'det'],
      ['list', 'NOUN', 6, 'nsubj'],
      ['posted', 'VERB', 2, 'acl', 'post'],
      ['by', 'ADP', 5, 'case'],
      ['Guards', 'NOUN', 3, 'obl'],
      ['drew', 'VERB', 0, 'root', 'draw'],
      ['94', 'NUM', 8, 'nummod'],
      ['people', 'NOUN', 6, 'obj'],
    ];
    expect(giver(drew)).toBeUndefined();
  });

  it('is not what draws a crowd', () => {
    const rows: readonly WordRow[] = [
      ['It', 'PRON', 2, 'nsubj'],
      ['drew', 'VERB', 0, 'root', 'draw'],
      ['9,000', 'NUM', 4, 'nummod'],
      ['people', 'NOUN', 2, 'obj'],
    ];
    expect(giver(rows)).toBeUndefined();
  });

  it('is who has them on a list', () => {
    const rows: readonly WordRow[] = [
      ['Clerks', 'NOUN', 2, 'nsubj', 'clerk'],
      ['had', 'VERB', 0, 'root', 'have'],
      ['704', 'NUM', 4, 'nummod'],
      ['names', 'NOUN', 2, 'obj', 'name'],
      ['on', 'ADP', 7, 'case'],
      ['their', 'PRON', 7, 'nmod:poss'],
      ['list', 'NOUN', 4, 'nmod'],
    ];
    expect(giver(rows)).toBe('Clerks');
  });

  it('is who reports, not where', () => {
    const rows: readonly WordRow[] = [
      ['A', 'DET', 2, 'det'],
      ['nurse', 'NOUN', 6, 'nsubj'],
      ['at', 'ADP', 5, 'case'],
      ['the', 'DET', 5, 'det'],
      ['clinic', 'NOUN', 6, 'nsubj'],
      ['counted', 'VERB', 0, 'root', 'count'],
      ['60', 'NUM', 8, 'nummod'],
      ['wounded', 'NOUN', 6, 'obj'],
    ];
    expect(giver(rows)).toBe('A nurse');
  });

  it('is who stands above what befell those counted', () => {
    const rows: readonly WordRow[] = [
      ['Lawyers', 'NOUN', 2, 'nsubj', 'lawyer'],
      ['gave', 'VERB', 0, 'root', 'give'],
      ['the', 'DET', 4, 'det'],
      ['number', 'NOUN', 2, 'obj'],
      ['of', 'ADP', 6, 'case'],
      ['families', 'NOUN', 4, 'nmod', 'family'],
      ['driven', 'VERB', 6, 'acl', 'drive'],
      ['out', 'ADP', 7, 'compound:prt'],
      ['as', 'ADP', 10, 'case'],
      ['1,150', 'NUM', 7, 'obl'],
    ];
    expect(giver(rows)).toBe('Lawyers');
  });

  it('is who gives a bare number, and no firm that gives things away', () => {
    const rows = (who: string, ...rest: readonly WordRow[]): readonly WordRow[] => [
      ['The', 'DET', 2, 'det'],
      [who, 'NOUN', 4, 'nsubj'],
      ['also', 'ADV', 4, 'advmod'],
      ['gave', 'VERB', 0, 'root', 'give'],
      ['13', 'NUM', 4, 'obj'],
      ...rest,
    ];
    const stop: WordRow = ['.', 'PUNCT', 4, 'punct'];
    expect(giver(rows('union', stop))).toBe('The union');
    expect(giver(rows('firm', stop))).toBeUndefined();
    expect(giver(rows('union', ['flags', 'NOUN', 4, 'obj'], stop))).toBeUndefined();
  });

  it('is who numbers others, and nobody who is numbered', () => {
    const rows = (...words: readonly WordRow[]): readonly WordRow[] => [
      ['Clerks', 'NOUN', 2, 'nsubj'],
      ['numbered', 'VERB', 0, 'root', 'number'],
      ...words,
    ];
    expect(giver(rows(['45,000', 'NUM', 2, 'obj']))).toBeUndefined();
    const at: readonly WordRow[] = [
      ['them', 'PRON', 2, 'obj'],
      ['at', 'ADP', 5, 'case'],
      ['45,000', 'NUM', 2, 'obl'],
    ];
    expect(giver(rows(...at))).toBe('Clerks');
  });
});

it('giverOfParticiple knows who gave a number earlier', () => {
  const rows = (when: string): readonly WordRow[] => [
    ['It', 'PRON', 2, 'nsubj'],
    ['exceeds', 'VERB', 0, 'root', 'exceed'],
    ['the', 'DET', 4, 'det'],
    ['13', 'NUM', 2, 'obj'],
    ['given', 'VERB', 4, 'acl', 'give'],
    [when, 'ADV', 5, 'advmod'],
    ['by', 'ADP', 8, 'case'],
    ['police', 'NOUN', 5, 'obl'],
  ];
  expect(giverIn(rows('earlier'), giverOfParticiple)).toBe('police');
  expect(giverIn(rows('reluctantly'), giverOfParticiple)).toBeUndefined();
});
