import type { StatusRule } from '../rule.ts';
import { takenForGranted } from './act-taken-for-granted.ts';
import { announced } from './announced.ts';
import { comingDay } from './coming-day.ts';
import { conditional } from './conditional.ts';
import { clauseDenied, denied, foiled } from './denied.ts';
import { eveOf } from './eve-of.ts';
import { firstSince } from './first-since.ts';
import { inProspect } from './in-prospect.ts';
import { headlineInfinitive } from './headline-infinitive.ts';
import { longAgo } from './long-ago.ts';
import { longPast } from './long-past.ts';
import { negatedVerb } from './negated-verb.ts';
import { byNobody, nobodyActed } from './nobody-acted.ts';
import { notRuledOut } from './not-ruled-out.ts';
import { possible } from './possible.ts';
import { putOnHold } from './put-on-hold.ts';
import { ranAlready } from './ran-already.ts';
import { recentDay } from './recent-day.ts';
import { ruledOut } from './ruled-out.ts';
import { saidInstead } from './said-instead.ts';
import { stillOn } from './still-on.ts';
import { goesOn, howItWas } from './taken-as-true.ts';
import { toldBefore } from './told-before.ts';
import { weighed } from './weighed.ts';
import { yearsBack } from './years-back.ts';
import { yetToCome } from './yet-to-come.ts';

/** What is asked first, of the sure rules and of all. */
const FIRST_RULES: readonly StatusRule[] = [
  toldBefore,
  stillOn,
  notRuledOut,
  ruledOut,
  foiled,
  putOnHold,
  ranAlready,
  byNobody,
  howItWas,
  goesOn,
  takenForGranted,
  saidInstead,
];

/** Words that overrule the model however sure it is. */
export const SURE_RULES: readonly StatusRule[] = [
  ...FIRST_RULES,
  clauseDenied,
  inProspect,
  yetToCome,
  comingDay,
  firstSince,
  eveOf,
  recentDay,
  yearsBack,
  longPast,
];

/** First match wins: what did not happen, then what is only possible, then what is to come, then the past. */
export const STATUS_RULES: readonly StatusRule[] = [
  ...FIRST_RULES,
  negatedVerb,
  nobodyActed,
  denied,
  clauseDenied,
  conditional,
  possible,
  weighed,
  inProspect,
  yetToCome,
  comingDay,
  announced,
  headlineInfinitive,
  firstSince,
  eveOf,
  yearsBack,
  recentDay,
  longAgo,
];
