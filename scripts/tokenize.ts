/**
 * Adds "sentences", each the list of its tokens ([[start, end], ...], UTF-16 offsets), to each JSON line that has a
 * "text". Used when training data is made: npx tsx scripts/tokenize.ts < in.jsonl > out.jsonl
 */
import { createInterface } from 'node:readline';
import { splitSentences } from '../src/analyze/sentences/index.ts';
import { tokenizeText } from '../src/analyze/tokens/index.ts';

for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  if (line.trim() === '') continue;
  const record = JSON.parse(line) as { text: string };
  const whole = { start: 0, end: record.text.length };
  const sentences = splitSentences(record.text, whole).map((span) =>
    tokenizeText(record.text, span).map(({ start, end }) => [start, end]),
  );
  process.stdout.write(JSON.stringify({ ...record, sentences }) + '\n');
}
