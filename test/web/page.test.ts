import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AnswerOf } from '../../src/client/index.ts';
import { openClient } from '../../src/client/index.ts';
import { openBrowser, settled } from './support/browser.ts';
import { INTRUDER, openSite, type Site } from './support/site.ts';

let site: Site;
let browser: Browser;
let context: BrowserContext;
let page: Page;
const faults: string[] = [];

beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), openBrowser()]);
  context = await browser.newContext({ viewport: { width: 1280, height: 900 }, colorScheme: 'light' });
  page = await context.newPage();
  // A violation of the content security policy is told as an error of the console, too.
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('pageerror', (error) => {
    faults.push(String(error));
  });
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

const ask = () => openClient({ server: site.address });

async function open(path: string): Promise<void> {
  await page.goto(site.address + path);
  await settled(page);
}

async function documentOf(outlet: RegExp): Promise<AnswerOf<'document'>> {
  const { items } = await ask().ask('documents', { query: { limit: 50 } });
  const item = items.find(({ head }) => outlet.test(head.outlet ?? ''));
  return ask().ask('document', { params: { id: item!.head.id } });
}

/** The incident that most reports tell of. */
async function bigIncident(): Promise<AnswerOf<'incidents'>['items'][number]> {
  const { items } = await ask().ask('incidents', { query: { limit: 100 } });
  return [...items].sort((a, b) => b.incident.reports.length - a.incident.reports.length)[0]!;
}

/** Runs in the page, whose types this project's tests do not know. */
function marksOfAll(nodes: readonly { getAttribute(name: string): string | null }[]): string[] {
  return nodes.map((node) => node.getAttribute('data-marks') ?? '');
}

describe('search', () => {
  it('finds words, keeps all in the address, and shows the same again from that address', async () => {
    await open('/');
    await page.keyboard.press('/');
    await page.keyboard.type('diplomats');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\?text=diplomats/);
    const expected = (await ask().ask('events', { query: { text: 'diplomats', total: true } })).total!;
    await expect.poll(() => page.locator('.result-count').textContent()).toBe(`${expected} events`);
    await page.getByLabel(/^SANCTION/).check();
    await page.getByRole('tab', { name: 'Table' }).click();
    await expect.poll(() => page.url()).toMatch(/text=diplomats.*type=SANCTION.*as=table/);
    const rows = () => page.locator('.result-table tbody tr').allInnerTexts();
    // The old rows stay until the new ones are there.
    await expect.poll(async () => (await rows()).filter((row) => !row.includes('SANCTION'))).toEqual([]);
    const before = await rows();
    expect(before.length).toBeGreaterThan(0);
    await open(new URL(page.url()).pathname + new URL(page.url()).search);
    expect(await page.locator('.result-table tbody tr').allInnerTexts()).toEqual(before);
    await page.goBack();
    await page.goBack();
    await expect.poll(() => page.url()).not.toContain('as=table');
  });

  it('takes conditions away one by one', async () => {
    await open('/search?type=ASSAULT&country=MOZ');
    await page.getByRole('button', { name: 'Take away: country Mozambique' }).click();
    await expect.poll(() => page.url()).toMatch(/\/search\?type=ASSAULT$/);
  });

  it('chooses a stretch of time by dragging', async () => {
    await open('/search');
    const all = await count();
    const area = (await page.locator('.brush-area').boundingBox())!;
    await page.mouse.move(area.x + area.width - 60, area.y + 30);
    await page.mouse.down();
    await page.mouse.move(area.x + area.width - 2, area.y + 30, { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => page.url()).toMatch(/from=2025-\d\d-01&to=2025-05-31/);
    await expect.poll(count).toBeLessThan(all);
  });

  it('chooses a stretch of time with the keyboard', async () => {
    await open('/search');
    await page.getByRole('slider', { name: 'First month' }).focus();
    await page.keyboard.press('End');
    await expect.poll(() => page.url()).toMatch(/from=2025-05-01&to=2025-05-31/);
    await page.getByRole('button', { name: 'All times' }).click();
    await expect.poll(() => page.url()).toMatch(/\/search$/);
  });

  it('draws a dot only for a town or spot', async () => {
    await open('/search?as=map');
    const { items } = await ask().ask('places', { query: { limit: 1500 } });
    const drawn = items.filter(({ lat, precision }) => lat !== undefined && precision !== 'country');
    await page.locator('.map .spot').first().waitFor();
    const number = (kind: string) => page.locator(`.map ${kind}`).count();
    await expect.poll(() => number('.spot')).toBe(drawn.filter(({ middle }) => !middle).length);
    await expect.poll(() => number('.area')).toBe(drawn.filter(({ middle }) => middle).length);
  });

  it('leads from a place of the map to what happened there', async () => {
    await open('/search?as=map');
    const { items } = await ask().ask('places', { query: { limit: 1500 } });
    const most = items
      .filter(({ lat, precision, middle }) => lat !== undefined && precision !== 'country' && !middle)
      .sort((a, b) => b.events - a.events)[0]!;
    await page.locator('.map .spot').first().dispatchEvent('click');
    await page.getByRole('link', { name: 'Events at this place' }).click();
    await page.waitForURL(/place=/);
    await expect.poll(count).toBe(most.events);
  });

  it('shows which conditions say nothing about what is listed, and leaves them out', async () => {
    await open('/search?type=ASSAULT&country=MOZ&of=quotes');
    const { total } = await ask().ask('quotes', { query: { country: ['MOZ'], total: true } });
    await expect.poll(count).toBe(total);
    expect(await page.locator('.chip.idle').innerText()).toContain('ASSAULT');
  });

  it('draws the network, and lists it as a table', async () => {
    await open('/search?as=network');
    await page.locator('.network-stage canvas').first().waitFor();
    await page.getByText('As a table').click();
    const { edges } = await ask().ask('network', { query: { limit: 250 } });
    expect(await page.locator('.network tbody tr').count()).toBe(Math.min(100, edges.length));
  });

  it('exports what it shows', async () => {
    await open('/search?type=ASSAULT');
    await page.getByRole('button', { name: /Export/ }).click();
    const link = page.locator('.menu-formats a', { hasText: 'geojson' });
    const href = (await link.getAttribute('href'))!;
    const answer = await context.request.get(site.address + href);
    expect(((await answer.json()) as { type: string }).type).toBe('FeatureCollection');
    expect(href).toContain('type=ASSAULT');
  });

  async function count(): Promise<number> {
    return Number.parseInt((await page.locator('.result-count').textContent()) ?? '', 10);
  }
});

