import { flatInts, refitDoubles, refitInts } from '../kernel/flat.ts';
/** An agent's record of whole numbers starts at its slot << AGENT_SHIFT. */
export const AGENT_SHIFT = 3;
export const GROUP = 0;
export const STATE = 1;
/** the contact in hand, or the last one */
export const CONTACT = 2;
export const NEXT_IDLE = 3;
export const PREVIOUS_IDLE = 4;

/** States of an agent. */
export const OFF = 0;
export const READY = 1;
export const TALKING = 2;
export const WRAPPING_UP = 3;
/** on a break, or at whatever else takes agents away from contacts */
export const ON_BREAK = 4;

/** Is told of each agent who comes to stand idle, and who does so no more. */
export interface IdleListener {
  join(agent: number, group: number): void;
  leave(agent: number, group: number): void;
}

/**
 * The agents of all groups, each group's in a row, and for each group the idle ones in order, the longest
 * idle first. Agents off duty are logged in by order of declaration.
 */
export class Agents {
  ints!: Int32Array;
  /** when each agent's present state began */
  since!: Float64Array;
  /** what each agent has yet to do when a warm transfer is over */
  wrapUp!: Float64Array;
  idleHead!: Int32Array;
  /** at work in each group, and how many the schedule wants */
  atWork!: Int32Array;
  target!: Int32Array;
  /** of both: agents with timetables of their own, who stand behind those of the staff profile */
  ownAtWork!: Int32Array;
  /** [0]: 1 once a group had more at work than it wants, all of them handling: some leave when they are done */
  readonly isOverstaffed = flatInts(1);
  /** [group << 1]: handling a contact now; [(group << 1) + 1]: the most there were */
  busy!: Int32Array;
  private idleTail!: Int32Array;
  /** first agent of each group; one entry more than groups */
  private first!: Int32Array;
  /** no agent of the group before this one is off duty */
  private firstOffFrom!: Int32Array;
  /** first agent of each group with a timetable of its own */
  private firstOwn!: Int32Array;
  private readonly clock: Float64Array;
  /** is told of each group whose longest idle agent is another one than before */
  private headChanged: ((group: number) => void) | undefined;
  private idleListener: IdleListener | undefined;

  /** @param sizes - of each group: agents on the staff profile, and those with timetables of their own */
  constructor(sizes: readonly { profile: number; own: number }[], clock: Float64Array) {
    this.clock = clock;
    this.refit(sizes);
  }

  /** Starts anew: everyone is off duty. */
  refit(sizes: readonly { profile: number; own: number }[]): void {
    const groups = sizes.length;
    this.isOverstaffed[0] = 0;
    refitInts(this.first, groups + 1, made => {
      this.first = made;
    });
    refitInts(this.firstOwn, groups, made => {
      this.firstOwn = made;
    });
    sizes.forEach(({ profile, own }, group) => {
      this.firstOwn[group] = this.first[group]! + profile;
      this.first[group + 1] = this.firstOwn[group]! + own;
    });
    refitInts(this.firstOffFrom, groups, made => {
      this.firstOffFrom = made;
    });
    this.firstOffFrom.set(this.first.subarray(0, groups));
    const agents = this.first[groups]!;
    refitInts(this.ints, agents << AGENT_SHIFT, made => {
      this.ints = made;
    });
    refitDoubles(this.since, agents, made => {
      this.since = made;
    });
    refitDoubles(this.wrapUp, agents, made => {
      this.wrapUp = made;
    });
    for (let group = 0; group < groups; group++)
      for (let agent = this.first[group]!; agent < this.first[group + 1]!; agent++)
        this.ints[(agent << AGENT_SHIFT) + GROUP] = group;
    refitInts(
      this.idleHead,
      groups,
      made => {
        this.idleHead = made;
      },
      -1,
    );
    refitInts(
      this.idleTail,
      groups,
      made => {
        this.idleTail = made;
      },
      -1,
    );
    refitInts(this.atWork, groups, made => {
      this.atWork = made;
    });
    refitInts(this.target, groups, made => {
      this.target = made;
    });
    refitInts(this.ownAtWork, groups, made => {
      this.ownAtWork = made;
    });
    refitInts(this.busy, groups << 1, made => {
      this.busy = made;
    });
  }

