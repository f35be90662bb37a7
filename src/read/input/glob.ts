const SPECIAL = /[*?[\]{}]/;

/** True where a path holds characters of a pattern. */
export function isGlob(path: string): boolean {
  return SPECIAL.test(path);
}

/** The folder in which the search for a pattern begins: the parts before the first special character. */
export function globRoot(pattern: string): string {
  const parts = pattern.split('/');
  const first = parts.findIndex((part) => SPECIAL.test(part));
  const root = parts.slice(0, first).join('/');
  return root === '' ? (pattern.startsWith('/') ? '/' : '.') : root;
}

/** A pattern as a regular expression: `*` and `?` inside a name, `**` over folders, `[a-z]`, `{a,b}`. */
export function globToRegExp(pattern: string): RegExp {
  let source = '';
  let braces = 0;
  for (let i = 0; i < pattern.length; i++) {
    const char = pattern[i]!;
    if (char === '*' && pattern[i + 1] === '*') {
      const slash = pattern[i + 2] === '/';
      source += slash ? '(?:[^/]+/)*' : '.*';
      i += slash ? 2 : 1;
    } else if (char === '*') source += '[^/]*';
    else if (char === '?') source += '[^/]';
    else if (char === '{') {
      source += '(?:';
      braces++;
    } else if (char === '}' && braces > 0) {
      source += ')';
      braces--;
    } else if (char === ',' && braces > 0) source += '|';
    else if (char === '[' && pattern.includes(']', i + 2)) {
      const end = pattern.indexOf(']', i + 2);
      source += `[${pattern
        .slice(i + 1, end)
        .replace(/^!/, '^')
        .replace(/\\/g, '\\\\')}]`;
      i = end;
    } else source += char.replace(/[.+^$()|\\[\]{}]/g, '\\$&');
  }
  return new RegExp(`^${source}${')'.repeat(braces)}$`, 'u');
}
