// Serves the examples until it is stopped, to look at the page: npx tsx test/web/support/look.ts
import { openSite } from './site.ts';

const site = await openSite(Number(process.env['PORT'] ?? 4681));
process.stdout.write(`${site.address}\n`);
