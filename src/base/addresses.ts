import ipaddr from 'ipaddr.js';

type Address = ipaddr.IPv4 | ipaddr.IPv6;
type Network = readonly [Address, number];

/** Networks, asked whether an address is in one of them. */
export interface AddressList {
  has(address: string): boolean;
}

/** The networks that texts name (10.0.0.0/8, 2001:db8::/32, or one address); undefined where one names none. */
export function addressList(texts: readonly string[]): AddressList | undefined {
  const networks = texts.map(networkOf);
  if (!networks.every((network) => network !== undefined)) return undefined;
  return {
    has: (text) => {
      const address = addressOf(text);
      return address !== undefined && networks.some((network) => isIn(address, network));
    },
  };
}

/** Whether an address is this machine's own. */
export const isLoopback = (address: string): boolean =>
  address.startsWith('127.') || address === '::1' || address.startsWith('::ffff:127.');

/** By what an address is counted: IPv4 as it is, of IPv6 the /64, which is one subscriber's to choose from. */
export function countedAddress(text: string): string {
  if (!text.includes(':')) return text;
  const address = addressOf(text);
  if (!address || address.kind() === 'ipv4') return address?.toString() ?? text;
  const network = ipaddr.IPv6.networkAddressFromCIDR(`${address.toString()}/64`);
  return `${network.toString()}/64`;
}

// ::ffff:10.0.0.1 is 10.0.0.1, arrived at a socket of both kinds.
function addressOf(text: string): Address | undefined {
  return ipaddr.isValid(text) ? ipaddr.process(text) : undefined;
}

function networkOf(text: string): Network | undefined {
  if (ipaddr.isValidCIDR(text)) return ipaddr.parseCIDR(text);
  const strict = ipaddr.IPv4.isValidFourPartDecimal(text) || ipaddr.IPv6.isValid(text);
  const address = strict ? addressOf(text) : undefined;
  return address && [address, address.kind() === 'ipv4' ? 32 : 128];
}

function isIn(address: Address, [network, bits]: Network): boolean {
  return address.kind() === network.kind() && address.match(network, bits);
}