describe('incident', () => {
  it('shows who gave which number, and every report with its words', async () => {
    const { incident } = await bigIncident();
    await open(`/incident/${incident.id}`);
    const detail = await ask().ask('incident', { params: { id: incident.id } });
    const told = await page.locator('.ledger .number').allTextContents();
    expect(told.length).toBeGreaterThan(2);
    await page.getByText('As a table').first().click();
    expect(await page.locator('.ledger tbody tr').count()).toBe(incident.figures.length);
    expect(await page.locator('.report-event').count()).toBe(detail.reports.length);
    const triggers = await page.locator('.report-event .p-trigger').allTextContents();
    for (const { event } of detail.reports) expect(triggers).toContain(event.trigger.text);
  });

  it('draws the place as exactly as it is known', async () => {
    const { items } = await ask().ask('incidents', { query: { limit: 100 } });
    const of = (precision: string) => items.find(({ incident }) => incident.place?.precision === precision);
    const cases = [
      ['city', '.place-map circle.spot', '.place-map .area'],
      ['division', '.place-map circle.area', '.place-map .spot'],
      ['country', '.place-map path.area', '.place-map circle'],
    ] as const;
    for (const [precision, there, absent] of cases) {
      const item = of(precision);
      if (item === undefined) continue;
      await open(`/incident/${item.incident.id}`);
      await page.locator(there).first().waitFor();
      expect(await page.locator(absent).count(), precision).toBe(0);
    }
    expect(cases.filter(([precision]) => of(precision) !== undefined).length).toBeGreaterThan(1);
  });
});

