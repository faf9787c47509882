import { expose } from 'comlink';
import type { Scenario } from '../../engine/index.ts';
import { type Piece, runPiece } from './piece.ts';

/** What a worker of a comparison does; the page talks to it through comlink. */
export interface CompareService {
  /** @param first - number of the first replication, from 0 */
  run(scenario: Scenario, seed: string, first: number, count: number): Promise<Piece>;
}

/** A piece is copied: once a buffer has left a thread, its simulations take a fifth longer. */
const service: CompareService = {
  run: async (scenario, seed, first, count) => runPiece(scenario, seed, first, count),
};
expose(service);
