import { makeReading } from '../article.ts';
import { open } from '../bytes.ts';
import type { DocumentOptions, Stopped } from '../options.ts';
import { error } from '../issues.ts';
import { failed, type Reading } from '../reading.ts';
import { takeTail } from '../tail.ts';
import { readPublished } from '../read-published.ts';
import { type ParsedMarkdown, parseMarkdown } from './parse-markdown.ts';
import { takeFrontMatter } from './front-matter.ts';

/** Reads one article in Markdown, with or without front matter. */
export async function readMarkdown(
  input: Uint8Array | string,
  options: DocumentOptions = {},
): Promise<Reading> {
  const { text, sha256, issues } = open(input, options.charset);
  const { fields, rest } = takeFrontMatter(text);
  const parsed = await (options.parseMarkdown ?? parseHere)(rest);
  if ('stopped' in parsed)
    return failed(options.origin ?? 'input', ...issues, error('reader-stopped', parsed.stopped));
  const tail = takeTail(parsed.pieces);
  const dated =
    options.published === undefined ? readPublished(fields['date'] ?? fields['published']) : undefined;
  const author = fields['author'] ?? fields['authors'];
  return makeReading(
    {
      reader: 'markdown',
      sha256,
      issues: [...issues, ...(dated?.issues ?? [])],
      title: fields['title'] ?? parsed.title,
      url: fields['url'] ?? fields['source_url'] ?? fields['link'] ?? tail.url,
      outlet: fields['outlet'] ?? fields['publisher'] ?? fields['source'] ?? tail.outlet,
      language: fields['language'] ?? fields['lang'],
      published: dated?.published,
      authors: author === undefined ? [] : author.split(/,|\sand\s/).map((name) => name.trim()),
      pieces: tail.pieces,
    },
    options,
  );
}

/** Some nest deeper than the parser can go. */
function parseHere(text: string): ParsedMarkdown | Stopped {
  try {
    return parseMarkdown(text);
  } catch (cause) {
    return { stopped: cause instanceof Error ? cause.message : String(cause) };
  }
}
