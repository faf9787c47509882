import { openStream, type Stream, streamKey } from '../random/stream.ts';

/** Opens a random quantity's stream: by the kind and name of what it belongs to, and the quantity's name. */
export type StreamOpener = (kind: string, name: string, quantity: string) => Stream;

export function streamOpener(seed: string, replication: number): StreamOpener {
  return (kind, name, quantity) => openStream(streamKey(seed, replication, kind, name, quantity));
}
