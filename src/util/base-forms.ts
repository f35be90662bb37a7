/**
 * The bases that a form of a regular English verb or noun may have: "praised" praise, "stopped" stop, "carries" carry.
 * Lemmas come from a model and may be wrong; a word is looked up by these too.
 */
export function baseForms(form: string): readonly string[] {
  const found = [form];
  if (!/(?:s|ed|ing)$/.test(form)) return found;
  const add = (ending: RegExp, ...bases: string[]) => {
    if (ending.test(form)) found.push(...bases.map((base) => form.replace(ending, base)));
  };
  add(/s$/, '');
  add(/es$/, '');
  add(/ie[sd]$/, 'y');
  add(/ed$/, '', 'e');
  add(/ing$/, '', 'e');
  add(/([bdglmnprt])\1(?:ed|ing)$/, '$1');
  return found;
}
