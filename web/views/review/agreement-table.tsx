import { useState } from 'preact/hooks';
import { client } from '../../data/connection.ts';
import { asClientError, useAnswer } from '../../data/use-answer.ts';
import { text } from '../../text/en.ts';

const { review } = text;
const AFTER_QUEUE = 60;
/** So many subjects a decision may have. */
const AT_ONCE = 500;

/** How far reviewers agree, once two have judged the same records; and what they decided blind, to be opened. */
export function AgreementTable({ mayOpen, by }: { readonly mayOpen: boolean; readonly by: string }) {
  const { value } = useAnswer(
    'agreement',
    (client, signal) => client.ask('agreement', { signal }),
    AFTER_QUEUE,
  );
  if (value === undefined || (value.reviewers.length < 2 && value.sealed === 0)) return null;
  return (
    <section class="agreement">
      <h2>{review.agreement}</h2>
      <Sealed number={value.sealed} mayOpen={mayOpen} by={by} />
      <p class="meta">
        <span>{review.pairs(value.records)}</span>
        {value.reviewers.map(({ by, records }) => (
          <span key={by}>{review.judged(by, records)}</span>
        ))}
      </p>
      {value.records === 0 ? null : (
        <div class="scroll-x">
          <table>
            <thead>
              <tr>
                <th scope="col">{review.field}</th>
                <th scope="col" class="num">
                  {review.alpha}
                </th>
                <th scope="col" class="num">
                  {review.equal}
                </th>
                <th scope="col" class="num">
                  {review.judgedRecords}
                </th>
              </tr>
            </thead>
            <tbody>
              {value.fields.map(({ field, alpha, observed, units }) => (
                <tr key={field}>
                  <th scope="row">{review.fields[field]}</th>
                  <td class="num">{alpha === undefined ? '–' : alpha.toFixed(2)}</td>
                  <td class="num">{observed === undefined ? '–' : `${Math.round(observed * 100)} %`}</td>
                  <td class="num">{units}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

/** What was decided blind, and the button that gives it effect. */
function Sealed({
  number,
  mayOpen,
  by,
}: {
  readonly number: number;
  readonly mayOpen: boolean;
  readonly by: string;
}) {
  const [said, setSaid] = useState('');
  const open = async (): Promise<void> => {
    try {
      if (by === '') {
        setSaid(review.needName);
        return;
      }
      const subjects: string[] = [];
      for await (const { id, action } of client().all('decisions', { query: { sealed: true, limit: 500 } }))
        if (action !== 'restore') subjects.push(id);
      for (let at = 0; at < subjects.length; at += AT_ONCE)
        await client().ask('decide', {
          body: { action: 'open', subjects: subjects.slice(at, at + AT_ONCE), by },
        });
      setSaid(review.opened(subjects.length));
    } catch (error) {
      setSaid(asClientError(error).message);
    }
  };
  return (
    <>
      {number === 0 ? null : (
        <p class="meta">
          <span>{review.sealed(number)}</span>
          {mayOpen ? (
            <button class="btn" onClick={() => void open()}>
              {review.openSealed}
            </button>
          ) : null}
        </p>
      )}
      <p class="said-so" role="status">
        {said}
      </p>
    </>
  );
}
