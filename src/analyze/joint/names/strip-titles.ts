import type { Name, NamedSentence } from './name.ts';

/** Words before a person's name that are no part of it. */
export const TITLE =
  /^(?:mr|mrs|ms|dr|doctor|gen|general|col|colonel|capt|captain|lt|maj|major|sgt|adm|admiral|shaikh|sheikh|sheik|ayatollah|imam|rabbi|rev|reverend|father|pope|president|prime|minister|senator|sen|rep|gov|governor|judge|justice|king|queen|prince|princess|sir|lord|lady|prof|professor|chancellor|secretary|mayor|uncle|aunt)\.?$/i;

/** Of them those that are nobody's name: what stands before them is none of the name either. */
const OFFICE =
  /^(?:president|minister|senator|sen|rep|gov|governor|mayor|chancellor|secretary|ambassador|spokesman|spokeswoman)\.?$/i;

/** "[Gen. Pervez Musharraf]", "[Washington Mayor Muriel Bowser]": a title before the name is none of it. */
export function stripTitles({ words, entities }: NamedSentence): readonly Name[] {
  return entities.map((name) => {
    if (name.label !== 'PER') return name;
    const office = words.slice(name.first, name.until - 1).findLastIndex((word) => OFFICE.test(word));
    let first = name.first + office + 1;
    while (first < name.until - 1 && TITLE.test(words[first]!)) first++;
    return first === name.first ? name : { ...name, first };
  });
}
