import { quadOf } from '../data/names.ts';
import { text } from '../text/en.ts';

/** Type and mode of an event in the colour of its quad. */
export function TypeTag({ type, mode }: { readonly type: string; readonly mode?: string | undefined }) {
  return (
    <span class={`type q-${quadOf(type)}`}>
      {type}
      {mode === undefined || mode === '' ? null : <span class="mode">{mode}</span>}
    </span>
  );
}

/** Whether it happened. */
export function StatusTag({ status }: { readonly status: keyof typeof text.status }) {
  return <span class={`status s-${status}`}>{text.status[status]}</span>;
}

/** Reports that contradict each other. */
export function DisagreeFlag() {
  return <span class="flag">{text.disagree}</span>;
}
