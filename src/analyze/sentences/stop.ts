import { isCloser } from './marks.ts';

/** A run of marks that may end a sentence. */
export interface Stop {
  /** Where the run begins. */
  readonly start: number;
  /** Behind the run and the closing quotes and brackets on it. */
  readonly end: number;
  readonly marks: string;
  /** The closing quotes and brackets behind the marks. */
  readonly closed: string;
}

const reference = / ?(?:\[\d{1,3}\]){1,9}/y;

/** The stop whose first mark stands at `at`: `."`, `?!`, `...)`, `.[12]`, `. [12]`. */
export function readStop(text: string, at: number, end: number): Stop {
  let i = at;
  while (i < end && isStopMark(text.charCodeAt(i))) i++;
  const marks = text.slice(at, i);
  const closing = i;
  while (i < end && isCloser(text.charAt(i))) i++;
  const closed = text.slice(closing, i);
  reference.lastIndex = i;
  const note = reference.exec(text);
  if (note && i + note[0].length <= end) i += note[0].length;
  return { start: at, end: i, marks, closed };
}

/** True for . ? ! and the ellipsis. */
export function isStopMark(unit: number): boolean {
  return unit === 46 || unit === 63 || unit === 33 || unit === 0x2026;
}
