/** "the Gulf of Finland", "the Banda Sea": of no country. */
export function isSeaName(name: string): boolean {
  return /^(?:the\s)?(?:gulf|straits?|sea)\sof\s|^(?:the\s)?bay\sof\s(?:bengal|biscay|fundy)\b|\s(?:sea|ocean|straits?|gulf)$/iu.test(
    name,
  );
}
