import { useAnswer } from '../../data/use-answer.ts';
import { text } from '../../text/en.ts';

const { review } = text;
const AFTER_QUEUE = 60;

/** How far reviewers agree, once two have judged the same records. */
export function AgreementTable() {
  const { value } = useAnswer(
    'agreement',
    (client, signal) => client.ask('agreement', { signal }),
    AFTER_QUEUE,
  );
  if (value === undefined || value.reviewers.length < 2) return null;
  return (
    <section class="agreement">
      <h2>{review.agreement}</h2>
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
