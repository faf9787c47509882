import { AGENT_SHIFT, type Agents, READY, STATE } from '../agents.ts';

/** How long each agent has handled contacts and stood ready since login; kept only where a rule asks for it. */
export class Workload {
  private readonly agents: Agents;
  private readonly clock: Float64Array;
  private readonly handling: Float64Array;
  private readonly ready: Float64Array;
  private readonly from: Float64Array;
  /** 1: has a contact in hand, if only while its telephone rings */
  private readonly isBusy: Uint8Array;

  constructor(agents: Agents, clock: Float64Array) {
    this.agents = agents;
    this.clock = clock;
    this.handling = new Float64Array(agents.since.length);
    this.ready = new Float64Array(agents.since.length);
    this.from = new Float64Array(agents.since.length);
    this.isBusy = new Uint8Array(agents.since.length);
  }

  logIn(agent: number): void {
    this.handling[agent] = 0;
    this.ready[agent] = 0;
  }

  /** The agent stands ready no longer; its state and `since` are still those of before. */
  endReady(agent: number): void {
    if (this.agents.ints[(agent << AGENT_SHIFT) + STATE] === READY)
      this.ready[agent]! += this.clock[0]! - this.agents.since[agent]!;
  }

  startHandling(agent: number): void {
    if (this.isBusy[agent] === 1) return;
    this.endReady(agent);
    this.isBusy[agent] = 1;
    this.from[agent] = this.clock[0]!;
  }

  endHandling(agent: number): void {
    this.isBusy[agent] = 0;
    this.handling[agent]! += this.clock[0]! - this.from[agent]!;
  }

  /** Handling ÷ (handling + ready) since login of an agent who stands ready; 0 at login. */
  occupancy(agent: number): number {
    const handling = this.handling[agent]!;
    if (handling === 0) return 0;
    return handling / (handling + this.ready[agent]! + (this.clock[0]! - this.agents.since[agent]!));
  }
}
