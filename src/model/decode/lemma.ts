/** Applies an edit script: "=word" for irregular lemmas, else "case|cut|add" (case: k keeps, l lowers). */
export function applyLemmaScript(form: string, script: string): string {
  if (script.startsWith('=')) return script.slice(1);
  const [casing, cut, add] = script.split('|');
  const base = casing === 'k' ? form : form.toLowerCase();
  const letters = Array.from(base);
  const count = Number(cut);
  return count <= letters.length ? letters.slice(0, letters.length - count).join('') + (add ?? '') : base;
}
