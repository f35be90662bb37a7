/** What a table holds under a word of a text. Objects have "constructor" from their prototype: that is no entry. */
export function lookUp<Value>(table: Readonly<Record<string, Value>>, word: string): Value | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined;
}
