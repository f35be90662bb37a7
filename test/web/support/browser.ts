import chromium from '@sparticuz/chromium';
import { type Browser, chromium as driver, type Page } from 'playwright-core';

/** Switches of the packaged browser that would hide faults of ours, or make it less steady. */
const NOT_WANTED = [
  '--disable-web-security',
  '--allow-running-insecure-content',
  '--single-process',
  '--no-zygote',
];

/** A real Chromium from npm, without a window. */
export async function openBrowser(): Promise<Browser> {
  return driver.launch({
    executablePath: await chromium.executablePath(),
    args: chromium.args.filter((arg) => !NOT_WANTED.includes(arg)),
    headless: true,
  });
}

/** Waits until the view has all its answers; the stream of changes stays open, so the network is never idle. */
export async function settled(page: Page): Promise<void> {
  await page.locator('main :is(h1, .card, .desk, .article)').first().waitFor({ state: 'attached' });
  await page.locator('main .waiting').first().waitFor({ state: 'detached' });
}
