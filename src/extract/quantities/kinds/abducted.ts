import { ANIMALS } from '../../../util/things.ts';
import { after, before, type KindRule, noun } from './rule.ts';

/**
 * "kidnapped 30 pupils", "43 students disappeared", "20 were taken hostage", "held 12 hostages".
 *  ^^^^^^^^^                          ^^^^^^^^^^^            ^^^^^^^^^^^^^             ^^^^^^^^
 */
export const abducted: KindRule = {
  kind: 'abducted',
  before: before(
    'kidnap(?:s|ped|ping)?|abduct(?:s|ed|ing)?|snatch(?:es|ed|ing)?|(?:kidnapping|abduction|disappearance|capture)\\s+of|kidnappers\\s+of|(?:took|take|takes|taking|held|hold|holding|holds)\\s+hostage',
  ),
  after: after(
    'kidnapped|abducted|snatched|hostage|captive|in\\s+captivity|in\\s+(?:rebel|enemy|militant|jihadist|kidnappers.?)\\s+hands|disappeared|went\\s+missing|missing|unaccounted\\s+for|taken\\s+by\\s+(?:gunmen|rebels|militants|pirates)|seized\\s+by\\s+(?:gunmen|rebels|militants|armed\\s+men)|marched\\s+into\\s+the\\s+bush|carried\\s+off|led\\s+away|gone(?=[.,;"”]|$)|taken(?=[.,;"”]|$)',
  ),
  not: noun(`villages?|towns?|districts?|cities|positions|posts|bases|${ANIMALS}`),
  toll: noun('kidnappings|abductions|abductees'),
  noun: noun('hostages|captives'),
};
