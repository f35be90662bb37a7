import { after, beforeOrCounted, type KindRule, noun } from './rule.ts';

/**
 * "displaced 40,000", "drove about 5,000 people from their homes", "900 people have fled", "2,000 homeless".
 *  ^^^^^^^^^           ^^^^^                    ^^^^^^^^^^^^^^^^                   ^^^^         ^^^^^^^^
 */
export const displaced: KindRule = {
  kind: 'displaced',
  before: beforeOrCounted(
    'displac(?:es?|ed|ing)|uproot(?:s|ed|ing)?|evacuat(?:es?|ed|ing)|displacement\\s+of|evacuation\\s+of|evict(?:s|ed|ing)?|eviction\\s+of|(?:displaced|homeless)\\s+at',
    'displaced|homeless|refugees|evicted|driven\\s+(?:out|away)',
  ),
  after: after(
    'displaced|uprooted|evacuated|evicted|homeless|without\\s+(?:shelter|homes|a\\s+(?:home|roof))|(?:lost|lose|losing)\\s+their\\s+homes|flee(?:ing)?|fled|have\\s+fled|had\\s+fled|(?:have|has|had)\\s+to\\s+leave\\s+their\\s+(?:homes|houses|villages)|from\\s+their\\s+homes|their\\s+homes|to\\s+flee|have\\s+left|sheltering|(?:abandoned|deserted|left)\\s+their\\s+(?:homes|houses|villages)|driven\\s+from\\s+their|living\\s+(?:in|under)\\s+\\p{L}*\\s*(?:tents|camps|sheeting|sheets|tarpaulins)|taken\\s+refuge|take\\s+refuge|sought\\s+shelter|(?<=^\\s+(?:have|had)\\s+|\\b(?:people|persons|families|villagers|residents|refugees|civilians|men|women|children)\\s+(?:(?:have|had)\\s+)?)(?:reached|arrived|come)\\b[^.;]{0,60}?\\bsince\\s+(?:\\S+\\s+){0,3}(?:raids?|attacks?|fighting|clashes|massacre|shelling|bombing|battle|offensive)|sleeping\\s+(?:rough|outdoors)|in\\s+the\\s+open',
  ),
  toll: noun('displaced|displaced people|displaced persons|homeless|evacuees|evicted'),
  noun: noun('refugees'),
  not: noun(
    'casualties|wounded|injured|patients|bodies|inmates|prisoners|convicts|fugitives|gunmen|attackers|assailants|hijackers|suspects|villages|hamlets|towns|districts|neighbou?rhoods|provinces',
  ),
};