  /** Has a listener told of each group whose longest idle agent changes; one at most, and none any more by undefined. */
  watchHeads(listener: ((group: number) => void) | undefined): void {
    if (listener !== this.headChanged) this.headChanged = listener;
  }

  /** Has a listener told of who idles; one at most, and none any more by undefined. */
  watchIdle(listener: IdleListener | undefined): void {
    if (listener !== this.idleListener) this.idleListener = listener;
  }

  /** The first agent of the group who is off duty. */
  firstOff(group: number): number {
    const end = this.first[group + 1]!;
    for (let agent = this.firstOffFrom[group]!; agent < end; agent++) {
      this.firstOffFrom[group] = agent;
      if (this.ints[(agent << AGENT_SHIFT) + STATE] === OFF) return agent;
    }
    throw new Error(`agent group ${group}: all ${end - this.first[group]!} agents are at work already`);
  }

  /** The longest idle agent of the staff profile; -1: none is idle. */
  firstIdleOnProfile(group: number): number {
    let agent = this.idleHead[group]!;
    while (agent >= this.firstOwn[group]!) agent = this.ints[(agent << AGENT_SHIFT) + NEXT_IDLE]!;
    return agent;
  }

  /** Changes the agent's state at the present instant. */
  readonly enter = (agent: number, state: number): void => {
    this.ints[(agent << AGENT_SHIFT) + STATE] = state;
    this.since[agent] = this.clock[0]!;
  };

  /** The agent goes off duty at the present instant. */
  goOff(agent: number): void {
    this.enter(agent, OFF);
    const group = this.ints[(agent << AGENT_SHIFT) + GROUP]!;
    if (agent < this.firstOffFrom[group]!) this.firstOffFrom[group] = agent;
  }

  readonly startHandling = (agent: number, group: number): void => {
    this.ints[(agent << AGENT_SHIFT) + STATE] = TALKING;
    this.since[agent] = this.clock[0]!;
    const { busy } = this;
    const now = busy[group << 1]! + 1;
    busy[group << 1] = now;
    if (now > busy[(group << 1) + 1]!) busy[(group << 1) + 1] = now;
  };

  /** Puts the agent behind the idle ones of its group. */
  readonly joinIdle = (agent: number): void => {
    const { ints } = this;
    const i = agent << AGENT_SHIFT;
    const group = ints[i + GROUP]!;
    const last = this.idleTail[group]!;
    ints[i + NEXT_IDLE] = -1;
    ints[i + PREVIOUS_IDLE] = last;
    if (last < 0) this.idleHead[group] = agent;
    else ints[(last << AGENT_SHIFT) + NEXT_IDLE] = agent;
    this.idleTail[group] = agent;
    if (last < 0 && this.headChanged !== undefined) this.headChanged(group);
    if (this.idleListener !== undefined) this.idleListener.join(agent, group);
  };

  readonly leaveIdle = (agent: number): void => {
    const { ints } = this;
    const i = agent << AGENT_SHIFT;
    const group = ints[i + GROUP]!;
    const next = ints[i + NEXT_IDLE]!;
    const previous = ints[i + PREVIOUS_IDLE]!;
    if (previous < 0) this.idleHead[group] = next;
    else ints[(previous << AGENT_SHIFT) + NEXT_IDLE] = next;
    if (next < 0) this.idleTail[group] = previous;
    else ints[(next << AGENT_SHIFT) + PREVIOUS_IDLE] = previous;
    if (previous < 0 && this.headChanged !== undefined) this.headChanged(group);
    if (this.idleListener !== undefined) this.idleListener.leave(agent, group);
  };
}
