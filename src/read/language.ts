/** Below this many letters a text is too short to overrule what the page declares. */
const SHORT = 120;

type Detect = (text: string) => { readonly language: string; isReliable(): boolean };
let loading: Promise<Detect> | undefined;

/** Loads the detector once, on first use: its table takes a tenth of a second. */
async function loadDetector(): Promise<Detect> {
  loading ??= import('eld/extrasmall').then(
    ({ eld }) =>
      (text: string) =>
        eld.detect(text),
  );
  return loading;
}

/**
 * The language of a text as ISO 639-1. Short texts, and texts that the detector is not sure of, get the benefit
 * of the doubt: the declared language, else English.
 */
export async function detectLanguage(text: string, declared: string | undefined): Promise<string> {
  const said =
    declared === undefined ? undefined : /^[a-z]{2}(?![a-z])/i.exec(declared.trim())?.[0].toLowerCase();
  const sample = text.slice(0, 4000);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0;
  const detect = await loadDetector();
  const result = detect(sample);
  if (letters === 0 || result.language === '') return said ?? 'en';
  if (letters < SHORT && latin > letters / 2) return said ?? 'en';
  if (!result.isReliable() && latin > letters / 2) return said ?? 'en';
  return result.language;
}
