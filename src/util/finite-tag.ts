/** Penn Treebank tags of verbs with a tense of their own: "said", "says", "say", "would". */
export const FINITE_TAG = /^(?:VBD|VBZ|VBP|MD)$/;
