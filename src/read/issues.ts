import type { Issue, IssueCode } from '../document/index.ts';

const HINTS: Partial<Record<IssueCode, string>> = {
  'not-found': 'Check the path; put a glob in quotes so that the shell leaves it alone.',
  unreadable: 'Check that the file can be opened by this user and is not a device.',
  empty: 'Remove the input, or check how it was exported or downloaded.',
  binary: 'Convert the file to text, Markdown, HTML, JSON Lines, CSV or Parquet first.',
  'too-large': 'Split the input, or raise the size limit: --max-bytes; in a program the option maxBytes.',
  'bad-gzip': 'Download or compress the file again; what could be read before the damage is kept.',
  'bad-json': 'Mend or remove the line; each line must hold one JSON object.',
  'bad-warc': 'Download the archive again; the records before and after the damage are kept.',
  'bad-table': 'Write the table again; the rows before the damage are kept.',
  'bad-feed': 'Look at the address in a browser: it may be a page, or a feed that is cut off.',
  'not-followed':
    'Fetch what it links to with --follow; where --max-pages was reached, run the command again.',
  'fetch-forbidden':
    'The site or the rules of safe fetching do not allow it; --allow-private opens your own network.',
  'fetch-failed': 'Run the same command later: what was fetched is kept.',
  'reader-stopped': 'Leave the input out, or report it: an article should not need so much time or memory.',
  'missing-field':
    'Name the field that holds the text: --field text=content; in a program the option fields.',
  'bad-date': 'Write dates as 2017-07-31, or name the field that holds them.',
  'no-article':
    'The page may be a list, a video or one that only scripts fill; save the article text instead.',
  'unknown-language': 'Leave the document out, or translate it first.',
  'unsupported-format':
    'Use text, Markdown, HTML, JSON Lines, CSV, Parquet, WARC or a feed, or name the format: --input-format; in a program the option format.',
  'broken-unicode': 'Download or export the text again as UTF-8; broken characters became U+FFFD.',
};

/** An issue after which there is no document. */
export function error(code: IssueCode, message: string): Issue {
  return issue('error', code, message);
}

/** An issue that leaves the document usable. */
export function warning(code: IssueCode, message: string): Issue {
  return issue('warning', code, message);
}

function issue(severity: Issue['severity'], code: IssueCode, message: string): Issue {
  const hint = HINTS[code];
  return { code, severity, message, ...(hint === undefined ? {} : { hint }) };
}
