/** The list that stands at a key, begun empty when there is none yet: `listAt(byFlight, flight).push(link)` groups. */
export function listAt<K, V>(lists: Map<K, V[]>, key: K): V[] {
  let list = lists.get(key);
  if (list === undefined) {
    list = [];
    lists.set(key, list);
  }
  return list;
}
