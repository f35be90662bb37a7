import chromium from '@sparticuz/chromium';
import { type Browser, chromium as driver } from 'playwright-core';

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
