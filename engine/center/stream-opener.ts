import { openStream, quantityKey, replicationKey, type Stream, streamKey } from '../random/stream.ts';

/** Opens a random quantity's stream: by the kind and name of what it belongs to, and the quantity's name. */
export type StreamOpener = (kind: string, name: string, quantity: string) => Stream;

export function streamOpener(seed: string, replication: number): StreamOpener {
  return (kind, name, quantity) => openStream(streamKey(seed, replication, kind, name, quantity));
}

/** Streams that stay where they are from one replication to the next, and start anew for each. */
export class KeptStreams {
  private readonly kept: { stream: Stream; ofQuantity: string }[] = [];
  private ofReplication: string;

  constructor(seed: string, replication: number) {
    this.ofReplication = replicationKey(seed, replication);
  }

  readonly open: StreamOpener = (kind, name, quantity) => {
    const ofQuantity = quantityKey(kind, name, quantity);
    const stream = openStream(this.ofReplication + ofQuantity);
    this.kept.push({ stream, ofQuantity });
    return stream;
  };

  /** Starts every stream anew, as the replication's own. */
  restart(seed: string, replication: number): void {
    this.ofReplication = replicationKey(seed, replication);
    for (const { stream, ofQuantity } of this.kept) stream.reseed(this.ofReplication + ofQuantity);
  }
}
