/** "No group", "nobody": words that begin so name nobody; "No 10" and "No. 12" do. */
export const NOBODY = /^(?:no(?!\.|\s\d)|nobody|none|neither)\b/i;
