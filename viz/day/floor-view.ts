/** What an agent does, by the number that stands in a FloorView. */
export const AGENT_STATES = Object.freeze([
  'off',
  'free',
  'ringing',
  'talking',
  'wrapUp',
  'break',
  'training',
  'backOffice',
] as const);
export type AgentState = (typeof AGENT_STATES)[number];

/** Contacts in one place, in their order, as columns; only the first `count` of each hold. Read, never write. */
export interface People {
  readonly count: number;
  /** the number of the contact in the log */
  readonly contact: Float64Array;
  /** since when it is here [µs] */
  readonly since: Float64Array;
  /** index into contactTypes */
  readonly type: Int16Array;
}

/**
 * What the floor shows at one instant. The arrays belong to the day that is played, and change when it moves on:
 * read them, keep none of them.
 */
export interface FloorView {
  /** [µs] since the start of the horizon */
  readonly now: number;
  /** event rows applied so far */
  readonly row: number;
  /** by agent, as in agentNames */
  readonly agents: {
    /** index into AGENT_STATES */
    readonly state: Uint8Array;
    /** the contact talked to or written up; −1: none */
    readonly contact: Float64Array;
    readonly since: Float64Array;
  };
  /** by queue, in the scenario's order; the first is the next to be answered */
  readonly queues: readonly People[];
  /** in the IVR */
  readonly menu: People;
  /** promised a callback, the first due first */
  readonly callbacks: People;
  /** lines in use, by trunk */
  readonly trunks: Int32Array;
  /** instants of the latest arrivals, the last one last [µs] */
  readonly arrivals: { readonly count: number; readonly time: Float64Array };
  /** verbs since the floor was drawn last; more than `MOST_MOVES` at once are not told one by one */
  readonly moves: readonly Move[];
}

/** A contact that went from one place to another. */
export interface Move {
  kind: 'toMenu' | 'toQueue' | 'toAgent' | 'left' | 'blocked' | 'toCallbacks' | 'served';
  contact: number;
  /** index of the queue, −1: none */
  queue: number;
  /** index of the agent, −1: none */
  agent: number;
}
export const MOST_MOVES = 30;
