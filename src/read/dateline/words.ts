/** Capitalised openings that look like a place before a dash and are none. */
export const NOT_PLACES: ReadonlySet<string> = new Set(
  (
    'NATO UNESCO UNICEF ASEAN OPEC BRICS INTERPOL UNRWA UNHCR IAEA ECOWAS MERCOSUR SADC AIDS COVID FIFA UEFA ISIS ISIL ' +
    'BREAKING UPDATE UPDATED EXCLUSIVE WATCH LIVE VIDEO PHOTOS PICTURES ANALYSIS OPINION EDITORIAL COMMENT FEATURE PROFILE ' +
    'EXPLAINER FACTBOX TIMELINE CORRECTION CORRECTED CLARIFICATION INTERVIEW REVIEW PREVIEW SPORT SPORTS BUSINESS WORLD ' +
    'POLITICS NEWS ALERT URGENT DEVELOPING NOTE WARNING ADVERTISEMENT SUMMARY BACKGROUND HEADLINES TRANSCRIPT EDITOR BRIEF ' +
    'ON IN BY FROM SINCE UNTIL AFTER BEFORE LAST THIS THE AT PUBLISHED POSTED STORY HERE WHAT HOW WHY ' +
    'FILE PHOTO FLASH SNAP REFILE RECAST WRAPUP INSTANT VIEW POLL GRAPHIC FACT CHECK'
  ).split(' '),
);

/** Agencies and broadcasters that may stand in brackets without a dash after them. */
export const KNOWN_AGENCIES: ReadonlySet<string> = new Set(
  'AP AFP Reuters CNN UPI Xinhua TASS ANI PTI IANS dpa DPA EFE ANSA RHC IPS IRIN VOA RFE/RL Kyodo Yonhap Interfax'.split(
    ' ',
  ),
);

/** Months as datelines write them, in order. */
export const MONTHS: readonly string[] = [
  'Jan(?:uary|\\.)?',
  'Feb(?:ruary|\\.)?',
  'Mar(?:ch|\\.)?',
  'Apr(?:il|\\.)?',
  'May',
  'June?\\.?',
  'July?\\.?',
  'Aug(?:ust|\\.)?',
  'Sept?(?:ember|\\.)?',
  'Oct(?:ober|\\.)?',
  'Nov(?:ember|\\.)?',
  'Dec(?:ember|\\.)?',
];
