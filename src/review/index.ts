export { AGREED_FIELDS, type AgreedField, agreementOf, type ReviewAgreement } from './agreement.ts';
export { type GoldFound, goldOf, type GoldOptions, type GoldSentence } from './gold.ts';
export { type Agreement, krippendorffAlpha } from './krippendorff-alpha.ts';
