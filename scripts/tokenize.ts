/**
 * Adds "tokens" ([[start, end], ...], UTF-16 offsets) to each JSON line that has a "text"; the text of a line is
 * one sentence. Used when training data is made: npx tsx scripts/tokenize.ts < in.jsonl > out.jsonl
 */
import { createInterface } from 'node:readline';
import { tokenizeText } from '../src/analyze/tokens/index.ts';

for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  if (line.trim() === '') continue;
  const record = JSON.parse(line) as { text: string };
  const tokens = tokenizeText(record.text).map(({ start, end }) => [start, end]);
  process.stdout.write(JSON.stringify({ ...record, tokens }) + '\n');
}
