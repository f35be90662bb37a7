/**
 * Text of news pages with everything taken out that could steer a terminal: control characters and marks that
 * turn the direction of writing. Line ends stay.
 */
export function clean(text: string): string {
  return text
    .replace(/\t/g, ' ')
    .replace(/(?!\n)\p{Cc}|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
}
