import { useAnswer } from '../data/use-answer.ts';
import { showDay } from '../parts/format.ts';
import { IncidentRow } from '../parts/incident-row.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { DocumentRow } from '../parts/other-rows.tsx';
import { Section } from '../parts/section.tsx';
import { text } from '../text/en.ts';

/** Documents about the same happenings, and the incidents that they report. */
export function Story({ id }: { readonly id: string }) {
  const asked = useAnswer(`story ${id}`, (client, signal) => client.ask('story', { params: { id }, signal }));
  return (
    <Loaded asked={asked}>
      {({ story, title, incidents, documents }) => (
        <>
          <div class="page-head">
            <p class="kicker">{text.story.kind}</p>
            <h1>{title ?? text.untitled}</h1>
            <p class="meta">
              <span>
                {showDay(story.first)} – {showDay(story.last)}
              </span>
              <span>{text.documents(story.documents.length)}</span>
              <span>{text.independent(story.independent)}</span>
              <span>{story.outlets.join(', ')}</span>
            </p>
          </div>
          <div class="cols">
            <div>
              <Section title={text.story.incidents}>
                {incidents.map((item) => (
                  <IncidentRow key={item.incident.id} item={item} />
                ))}
              </Section>
            </div>
            <aside>
              <Section title={text.story.documents}>
                {documents.map((item) => (
                  <DocumentRow key={item.head.id} item={item} />
                ))}
              </Section>
            </aside>
          </div>
        </>
      )}
    </Loaded>
  );
}
