import { clean } from './clean.ts';
import { widthOf, widthOfChar } from './width.ts';

/** What a piece of text is, for the eye. */
export type Style = 'bold' | 'dim' | 'event' | 'actor' | 'quote' | 'bad';

/** A run of text in one or several styles. */
export interface Piece {
  readonly text: string;
  readonly styles?: readonly Style[];
}

const SGR: Readonly<Record<Style, string>> = {
  ...{ bold: '1', dim: '2', event: '1;33', actor: '36', quote: '32', bad: '31' },
};

/** Turns pieces into what is written: with colours where `colour` is true, and never with steering characters. */
export function paint(pieces: readonly Piece[], colour: boolean): string {
  if (!colour) return clean(pieces.map(({ text }) => text).join(''));
  let painted = '';
  let now = '';
  for (const { text, styles = [] } of pieces) {
    const next = text.trim() === '' && now === '' ? '' : styles.map((style) => SGR[style]).join(';');
    if (next !== now) painted += `${now === '' ? '' : '\u001b[0m'}${next === '' ? '' : `\u001b[${next}m`}`;
    painted += clean(text);
    now = next;
  }
  return now === '' ? painted : `${painted}\u001b[0m`;
}

/** A piece in one style. */
export function styled(text: string, ...styles: readonly Style[]): Piece {
  return { text, styles };
}

/** Breaks pieces into lines of at most `width` columns at spaces; longer words are cut; line ends are kept. */
export function wrap(pieces: readonly Piece[], width: number): Piece[][] {
  const lines: Piece[][] = [[]];
  let used = 0;
  const newLine = (): void => {
    lines.push([]);
    used = 0;
  };
  for (const word of words(pieces)) {
    if (word === 'break') {
      newLine();
      continue;
    }
    const wide = widthOf(word.pieces.map(({ text }) => text).join(''));
    const gap = used > 0 && word.spaced ? 1 : 0;
    if (used > 0 && used + gap + wide > width) newLine();
    else if (gap > 0) {
      const { styles } = lines.at(-1)!.at(-1)!;
      const same = styles !== undefined && String(styles) === String(word.pieces[0]?.styles);
      lines.at(-1)!.push(same ? { text: ' ', styles } : { text: ' ' });
      used += 1;
    }
    for (const { text, styles } of word.pieces) {
      for (const part of cut(text, width, width - used)) {
        const columns = widthOf(part);
        if (used > 0 && used + columns > width) newLine();
        lines.at(-1)!.push(styles === undefined ? { text: part } : { text: part, styles });
        used += columns;
      }
    }
  }
  return lines;
}

interface Word {
  readonly pieces: Piece[];
  /** True where white space stands before it. */
  readonly spaced: boolean;
}

function* words(pieces: readonly Piece[]): Generator<Word | 'break'> {
  let word: Word | undefined;
  let spaced = false;
  for (const { text, styles } of pieces) {
    for (const part of text.split(/(\s+)/)) {
      if (part === '') continue;
      if (part.trim() === '') {
        if (word !== undefined) yield word;
        word = undefined;
        spaced = true;
        for (const char of part) if (char === '\n') yield 'break';
      } else {
        word ??= { pieces: [], spaced };
        word.pieces.push(styles === undefined ? { text: part } : { text: part, styles });
        spaced = false;
      }
    }
  }
  if (word !== undefined) yield word;
}

function cut(text: string, width: number, first: number): string[] {
  if (widthOf(text) <= Math.max(first, 0)) return [text];
  const parts: string[] = [];
  let part = '';
  let columns = 0;
  let room = first > 0 ? first : width;
  for (const char of text) {
    const wide = widthOfChar(char);
    if (columns + wide > room && part !== '') {
      parts.push(part);
      part = '';
      columns = 0;
      room = width;
    }
    part += char;
    columns += wide;
  }
  return [...parts, part];
}
