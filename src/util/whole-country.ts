/** "nationwide", "throughout the island": of no one place. */
export const WHOLE_COUNTRY =
  /\b(?:nationwide|countrywide|(?:across|throughout|around|all over)\s(?:the|its)\s(?:(?:whole|entire)\s)?(?:country|nation|island|kingdom|republic))\b/iu;
