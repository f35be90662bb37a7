import { type KindRule, noun } from './rule.ts';

/**
 * Of "16 armoured personnel carriers" the noun ends with the plural "personnel".
 * "14 Leopard tanks", "two frigates", "8,112 weapons".
 *             ^^^^^        ^^^^^^^^          ^^^^^^^
 */
export const weapons: KindRule = {
  kind: 'weapons',
  noun: noun(
    'tanks?|missiles?|rockets?|rifles?|guns?|pistols?|drones?|warplanes?|jets?|fighter jets?|bombers?|howitzers?|munitions?|armou?red personnel|personnel carriers?|mortars?|helicopters?|gunships?|warships?|frigates?|destroyers?|corvettes?|submarines?|patrol boats?|patrol ships?|patrol vessels?|naval vessels?|gunboats?|coast guard cutters|firearms?|machine guns?|carbines?|radar sets|nuclear devices|eurofighters|bombs?|shells?|warheads?|grenades?|mines|landmines|launchers?|batteries|weapons?|arms|armoured vehicles?|armored vehicles?|armou?red cars?|aircraft|aircraft carriers?|military aircraft|military vehicles|interceptors?|artillery pieces|rounds|radars?|f-16s',
  ),
};
