import { Center } from '../../engine/center/center.ts';
import type { CenterParts } from '../../engine/center/center-parts.ts';
import type { Observer } from '../../engine/center/observer.ts';
import type { ContactSelection } from '../../engine/center/routing/routing.ts';
import type { Scenario } from '../../engine/center/scenario.ts';
import { Simulation } from '../../engine/center/simulation.ts';
import { Measures } from '../../engine/measures/measures.ts';
import { type Tally, tallyOf } from '../../engine/measures/tally.ts';

/** Faults that no scenario can express. */
export type Fault = 'last come first served';

const FAULTS: Record<Fault, (parts: CenterParts) => CenterParts> = {
  'last come first served': parts => ({
    ...parts,
    routing: { ...parts.routing, contactSelection: new LastComeFirst(parts) },
  }),
};

/** One replication as `replicate` does it, by an engine that is wrong on purpose. */
export function replicateWrongly(scenario: Scenario, seed: string, replication: number, fault: Fault): Tally {
  let measures: Measures | undefined;
  const simulation = new Simulation(scenario, seed, replication, watched => {
    measures = new Measures(scenario, watched);
    return measures;
  });
  const observer: Observer = measures!;
  // the first events are scheduled already, and name no object: another center can fire them
  simulation.model = new Center(
    FAULTS[fault](simulation.center.parts),
    scenario.contactTypes,
    scenario.queues,
    observer,
  );
  return tallyOf(replication, simulation.run(), simulation, measures!);
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
