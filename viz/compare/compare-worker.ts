import { expose } from 'comlink';
import type { Scenario } from '../../engine/index.ts';
import { type Piece, runPiece } from './piece.ts';

/** What a worker of a comparison does; the page talks to it through comlink. */
export interface CompareService {
  /** @param first - number of the first replication, from 0 */
  run(scenario: Scenario, seed: string, first: number, count: number): Promise<Piece>;
}

const service: CompareService = {
  // copied: a thread that has handed over a buffer looks at each array before each access from then on
  run: async (scenario, seed, first, count) => runPiece(scenario, seed, first, count),
};
expose(service);