describe('reader', () => {
  it('marks the right characters, overlaps and all, and changes not a letter', async () => {
    for (const outlet of [/Maputo Courier/, /Evil Post/]) {
      const detail = await documentOf(outlet);
      const { text, paragraphs } = detail.document;
      await open(`/document/${detail.head.id}`);
      const shown = await page.locator('.article > *').allTextContents();
      expect(shown).toEqual(paragraphs.map(({ start, end }) => text.slice(start, end)));
      const marked = await wordsOfMarks();
      for (const event of detail.events) {
        expect(marked.get(`event:${event.id}`)).toBe(text.slice(event.trigger.start, event.trigger.end));
      }
      for (const actor of detail.actors) {
        for (const { start, end } of actor.mentions) {
          expect(marked.get(`actor:${actor.id}@${start}-${end}`)).toBe(text.slice(start, end));
        }
      }
      for (const { id, span } of detail.quotes) {
        // A quote that runs over paragraphs is shown without the blank line between them.
        const words = text.slice(span.start, span.end);
        expect(marked.get(`quote:${id}`)).toBe(words.replaceAll('\n\n', ''));
      }
    }
  });

  it('shows the record and why at a click, the parts at a hover', async () => {
    const detail = await documentOf(/Maputo Courier/);
    const event = detail.events.find(({ source, target }) => source.length > 0 && target.length > 0)!;
    await open(`/document/${detail.head.id}`);
    const mark = page.locator(`[id="m-event:${event.id}"]`);
    await mark.hover();
    await expect.poll(() => page.locator('.part.r-source').first().textContent()).toBeTruthy();
    const parts = await page.locator('.part.r-target').allTextContents();
    expect(event.target.map(({ text }) => text).join('')).toContain(parts[0]);
    await mark.click();
    const record = page.locator('.record');
    await expect.poll(() => record.innerText()).toContain(event.type);
    for (const line of event.why) expect(await record.innerText()).toContain(line);
    expect(page.url()).toContain(encodeURIComponent(`event:${event.id}`));
  });

  it('goes from mark to mark with the arrow keys', async () => {
    const detail = await documentOf(/Maputo Courier/);
    await open(`/document/${detail.head.id}`);
    await page.locator('.article [role=button][tabindex="0"]').focus();
    const focused = () => page.locator(':focus').getAttribute('id');
    const first = await focused();
    await page.keyboard.press('ArrowRight');
    await expect.poll(focused).not.toBe(first);
    await page.keyboard.press('Enter');
    await page.locator('.record').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.record').count()).toBe(0);
  });

  it('runs nothing that an article brings along', async () => {
    const detail = await documentOf(/Evil Post/);
    const views = [
      ...['/', '/?since=2022-03-04', '/search?from=2022-03-01&to=2022-03-31', `/document/${detail.head.id}`],
      ...['/search?from=2022-03-01&to=2022-03-31&as=table', '/search?of=documents', '/search?of=quotes'],
      ...detail.incidents.map(({ incident }) => `/incident/${incident.id}`),
      ...detail.actors.slice(0, 2).map(({ id }) => `/actor/${id}`),
    ];
    for (const view of views) {
      await open(view);
      expect(await page.evaluate(`'${INTRUDER}' in window`), view).toBe(false);
      expect(
        await page.locator('script:not([src]), img, [onerror], [onclick], a[href^="javascript"]').count(),
        view,
      ).toBe(0);
    }
    await open(`/document/${detail.head.id}`);
    expect(await page.locator('.article').innerText()).toContain('<script>');
    for (const mark of await page.locator('.article [role=button]').all()) await mark.click({ force: true });
    expect(await page.evaluate(`'${INTRUDER}' in window`)).toBe(false);
  });

  /** The words under each mark, put together from its segments. */
  async function wordsOfMarks(): Promise<Map<string, string>> {
    const segments = page.locator('.article [data-marks]');
    const texts = await segments.allTextContents();
    const marks = await segments.evaluateAll(marksOfAll);
    const words = new Map<string, string>();
    for (const [at, text] of texts.entries()) {
      for (const key of marks[at]!.split(' ')) words.set(key, (words.get(key) ?? '') + text);
    }
    return words;
  }
});

