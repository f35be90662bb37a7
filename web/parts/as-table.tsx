import type { ComponentChildren } from 'preact';
import { text } from '../text/en.ts';

/** What a chart shows, as a table that opens beneath it: the cells of the head, and the rows. */
export function AsTable({
  head,
  children,
}: {
  readonly head: ComponentChildren;
  readonly children: ComponentChildren;
}) {
  return (
    <details class="table-alt">
      <summary>{text.asTable}</summary>
      <div class="scroll-x">
        <table>
          <thead>
            <tr>{head}</tr>
          </thead>
          <tbody>{children}</tbody>
        </table>
      </div>
    </details>
  );
}
