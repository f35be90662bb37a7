import { BlockList, isIP } from 'node:net';
import { ApiError } from '../api-error.ts';
import type { Settings } from '../settings.ts';

/** Addresses of no public host: private, loopback, link-local, shared, reserved, and IPv4 inside IPv6. */
const PRIVATE = new BlockList();
for (const [net, bits] of [
  ...([
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
    ['169.254.0.0', 16],
  ] as const),
  ...([
    ['172.16.0.0', 12],
    ['192.0.0.0', 24],
    ['192.0.2.0', 24],
    ['192.168.0.0', 16],
    ['198.18.0.0', 15],
  ] as const),
  ...([
    ['198.51.100.0', 24],
    ['203.0.113.0', 24],
    ['224.0.0.0', 4],
    ['240.0.0.0', 4],
  ] as const),
] as const)
  PRIVATE.addSubnet(net, bits, 'ipv4');
for (const [net, bits] of [
  ...([
    ['::', 96],
    ['64:ff9b::', 96],
    ['100::', 64],
    ['2001:db8::', 32],
    ['2002::', 16],
  ] as const),
  ...([
    ['fc00::', 7],
    ['fe80::', 10],
    ['ff00::', 8],
  ] as const),
] as const)
  PRIVATE.addSubnet(net, bits, 'ipv6');

/** Whether an address is that of no public host. */
export function isPrivate(address: string): boolean {
  const version = isIP(address);
  const mapped = /^::ffff:(.+)$/i.exec(address)?.[1];
  if (mapped !== undefined && isIP(mapped) === 4) return PRIVATE.check(mapped, 'ipv4');
  return version === 0 || PRIVATE.check(address, version === 6 ? 'ipv6' : 'ipv4');
}

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
  if (!privateWebhooks && (isIP(host) !== 0 ? isPrivate(host) : /(^|\.)localhost$/.test(host)))
    refuse(`${host} is no public host`);
  return target;
}
