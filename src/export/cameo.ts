/** The two digits of a CAMEO code that name its category: 04 of 0421. */
export function rootCode(cameo: string): string {
  return cameo.slice(0, 2);
}

/** The code's first three digits, the second level: 025 of 0251. */
export function baseCode(cameo: string): string {
  return cameo.slice(0, 3);
}

/** GDELT's QuadClass: 1 verbal and 2 material cooperation, 3 verbal and 4 material conflict. */
export function quadClass(cameo: string): number {
  const root = Number(rootCode(cameo));
  return root <= 5 ? 1 : root <= 8 ? 2 : root <= 13 ? 3 : 4;
}

/** Phoenix's PentaClass: as QuadClass, but 0 for statements and appeals, and 3 for reduced relations (16). */
export function pentaClass(cameo: string): number {
  const root = Number(rootCode(cameo));
  return root <= 2 ? 0 : root === 16 ? 3 : quadClass(cameo);
}
