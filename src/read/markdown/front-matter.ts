/** Simple `name: value` lines between two `---` at the very start; anything richer is left in the text. */
export function takeFrontMatter(text: string): {
  readonly fields: Readonly<Record<string, string>>;
  readonly rest: string;
} {
  const found = /^---[^\S\n]*\r?\n((?:[\w-]+[^\S\n]*:[^\n]*\r?\n)+)---[^\S\n]*(?:\r?\n|$)/.exec(text);
  if (found === null) return { fields: {}, rest: text };
  const fields: Record<string, string> = {};
  for (const line of found[1]!.trim().split(/\r?\n/)) {
    const at = line.indexOf(':');
    const value = line
      .slice(at + 1)
      .trim()
      .replace(/^(["'])(.*)\1$/, '$2')
      .replace(/^\[(.*)\]$/, '$1');
    if (value !== '') fields[line.slice(0, at).trim().toLowerCase()] = value;
  }
  return { fields, rest: text.slice(found[0].length) };
}
