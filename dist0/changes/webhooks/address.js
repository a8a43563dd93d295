import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';
import { webhookRefused } from "../errors.js";
/** Refuses an address as written: not https, with a password, or of no form. */
export function checkUrl(text, allowed) {
    const url = URL.canParse(text) && text.length <= 2000 ? new URL(text) : undefined;
    if (!url)
        throw webhookRefused.address('it is none');
    const plain = url.protocol === 'http:' && isAllowed(url, allowed);
    if (url.protocol !== 'https:' && !plain)
        throw webhookRefused.address('it is not https');
    if (url.username || url.password)
        throw webhookRefused.address('it holds a password');
    if (url.hash)
        throw webhookRefused.address('it has a fragment');
    return url;
}
/**
 * Looks the host up and refuses it if any of its addresses is not one of the public internet. The
 * connection goes to the address that was checked: a second look-up could answer otherwise.
 */
export async function checkHost(url, allowed) {
    const host = url.hostname.replace(/^\[|\]$/g, '');
    const found = await lookup(host, { all: true }).catch(() => []);
    const [first] = found;
    if (!first)
        throw webhookRefused.address('its host is not known');
    const inside = found.some(({ address }) => !isPublic(address));
    if (inside && !isAllowed(url, allowed))
        throw webhookRefused.address('its host is inside a private network');
    return { address: first.address, family: first.family === 6 ? 6 : 4 };
}
const isAllowed = ({ hostname }, allowed) => allowed === 'ALL' || allowed.includes(hostname);
// IANA's registries of special-purpose addresses (RFC 6890), and multicast.
const special = new BlockList();
for (const range of `0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24
  192.0.2.0/24 192.31.196.0/24 192.52.193.0/24 192.88.99.0/24 192.168.0.0/16 192.175.48.0/24 198.18.0.0/15
  198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4`.split(/\s+/)) {
    const [net, bits] = range.split('/');
    special.addSubnet(net, Number(bits), 'ipv4');
}
// Of IPv6 only global unicast is public, without what tunnels to IPv4 or is reserved in it.
const global = new BlockList();
global.addSubnet('2000::', 3, 'ipv6');
for (const range of '2001::/23 2001:db8::/32 2002::/16 3fff::/20'.split(' ')) {
    const [net, bits] = range.split('/');
    special.addSubnet(net, Number(bits), 'ipv6');
}
/** Whether an address is one of the public internet. */
export function isPublic(address) {
    if (isIP(address) === 4)
        return !special.check(address, 'ipv4');
    return isIP(address) === 6 && global.check(address, 'ipv6') && !special.check(address, 'ipv6');
}
