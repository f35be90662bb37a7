import { ANIMALS } from '../../../util/things.ts';
import { after, beforeOrCounted, type KindRule, noun } from './rule.ts';

/**
 * "kidnapped 30 pupils", "43 students disappeared", "20 were taken hostage", "held 12 hostages".
 *  ^^^^^^^^^                          ^^^^^^^^^^^            ^^^^^^^^^^^^^             ^^^^^^^^
 */
export const abducted: KindRule = {
  kind: 'abducted',
  before: beforeOrCounted(
    'kidnap(?:s|ped|ping)?|abduct(?:s|ed|ing)?|snatch(?:es|ed|ing)?|(?:kidnapping|abduction|disappearance|capture)\\s+of|kidnappers\\s+of|(?:took|take|takes|taking|held|hold|holding|holds)\\s+hostage',
    'kidnapped|abducted|captives|hostages',
  ),
  after: after(
    'kidnapped|abducted|snatched|hostage|captive|in\\s+captivity|in\\s+(?:rebel|enemy|militant|jihadist|kidnappers.?)\\s+hands|disappeared|went\\s+missing|missing|unaccounted\\s+for|taken\\s+by\\s+(?:gunmen|rebels|militants|pirates)|seized\\s+by\\s+(?:gunmen|rebels|militants|armed\\s+men)|marched\\s+into\\s+the\\s+bush|carried\\s+off|led\\s+away|gone(?=[.,;"”]|$)|taken(?=[.,;"”]|$|\\s+(?:along|together)\\s+with\\b)|in\\s+the\\s+hands\\s+of\\s+(?:the\\s+|their\\s+|his\\s+)?(?:captors|kidnappers|abductors|gunmen|bandits|jihadists|militants|rebels|pirates)',
  ),
  not: noun(`villages?|towns?|districts?|cities|positions|posts|bases|${ANIMALS}`),
  toll: noun('kidnappings|abductions|abductees'),
  noun: noun('hostages|captives'),
};
