import { writeFile } from 'node:fs/promises';

/** Writes a file of invented articles; each batch of them takes the fake coder so many milliseconds. */
export async function writeArticles(file: string, count: number, wait: number): Promise<void> {
  const line = (i: number): string =>
    article(
      `Report ${i}`,
      `WAIT${wait} Report ${i}: Russia ordered group ${i} to leave the country, which Washington called "number ${i} too many", and police arrested ${i} people.`,
      (i % 28) + 1,
    );
  await writeFile(file, Array.from({ length: count }, (_, i) => line(i)).join(''));
}

/** An article as a line of JSON. */
export function article(title: string, text: string, day = 1): string {
  return `${JSON.stringify({ title, text, date: `2017-07-${String(day).padStart(2, '0')}` })}\n`;
}
