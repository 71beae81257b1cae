/** `neo4j://a:7687,b:7687` names several servers of one cluster, any of which tells of the others; the driver takes one address. */
export function placesIn(url: string): { readonly url: string; readonly routed: boolean; readonly addresses: readonly string[] } {
  const parts = /^(neo4j[^/]*\/\/)([^/?]+)(.*)$/.exec(url);
  if (parts === null) return { url, routed: false, addresses: [] };
  const [, scheme, hosts, rest] = parts as unknown as readonly [string, string, string, string];
  const addresses = hosts.split(",");
  return { url: `${scheme}${addresses[0]!}${rest}`, routed: true, addresses };
}
