/** A quotation mark: what it may do here, and which marks it pairs with. */
export interface Mark {
  readonly at: number;
  readonly length: number;
  readonly family: 'double' | 'single' | 'guillemet';
  readonly opens: boolean;
  readonly closes: boolean;
}

const SPACE = /\s/u;
const WORD = /[\p{L}\p{N}]/u;
const ELISION = /^(?:em|til|tis|twas|cause|round|bout|n|\d0s|\d{2})(?![\p{L}\p{N}])/iu;

/** The quotation marks of a stretch of text, apostrophes and inch marks left out. */
export function findMarks(text: string, from: number, until: number): Mark[] {
  const marks: Mark[] = [];
  for (let at = from; at < until; at++) {
    const mark = markAt(text, at, from, until);
    if (mark) {
      marks.push(mark);
      at += mark.length - 1;
    }
  }
  return marks;
}

function markAt(text: string, at: number, from: number, until: number): Mark | undefined {
  const before = at > from ? text[at - 1]! : ' ';
  const after = at + 1 < until ? text[at + 1]! : ' ';
  const one = (family: Mark['family'], opens: boolean, closes: boolean): Mark | undefined =>
    opens || closes ? { at, length: 1, family, opens, closes } : undefined;
  switch (text.charAt(at)) {
    case '“':
      // Closes what „ opened, and on some pages what “ did: “rapists“ and “criminals“.
      return one('double', !SPACE.test(after) && !isEnd(before, after), !SPACE.test(before));
    case '„':
    case '‟':
      return one('double', true, false);
    case '”':
      // Some pages open with the closing mark.
      return at === from && WORD.test(after) ? one('double', true, false) : one('double', false, true);
    case '"':
      if (/\d/.test(before) && WORD.test(after)) return undefined;
      // "... the household name of 'Clinton,' ": a space parts the two closing marks.
      return one(
        'double',
        !SPACE.test(after) && !WORD.test(before),
        !SPACE.test(before) || (SPACE.test(after) && /^['’]$/.test(text[at - 2] ?? '')),
      );
    case '«':
      return one('guillemet', true, !SPACE.test(before));
    case '»':
      return one('guillemet', !SPACE.test(after) && SPACE.test(before), true);
    case '`':
      return after === '`' && at + 2 < until
        ? { at, length: 2, family: 'double', opens: true, closes: false }
        : undefined;
    case '‘':
      return one('single', !ELISION.test(text.slice(at + 1, at + 8)), false);
    case '‚':
      return one('single', !SPACE.test(after), false);
    case "'":
    case '’':
      if (after === "'" && text[at] === "'") {
        const opens = !WORD.test(before) && WORD.test(text[at + 2] ?? ' ');
        return { at, length: 2, family: 'double', opens, closes: !opens };
      }
      return single(text, at, before, after);
    default:
      return undefined;
  }
}

/** True between a word or a stop and what ends a clause. */
function isEnd(before: string, after: string): boolean {
  return /[\p{L}\p{N}.,;:!?…]/u.test(before) && /[.,;:!?…)\]—–]/.test(after);
}

/** A straight or curly apostrophe: a mark only at the edge of a word, and no elision ("'em", "'90s"). */
function single(text: string, at: number, before: string, after: string): Mark | undefined {
  const straight = text[at] === "'";
  const opens =
    straight && !WORD.test(before) && WORD.test(after) && !ELISION.test(text.slice(at + 1, at + 8));
  const closes = !SPACE.test(before) && !WORD.test(after);
  return opens || closes ? { at, length: 1, family: 'single', opens, closes } : undefined;
}
