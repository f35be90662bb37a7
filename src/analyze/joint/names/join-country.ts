import type { Name, NamedSentence } from './name.ts';

const COUNTRY = /^(?:united states|us|u\.s\.?|united kingdom|uk|u\.k\.?)$/i;
const BODY =
  /^(?:agency|air|army|attorney|bureau|central|congress|customs|department|embassy|environmental|federal|fish|food|geological|government|house|immigration|marine|national|navy|postal|secret|securities|senate|supreme|treasury)$/i;

/** "[U.S.] [Department of State]": a country's name right before a body of that country belongs to the body's name. */
export function joinCountries({ words, entities }: NamedSentence): readonly Name[] {
  const joined: Name[] = [];
  for (const name of entities) {
    const before = joined.at(-1);
    const beside = before?.until === name.first && before.label === 'LOC' && name.label === 'ORG';
    const one =
      beside &&
      COUNTRY.test(words.slice(before.first, before.until).join(' ')) &&
      BODY.test(words[name.first]!);
    if (before && one) joined.splice(-1, 1, { ...name, first: before.first });
    else joined.push(name);
  }
  return joined;
}