describe('actor and pair', () => {
  it('shows activity, quads, partners and quotes', async () => {
    const { items } = await ask().ask('actors', { query: { limit: 50 } });
    const busy = [...items].sort((a, b) => b.source + b.target - (a.source + a.target))[0]!;
    await open(`/actor/${busy.id}`);
    const detail = await ask().ask('actor', { params: { id: busy.id } });
    expect(await page.locator('h1').textContent()).toBe(busy.name);
    expect(await page.locator('.chart .bar').count()).toBeGreaterThan(0);
    expect(await page.locator('.quad-table tbody tr').count()).toBe(4);
    const partner = detail.partners[0]!;
    await page.locator('aside').getByRole('link', { name: partner.actor.name, exact: true }).first().click();
    await page.waitForURL(/\/dyad\//);
    await page.locator('.chart .up').first().waitFor({ state: 'attached' });
  });
});

describe('review with the keyboard alone', () => {
  it('accepts, takes back, corrects, merges and splits', async () => {
    await open('/review');
    await page.getByLabel('Reviewer').focus();
    await page.keyboard.type('Ana');
    await page.keyboard.press('Tab');
    await page.locator('.card').waitFor();
    await settled(page);
    const latest = async () => (await ask().ask('decisions', { query: { limit: 100 } })).items.at(-1);
    const left = async () => Number.parseInt((await page.locator('.queue .meta').textContent()) ?? '', 10);
    const start = await left();

    await page.keyboard.press('j');
    await page.keyboard.press('k');
    await page.keyboard.press('a');
    await expect.poll(() => page.locator('.said-so').textContent()).toContain('Accepted');
    await expect.poll(left).toBe(start - 1);
    await expect.poll(latest).toMatchObject({ action: 'accept', by: 'Ana' });
    await page.keyboard.press('u');
    await expect.poll(left).toBe(start);
    await expect.poll(latest).toMatchObject({ action: 'restore', by: 'Ana' });

    await open('/review?reason=low-confidence');
    await page.locator('.card').waitFor();
    await page.keyboard.press('c');
    // Keys are for the form once it has taken the focus.
    await page.locator('.correct select:focus').waitFor();
    await page.keyboard.type('CONS');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('did');
    await page.keyboard.press('Control+Enter');
    await expect.poll(async () => (await latest())?.action).toBe('correct');
    expect((await latest())!.change).toMatchObject({ type: 'CONSULT', status: 'negated' });

    await open('/review?reason=disagreement');
    await page.locator('.card').waitFor();
    await page.keyboard.press('s');
    await page.locator('.split input:focus').waitFor();
    await page.keyboard.press('1');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await latest())?.action).toBe('split');

    await open('/review?reason=possible-duplicate');
    await expect.poll(() => page.locator('.card, .desk .note').count()).toBe(1);
    if ((await page.locator('.card').count()) > 0) {
      const other = (await page.locator('.both > :last-child a').getAttribute('href'))!;
      await page.keyboard.press('c');
      await page.locator('.correct select:focus').waitFor();
      await page.getByLabel('Which of the two').selectOption('other');
      await page.getByLabel('Status').selectOption('negated');
      await page.keyboard.press('Control+Enter');
      await expect.poll(async () => (await latest())?.action).toBe('correct');
      expect(other).toBe(`/incident/${(await latest())!.subjects[0]!}`);
      // Incidents are sought anew meanwhile: the pair may be another by then.
      await expect.poll(async () => (await ask().ask('summary')).stale, { timeout: 15_000 }).toBe(false);
      const query = { reason: 'possible-duplicate', by: 'Ana', total: true } as const;
      const pairs = async () => (await ask().ask('review', { query })).total!;
      await expect.poll(async () => (await left()) - (await pairs()), { timeout: 15_000 }).toBe(0);
      if ((await pairs()) > 0) {
        await page.keyboard.press('m');
        await expect.poll(async () => (await latest())?.action).toBe('merge');
      }
    }
    await open('/review');
    await page.locator('.card').waitFor();
    await page.keyboard.press('x');
    await expect.poll(async () => (await latest())?.action).toBe('reject');
  });

  it('lets two judge blind: the same queue for both, and no effect until it is opened', async () => {
    const contexts = await Promise.all([browser.newContext(), browser.newContext()]);
    const first = async (own: Page, name: string): Promise<string> => {
      await own.goto(`${site.address}/review?reason=low-confidence`);
      await settled(own);
      await own.getByLabel('Reviewer').fill(name);
      await own.keyboard.press('Tab');
      await own.getByLabel('Judge blind').check();
      await expect.poll(() => own.evaluate('document.activeElement.classList.contains("card")')).toBe(true);
      await settled(own);
      return own.locator('.card .said').innerText();
    };
    const sealed = async () => (await ask().ask('agreement')).sealed;
    try {
      const pages = await Promise.all(contexts.map((one) => one.newPage()));
      const [one, other] = [pages[0]!, pages[1]!];
      const words = await first(one, 'Cleo');
      await one.keyboard.press('x');
      await expect.poll(() => one.locator('.said-so').first().textContent()).toContain('Rejected');
      await expect.poll(sealed).toBe(1);
      expect(await first(other, 'Dora')).toBe(words);
      expect(await other.locator('.card').innerText()).not.toContain('Cleo');
      await other.keyboard.press('a');
      await expect.poll(sealed).toBe(2);
      expect((await ask().ask('agreement')).reviewers.map(({ by }) => by)).toContain('Dora');
      await other.getByRole('button', { name: 'Open them' }).click();
      await expect.poll(sealed).toBe(0);
      const { items } = await ask().ask('decisions', { query: { by: 'Cleo' } });
      expect(items).toMatchObject([{ action: 'reject', sealed: true }]);
    } finally {
      for (const one of contexts) await one.close();
    }
  });

  it('shows how far two reviewers agree', async () => {
    const { items } = await ask().ask('events', { query: { limit: 3 } });
    for (const by of ['Ana', 'Ben']) {
      for (const [index, { event }] of items.entries()) {
        const action = by === 'Ben' && index === 0 ? 'reject' : 'accept';
        await ask().ask('decide', { body: { action, subjects: [event.id], by } });
      }
    }
    await open('/review');
    const row = page.locator('.agreement tbody tr', { hasText: 'is one at all' });
    const { records, fields } = await ask().ask('agreement');
    expect(records).toBeGreaterThan(2);
    const stands = fields.find(({ field }) => field === 'stands')!;
    await expect.poll(() => row.innerText()).toContain(stands.alpha!.toFixed(2));
  });
});

