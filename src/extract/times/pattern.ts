/** Makes a sticky pattern out of building blocks; a blank matches any run of white space. */
export function pattern(source: string): RegExp {
  return new RegExp(`(?:${spaced(source)})(?![\\w\\u00C0-\\u024F])`, 'iy');
}

/** Lets a blank match any run of white space (` ?` none too), and `[ -]` a hyphen too. */
export function spaced(source: string): string {
  return source
    .replace(/\[ -\]|\[- \]/g, '(?:\\s+|-)')
    .replace(/ \?/g, '\\s*')
    .replace(/ /g, '\\s+');
}
