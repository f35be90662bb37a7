const tail =
  /(?!(?:He|She|They|It|We|I|You) )(?:(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov)\. )?(?:\p{Lu}[\p{L}'’-]{0,30} ){1,4}(?:said|says|asked|asks|told|tells|wrote|writes|added|adds|shouted|cried|replied|wondered|tweeted|posted|demanded|continued|exclaimed|insisted)(?![\p{L}])/uy;

/** `"Will they leave?" Lavrov asked.`: behind a quotation's ? or !, a name and a verb of speech go on with the sentence. */
export function isSpeechTail(text: string, at: number): boolean {
  tail.lastIndex = at;
  return tail.test(text);
}
