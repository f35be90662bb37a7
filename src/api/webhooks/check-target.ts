import { isIP } from 'node:net';
import { ApiError } from '../api-error.ts';
import { isPublicAddress } from '../../util/public-address.ts';
import type { Settings } from '../settings.ts';

type Rules = Pick<Settings, 'webhookHosts' | 'privateWebhooks'>;

/** The address of a webhook, where it may be used. Throws `address-refused`. Names are looked up when it is sent to. */
export function checkTarget(url: string, { webhookHosts, privateWebhooks }: Rules): URL {
  const target = URL.canParse(url) ? new URL(url) : undefined;
  const refuse = (detail: string): never => {
    throw new ApiError('address-refused', detail);
  };
  if (target === undefined) return refuse('It is no address');
  if (target.protocol !== 'https:' && !(target.protocol === 'http:' && privateWebhooks))
    refuse('It must begin with https://');
  if (target.username !== '' || target.password !== '') refuse('It must hold no name and no password');
  const host = target.hostname.replace(/^\[|\]$/g, '').toLowerCase();
  if (!webhookHosts.includes(host) && !webhookHosts.includes('*'))
    refuse(`The host ${host} is not among those allowed`);
  if (!privateWebhooks && (isIP(host) !== 0 ? !isPublicAddress(host) : /(^|\.)localhost\.?$/.test(host)))
    refuse(`${host} is no public host`);
  return target;
}
