import type { DocumentHead, StoredCoding } from '../../store/index.ts';

/** What a list would show of a document at hand. */
export function headOf({ document, superseded }: StoredCoding): DocumentHead {
  const { id, origin, url, outlet, title, published } = document;
  return {
    ...{ id, origin },
    ...(url === undefined ? {} : { url }),
    ...(outlet === undefined ? {} : { outlet }),
    ...(title === undefined ? {} : { title }),
    ...(published === undefined ? {} : { published: published.value }),
    superseded,
  };
}
