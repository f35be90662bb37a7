import { linkMentions } from './analyze/coreference/index.ts';
import { readSentences } from './analyze/joint/read-sentences.ts';
import { findSentences } from './analyze/sentences/index.ts';
import { findTokens } from './analyze/tokens/index.ts';
import type { Versions } from './document/index.ts';
import {
  isStateName,
  type Lexicon,
  resolveActors,
  type SectorChooser,
  sectorChooser,
} from './extract/actors/index.ts';
import { codeEvents, type KindChooser, kindChooser, matchPatterns } from './extract/events/index.ts';
import { findPlaces } from './extract/places/index.ts';
import { findQuantities } from './extract/quantities/index.ts';
import { findQuotations, recordQuotes } from './extract/quotes/index.ts';
import { findTimesStage } from './extract/times/index.ts';
import type { Gazetteer } from './gazetteer/index.ts';
import type { JointModel } from './model/index.ts';
import type { Codebook } from './ontology/index.ts';
import { Pipeline } from './pipeline/index.ts';

/** What the stages work with. */
export interface Means {
  readonly model: JointModel;
  readonly lexicon: Lexicon;
  readonly codebook: Codebook;
  readonly gazetteer: Gazetteer;
  /** The country of "Syrian". */
  readonly countryOfDemonym: (word: string) => string | undefined;
  readonly versions: Versions;
  /** In place of what the model's weights choose. */
  readonly chooseKinds?: KindChooser;
  /** The same of sectors. */
  readonly chooseSector?: SectorChooser;
}

/** The one ordered list of stages. */
export function defaultPipeline(means: Means) {
  const { model, lexicon, codebook, gazetteer, countryOfDemonym, versions } = means;
  const { chooseKinds = kindChooser(model.kinds), chooseSector = sectorChooser(model.sectors) } = means;
  return (
    Pipeline.start()
      .use(findSentences)
      .use(findTokens)
      .use(
        readSentences(model, undefined, {
          isNational: (word) => countryOfDemonym(word) !== undefined,
          isState: (name) => isStateName(name, lexicon),
        }),
      )
      // After the trees: the verb around a weekday says which one is meant.
      .use(findTimesStage)
      // Before actors and events: both ask where a town lies.
      .use(findPlaces({ gazetteer, countryOfDemonym }))
      // Before coreference: a pronoun inside a quotation reads differently from one outside.
      .use(findQuotations)
      // Before coreference too: who gives a figure is a mention to link.
      .use(findQuantities)
      // Before coreference too: their actors are mentions to link. After quotations: some hold in speech only.
      .use(matchPatterns({ codebook }))
      .use(linkMentions)
      // After coreference: one mention may state the country, another the sector.
      .use(resolveActors({ lexicon, chooseSector }))
      .use(codeEvents({ codebook, versions, chooseKinds }))
      .use(recordQuotes({ versions }))
  );
}
