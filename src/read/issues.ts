import type { Issue, IssueCode } from '../document/index.ts';

const HINTS: Partial<Record<IssueCode, string>> = {
  'not-found': 'Check the path; put a glob in quotes so that the shell leaves it alone.',
  unreadable: 'Check that the file can be opened by this user and is not a device.',
  empty: 'Remove the input, or check how it was exported or downloaded.',
  binary: 'Convert the file to text, Markdown, HTML or JSON Lines first.',
  'too-large': 'Split the input, or raise the size limit (maxBytes).',
  'bad-gzip': 'Download or compress the file again; what could be read before the damage is kept.',
  'bad-json': 'Mend or remove the line; each line must hold one JSON object.',
  'missing-field': 'Name the field that holds the text with the option fields, e.g. fields.text = "content".',
  'no-article':
    'The page may be a list, a video or one that only scripts fill; save the article text instead.',
  'unknown-language': 'Leave the document out, or translate it first.',
  'unsupported-format': 'Use text, Markdown, HTML or JSON Lines, or name the format with the option format.',
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
