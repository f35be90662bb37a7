/** "its neighbours", "the rival of Ali": who is of another country than those whom they stand by or against. */
export const isBeside = (word: string): boolean =>
  /^(?:ally|allies|counterparts?|guests?|hosts?|friends?|foes?|enem(?:y|ies)|neighbou?rs?|rivals?)$/.test(
    word,
  );
