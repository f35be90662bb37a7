import { after, before, beforeOrCounted, type KindRule, noun } from './rule.ts';

/**
 * "expelled 12 diplomats", "ordered three envoys to leave", "40 migrants were deported", "60 expulsions".
 *  ^^^^^^^^                                     ^^^^^^^^                     ^^^^^^^^       ^^^^^^^^^^
 */
export const expelled: KindRule = {
  kind: 'expelled',
  before: beforeOrCounted(
    'expel(?:s|led|ling)?|deport(?:s|ed|ing)?|(?:throw|thrown|threw|throws|throwing|kick|kicks|kicked)\\s+out|(?:expulsion|deportation)s?\\s+of|(?:sends?|sent|sending)\\s+(?:home|back)|turn(?:s|ed|ing)?\\s+back|repatriat(?:es|ed|ing)',
    'expelled|deported|repatriated|sent\\s+(?:back|home)',
  ),
  after: after(
    'expelled|deported|persona(?:e)?\\s+non\\s+grata(?:e)?|(?:ordered|told|asked|given\\s+\\S+\\s+\\S+)\\s+to\\s+(?:leave|go|quit)|(?:\\p{L}+|\\d+)\\s+(?:hours|days|weeks?)\\s+to\\s+(?:leave|pack|go|get\\s+out|quit)|(?:must|will\\s+have\\s+to|would\\s+have\\s+to)\\s+(?:leave|go|pack)|(?:have|has)\\s+to\\s+(?:leave|pack)(?=[.,;]|$)|(?:have|has|had)\\s+to\\s+leave\\s+(?:the\\s+country|within)|ordered\\s+out|thrown\\s+out|kicked\\s+out|sent\\s+home|sent\\s+back|sent\\s+packing|turned\\s+back|repatriated|(?:(?:taken|driven|escorted|marched|pushed)\\s+(?:back\\s+)?(?:to|across|over)|(?:put|sent)\\s+(?:back\\s+)?(?:across|over))\\s+the\\s+(?:\\p{L}+\\s+)?(?:border|frontier)(?!\\s+(?:crossing|post|town|area|region))|escorted\\s+home|out\\s+of\\s+the\\s+country',
  ),
  around: [
    [
      before(
        'order(?:s|ed|ing)?|ask(?:s|ed|ing)?|tell(?:s|ing)?|told|giv(?:es?|ing|en)|gave|send(?:s|ing)?|sent',
      ),
      after('to\\s+(?:leave|go|quit)|packing|home|(?:their\\s+)?marching\\s+orders'),
    ],
  ],
  not: noun('troops|tanks|trucks|lorries|vehicles|guns|rockets|tonnes'),
  toll: noun('expulsions|deportations|deportees'),
};
