import { Center } from '../../engine/center/center.ts';
import type { CenterParts } from '../../engine/center/center-parts.ts';
import type { ContactSelection } from '../../engine/center/routing/routing.ts';
import type { Scenario } from '../../engine/center/scenario.ts';
import type { Tally } from '../../engine/measures/tally.ts';
import { KeptSimulation } from './kept-simulation.ts';

/** Faults that no scenario can express. */
export type Fault = 'last come first served';

const FAULTS: Record<Fault, (parts: CenterParts) => CenterParts> = {
  'last come first served': parts => ({
    ...parts,
    routing: { ...parts.routing, contactSelection: new LastComeFirst(parts) },
  }),
};

const KEPT = new KeptSimulation();

/** One replication as `replicate` does it, by an engine that is wrong on purpose. */
export function replicateWrongly(scenario: Scenario, seed: string, replication: number, fault: Fault): Tally {
  return KEPT.replicate(scenario, seed, replication, (simulation, measures) => {
    const { parts } = simulation.center;
    return new Center(FAULTS[fault](parts), scenario.contactTypes, scenario.queues, measures);
  });
}

/** Serves within the chosen line who came last. */
class LastComeFirst implements ContactSelection {
  private readonly right: ContactSelection;
  private readonly parts: CenterParts;

  constructor(parts: CenterParts) {
    this.right = parts.routing.contactSelection;
    this.parts = parts;
  }

  selectLine(group: number, agent: number): number {
    const line = this.right.selectLine(group, agent);
    if (line >= 0) this.turn(line);
    return line;
  }

  /** Lets all but the last rejoin behind it, at the same instant. */
  private turn(line: number): void {
    const { lines } = this.parts;
    for (let others = lines.length[line]! - 1; others > 0; others--) {
      const head = lines.head[line]!;
      lines.leave(head);
      lines.join(head);
    }
  }
}
