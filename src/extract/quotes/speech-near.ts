import type { Span, SpeechFrame } from '../../document/index.ts';
import { spanIndexOf } from '../../document/near.ts';

/** The frames of which the content may touch a span, in their order. */
export function framesAround(speech: readonly SpeechFrame[], span: Span): readonly SpeechFrame[] {
  return spanIndexOf(speech, contentOf).near(span);
}

/** The frames of which the cue may touch a span, in their order. */
export function framesCued(speech: readonly SpeechFrame[], cue: Span): readonly SpeechFrame[] {
  return spanIndexOf(speech, cueOf).near(cue);
}

function contentOf({ content, cue }: SpeechFrame): Span {
  if (content.length === 0) return cue;
  return {
    start: Math.min(...content.map(({ start }) => start)),
    end: Math.max(...content.map(({ end }) => end)),
  };
}

function cueOf({ cue }: SpeechFrame): Span {
  return cue;
}
