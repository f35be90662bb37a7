import { EXPORTERS } from '../../export/index.ts';
import { fresh } from '../define-route.ts';

export const exportFormats = fresh('exportFormats', () =>
  Promise.resolve({
    items: EXPORTERS.map(({ name, summary, extension, mediaType }) => ({
      name,
      summary,
      extension,
      mediaType,
    })),
  }),
);
