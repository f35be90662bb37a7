import { createHash } from 'node:crypto';

const TRACKING = /^(?:utm_.*|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid|srsltid)$/i;

/** Hex digest of bytes, or of a string's UTF-8. */
export function sha256(input: Uint8Array | string): string {
  return createHash('sha256').update(input).digest('hex');
}

/**
 * 'd' and 16 hex digits: of the canonical URL, or of the text where there is no URL. The same text in two outlets is two
 * documents: who printed it counts when reports are compared.
 */
export function identify(url: string | undefined, text: string, outlet = ''): string {
  return `d${sha256(url ?? (outlet === '' ? text : `${outlet}\n${text}`)).slice(0, 16)}`;
}

/** A web address in one form: lowercase host, no fragment, no tracking parameters; undefined where it is none. */
export function canonicalUrl(address: string | undefined, base?: string): string | undefined {
  if (address === undefined || address.trim() === '') return undefined;
  let url: URL;
  try {
    url = base === undefined ? new URL(address.trim()) : new URL(address.trim(), base);
  } catch {
    return undefined;
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined;
  url.hash = '';
  url.username = '';
  url.password = '';
  const parameters = [...url.searchParams];
  // At once: each deletion would write the address anew.
  const kept = parameters.filter(([name]) => !TRACKING.test(name));
  if (kept.length < parameters.length) url.search = new URLSearchParams(kept).toString();
  return url.href;
}
