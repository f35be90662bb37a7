import type { Run, WordReading } from '../../model/index.ts';

/** Words that open a phrase and belong to the noun at its end. */
const OPENERS = /^(?:det|nummod)$/;
const FARTHEST = 5;

/**
 * "the Russian foreign" of "the Russian foreign ministry": an actor's phrase whose article or number hangs on a noun that the
 * span cuts off goes on to that noun. (The like for a last noun, "voter registration" of "officials", was tried: it costs
 * more right spans than it mends.)
 */
export function wholePhrase<Found extends Run>(run: Found, words: readonly WordReading[]): Found {
  const opener = words[run.first];
  const noun = opener?.head;
  if (!opener || noun === undefined || !OPENERS.test(opener.deprel)) return run;
  if (noun < run.until || noun >= run.until + FARTHEST) return run;
  for (let i = run.until; i < noun; i++) if (!hangsOn(words, i, noun)) return run;
  return { ...run, until: noun + 1 };
}

function hangsOn(words: readonly WordReading[], word: number, noun: number): boolean {
  let head = words[word]?.head;
  for (let steps = 0; head !== undefined && steps < FARTHEST; steps++) {
    if (head === noun) return true;
    head = words[head]?.head;
  }
  return false;
}
