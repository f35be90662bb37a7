import { ANIMALS, THINGS } from '../../../util/things.ts';
import { after, before, beforeOrCounted, beside, type KindRule, noun } from './rule.ts';

const VERBS =
  'bandag(?:es?|ed|ing)|wound(?:s|ed|ing)?|injur(?:es?|ed|ing)|hurt(?:s|ing)?|maim(?:s|ed|ing)|injuries\\s+to|(?:wounding|injuring)\\s+of|(?:number\\s+of\\s+)?(?:wounded|injured)\\s+(?:at|to)';

/** "hospitals were still caring for some 25", "The hospital took in 29 people". */
const AT_HOSPITAL =
  /\b(?:hospitals?|clinics?|wards?|infirmary|doctors|medics|nurses)\b[^.;]{0,60}\b(?:t(?:ook|aken)\s+in|caring\s+for|looking\s+after)\s+$/u;

/** "The clinic treated 14 marchers", "medics treated 31 for the gas"; not "treated 4,000 malaria patients". */
const TREATS = new RegExp(
  `\\b(?:[Hh]ospitals?|[Cc]linics?|[Dd]octors|[Mm]edics|[Rr]ed\\s[Cc]ross)\\b[^.;,]{0,40}${before('treat(?:s|ed|ing)|admit(?:s|ted)').source}`,
  'u',
);
const NOT_ILL =
  /^(?!(?:\s+[\p{L}-]+)?\s+(?:as|to\s+an?|mistakes|errors|faults|failures|failings|lapses|deaths|breaches)\b|(?:\s+[\p{L}-]+){0,4}?\s+(?:patients|cases|malaria|cholera|measles|typhoid|dengue|Ebola|Covid(?:-19)?|HIV|tuberculosis|malnutrition|coronavirus|virus|diseases?|infections?|fever)\b)/u;

/**
 * "wounding nine", "12 injured", "30 people were hurt", "five casualties treated for burns".
 *  ^^^^^^^^          ^^^^^^^                    ^^^^                    ^^^^^^^^^^^
 */
export const wounded: KindRule = {
  kind: 'wounded',
  before: beforeOrCounted(VERBS, 'wounded|injured|hurt'),
  after: after(
    'wounded|injured|hurt|maimed|hospitali[sz]ed|treated\\s+for|in\\s+hospital|to\\s+hospital|sought\\s+(?:medical|hospital)\\s+(?:help|care|treatment|attention|aid)|(?<=\\b(?:were|was|been)\\s+)beaten(?:\\s+up)?(?!\\s+(?:to\\s+death|dead|back|off|down|into|at\\s+home|(?:in|at)\\s+(?:\\p{L}+\\s+)?(?:votes?|elections?|polls?|primar(?:y|ies)|run-?offs?|finals?|league|cup)\\b|by\\s+(?:an?|the)\\s+(?:\\p{L}+\\s+)?(?:party|bloc|alliance|coalition|candidates?)\\b))|(?:with|for)\\s+(?:cuts|(?:\\p{L}+\\s+(?:and\\s+[\\p{L}-]+\\s+)?)?(?:wounds|injuries|burns|bruises|fractures|concussions?|shrapnel|broken\\s+(?:bones|ribs|arms|legs|limbs|noses|jaws)))|(?:suffered|sustained|received|had|have|nursing|bore)\\s+(?:\\p{L}+\\s+(?:(?:and|or)\\s+[\\p{L}-]+\\s+)?)?(?:wounds|injuries|burns|bruises|fractures)|(?:struck|hit)\\s+by\\s+(?:\\p{L}+\\s+)?(?:stones|batons|bullets|pellets|shrapnel|canisters|fragments|splinters)|(?:brought|taken|carried|rushed|come|came|admitted)(?:\\s+in|\\s+to\\s+(?:the\\s+)?(?:\\p{L}+\\s+){0,2}(?:hospital|clinic|ward))?\\s+with\\s+(?:\\p{L}+\\s+){0,2}(?:wounds|injuries|burns|bruises|fractures)|cases\\s+of\\s+(?:injury|injuries|burns|fractures)|concussed|bandaged|in\\s+(?:a\\s+)?(?:serious|critical|grave|stable)\\s+condition|need(?:ed|ing)?\\s+(?:(?:medical|hospital)\\s+)?(?:treatment|attention|care)|need(?:ed|ing)?\\s+(?:a\\s+doctor|doctors|surgery|stitches)|(?:remain(?:s|ed)?|stayed|still)\\s+(?:in\\s+(?:the\\s+)?(?:care|wards?|hospital|intensive\\s+care)|under\\s+(?:care|observation))|(?:being\\s+)?treated|under\\s+treatment',
  ),
  tally: AT_HOSPITAL,
  around: [
    beside('wounded|injured'),
    [TREATS, NOT_ILL],
    [
      before('treat(?:s|ed|ing)?|admit(?:s|ted|ting)?|receiv(?:es?|ed|ing)'),
      after('(?:for|with)\\s+(?:\\p{L}+\\s+)?(?:injuries|wounds|burns|bruises|fractures)'),
    ],
  ],
  toll: noun('wounded|injured|injuries'),
  not: noun(`tanks?|flats?|${ANIMALS}|${THINGS}`),
  unless:
    /^\s+survivors\s+of\s+(?:sexual|rape)\b|^\s+(?:\p{L}+\s+)?(?:bodies|corpses|dead)\b|^\s+of\s+(?:the|those|its|his|their)\s+(?:\p{L}+\s+)?(?:wounded|injured)\s+(?:had\s+|have\s+|later\s+|then\s+)?(?:died|dies|were\s+killed|succumbed)/u,
};
