import type { Name, NamedSentence } from './name.ts';

const PAPER =
  /^(?:chronicle|courier|economist|globe|guardian|herald|independent|journal|mirror|news|observer|post|register|review|standard|star|sun|telegraph|times|tribune)$/i;

/** "[The Boston Globe]": a newspaper's name takes its article where that has a capital. */
export function includeArticle({ words, entities }: NamedSentence): readonly Name[] {
  return entities.map((name, i) => {
    const { first, until, label } = name;
    const free = first > 0 && (entities[i - 1]?.until ?? 0) < first;
    if (!free || label !== 'ORG' || !/^(?:The|THE)$/.test(words[first - 1]!)) return name;
    return PAPER.test(words[until - 1]!) ? { ...name, first: first - 1 } : name;
  });
}
