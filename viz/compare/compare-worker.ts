import { expose, transfer } from 'comlink';
import type { Scenario } from '../../engine/index.ts';
import { type Piece, runPiece } from './piece.ts';

/** What a worker of a comparison does; the page talks to it through comlink. */
export interface CompareService {
  /** @param first - number of the first replication, from 0 */
  run(scenario: Scenario, seed: string, first: number, count: number): Promise<Piece>;
}

const service: CompareService = {
  run: async (scenario, seed, first, count) => {
    const piece = runPiece(scenario, seed, first, count);
    const sums = [piece.level, piece.waiting, piece.onShift].flatMap(({ numerators, denominators }) => [
      numerators.buffer,
      denominators.buffer,
    ]);
    return transfer(piece, [...sums, piece.waitingByDay.buffer] as ArrayBuffer[]);
  },
};
expose(service);
