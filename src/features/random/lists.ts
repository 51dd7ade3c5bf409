/** A piece of the list of all addresses, small enough to be fetched for one of them. */
export interface AddressList {
  /** How many pieces there are. */
  lists: number;
  addresses: readonly string[];
}

/** All addresses in pieces of like size, at least one piece. */
export function listsOf(addresses: readonly string[], most = 100): AddressList[] {
  const lists = Math.max(1, Math.ceil(addresses.length / most));
  return Array.from({ length: lists }, (_, list) => ({
    lists,
    addresses: addresses.filter((_, at) => at % lists === list),
  }));
}
