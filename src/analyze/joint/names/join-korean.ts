import type { Name, NamedSentence } from './name.ts';

const FAMILY =
  /^(?:Kim|Lee|Yi|Park|Pak|Moon|Yoon|Choi|Choe|Jung|Jeong|Chung|Kang|Cho|Jo|Han|Roh|Ban|Hong|Shin|Song|Hwang|Ahn|An|Lim|Im|Oh|Ri|Ro|Hyon|Paek|Suh|Seo|Kwon|Ryu|Chang|Jang)$/;

/** "[Moon Jae] - in": what a Korean given name ends in is written small, behind a hyphen. */
export function joinKorean({ words, entities }: NamedSentence): readonly Name[] {
  return entities.map((name, i) => {
    const { first, until, label } = name;
    if (label !== 'PER' || until - first !== 2 || !FAMILY.test(words[first]!)) return name;
    if (words[until] !== '-' || !/^\p{Ll}{2,5}$/u.test(words[until + 1] ?? '')) return name;
    return (entities[i + 1]?.first ?? Infinity) < until + 2 ? name : { ...name, until: until + 2 };
  });
}
