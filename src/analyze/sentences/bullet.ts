const bullet = /(?:[•‣▪●◦·*–—-]|\(?\d{1,2}[.)]) /y;

/** True where a list item begins: "• ", "- ", "2. ". */
export function isBulletAt(text: string, at: number): boolean {
  bullet.lastIndex = at;
  return bullet.test(text);
}