describe('a server with tokens', () => {
  it('asks for one, refuses a wrong one, and shows all with the right one, live too', async () => {
    const token = 'a-token-of-the-browser-test';
    const guarded = await site.serveAgain({ anonymous: [], tokens: [token] });
    const own = await browser.newPage();
    try {
      await own.goto(guarded.address);
      await own.getByLabel('Token').first().fill('wrong');
      await own.getByRole('button', { name: 'Use it' }).first().click();
      await own.getByLabel('Token').first().waitFor();
      expect(await own.locator('main').innerText()).not.toContain('Gunmen');
      await expect.poll(() => own.locator('.live').textContent()).toBe('not connected');
      // The answers to the wrong one may still come in and draw the form anew.
      await expect
        .poll(async () => {
          if ((await own.getByLabel('Token').count()) > 0) {
            await own.getByLabel('Token').first().fill(token);
            await own.getByRole('button', { name: 'Use it' }).first().click();
            await settled(own);
          }
          return own.locator('main').innerText();
        })
        .toContain('Gunmen');
      await expect.poll(() => own.locator('.foot').innerText()).toContain('documents');
      // What was decided before may still be followed: that is told as so many new.
      await expect.poll(() => own.locator('.live').textContent()).toMatch(/^(live|\d+ new)$/);
      await expect.poll(() => own.getByLabel('Token').count()).toBe(0);
      await own.reload();
      await expect.poll(() => own.locator('main').innerText()).toContain('Gunmen');
      await guarded.stop();
      await expect.poll(() => own.locator('.live').textContent(), { timeout: 20_000 }).toBe('not connected');
    } finally {
      await own.close();
      await guarded.stop();
    }
  });
});

describe('live', () => {
  it('shows what arrives in a watched folder without being asked', async () => {
    await open('/');
    await expect.poll(() => page.locator('.live').getAttribute('class')).toContain('on');
    site.drop({
      ...{ outlet: 'Late Wire', title: 'Rebels seize a bridge near Goma', published: '2025-05-20' },
      text: 'Rebels seized a bridge near the city of Goma in eastern Congo on Monday and killed four soldiers, the army said.',
    });
    await expect
      .poll(() => page.locator('main').innerText(), { timeout: 20_000 })
      .toContain('Rebels seize a bridge');
    await expect.poll(() => page.locator('.live').textContent()).toMatch(/\d+ new/);
  });
});

it('keeps to the content security policy and throws nothing', () => {
  expect(faults).toEqual([]);
});
