import type { Draft } from './draft.ts';
import { spanOfTokens, tokensIn } from './reading.ts';
import type { Reading } from './reading.ts';

const LINE = /^(\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*){0,3}\s?)(?:\([^)]*\))?:\s+(?=\S)/u;
const LABEL =
  /^(?:note|update|updated|correction|related|photos?|video|watch|read more|more|also|editor|by|source|advisory|q|a)$/i;

/** TORRES: Will you stand again?   [next paragraph]   LUND: I have not decided.
 *  ------  ----------------------                     ----  -----------------
 * A conversation set down turn by turn without quotation marks: two speakers in capitals, or one who comes back. */
export function transcriptLines(reading: Reading): Draft[] {
  const turns = reading.document.paragraphs.flatMap((paragraph) => {
    const match = LINE.exec(
      reading.text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 80)),
    );
    const name = match?.[1]!.trim();
    if (!match || !name || LABEL.test(name)) return [];
    const content = { start: paragraph.start + match[0].length, end: paragraph.end };
    return [{ name, at: paragraph.start, content }];
  });
  const count = new Map<string, number>();
  for (const { name } of turns) count.set(name, (count.get(name) ?? 0) + 1);
  const capitals = new Set(
    [...count.keys()].filter((name) => name.length > 1 && name === name.toUpperCase()),
  );
  return turns.flatMap(({ name, at, content }) => {
    const spoken = capitals.size > 1 ? capitals.has(name) : count.get(name)! > 1 && count.size > 1;
    const [first, until] = tokensIn(reading, { start: at, end: at + name.length });
    if (!spoken || first >= until || /["“]/.test(reading.text[content.start]!)) return [];
    const why = ['a name and a colon open the paragraph, as others do'];
    return [
      {
        span: content,
        kind: 'indirect',
        speaker: spanOfTokens(reading, first, until),
        confidence: 0.8,
        rule: 'transcript-line',
        why,
      },
    ];
  });
}
