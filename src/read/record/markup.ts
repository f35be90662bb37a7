/** Ends of blocks, and line breaks: nobody writes these but in HTML. */
const BLOCK_END =
  /<\/(?:p|div|article|section|main|header|footer|aside|figure|blockquote|pre|ul|ol|li|dl|table|tbody|tr|td|h[1-6]|body|html)\s*>|<br\s*\/?>/i;
/** Tags of HTML, and characters told by name or number. */
const MARKUP =
  /<\/?(?:p|div|br|a|b|i|u|s|em|strong|span|small|sub|sup|mark|font|q|cite|abbr|h[1-6])(?:\s[^<>]*|\/)?>|&(?:#\d+|#x[\da-f]+|[a-z]+\d*);/i;

/** True of a text that is plainly a page or a piece of one: "a < b" and "<unknown>" are not. */
export function isHtml(text: string): boolean {
  return BLOCK_END.test(text);
}

/** A page of a piece of one, so that all of it is taken for the article. Where no tag parts paragraphs, blank lines do. */
export function toPage(html: string): string {
  if (/<(?:!doctype|html|body)\b/i.test(html)) return html;
  const parted = /<p\b/i.test(html) ? html : html.replace(/\n[^\S\n]*\n/g, '\n<p>');
  return `<!doctype html><article>${parted}</article>`;
}

/** A title without the tags and entities that it carries over from its page. */
export async function plainTitle(title: string | undefined): Promise<string | undefined> {
  if (title === undefined || !MARKUP.test(title)) return title;
  // Loaded on first use: the parser is large, and most titles need none.
  return (await import('../html/plain-text.ts')).plainText(title.replace(/<br[\s/]*>/gi, ' '));
}
