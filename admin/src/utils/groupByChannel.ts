/** Things that share a channel. */
export interface ChannelGroup<T> {
  readonly channel: string | null;
  readonly members: readonly T[];
}

/** Groups by channel, in the order in which the list first names each; those without one come last. */
export const groupByChannel = <T extends { readonly channel?: string | null }>(
  items: readonly T[],
): readonly ChannelGroup<T>[] => {
  const groups = new Map<string | null, T[]>();
  for (const item of items) {
    const channel = item.channel ?? null;
    groups.set(channel, [...(groups.get(channel) ?? []), item]);
  }
  return [...groups]
    .map(([channel, members]) => ({ channel, members }))
    .sort((a, b) => Number(a.channel === null) - Number(b.channel === null));
};
