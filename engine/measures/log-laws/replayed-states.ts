import type { Scenario, ShiftSpec, SkillSpec } from '../../center/scenario.ts';

/** `called`: has accepted a callback and is not yet answered. */
export type ContactState =
  | 'entered'
  | 'menu'
  | 'offered'
  | 'waiting'
  | 'called'
  | 'talking'
  | 'passed'
  | 'gone';
/** `staying`: with a contact that is passed on, until another agent has taken over. */
export type AgentState =
  | 'off'
  | 'free'
  | 'ready'
  | 'talking'
  | 'staying'
  | 'done'
  | 'wrapping'
  | 'ringing'
  | 'rung'
  | 'break';

/** What an event log tells of one contact. */
export interface ReplayedContact {
  number: number;
  /** its present type */
  type: number;
  state: ContactState;
  arrivedAt: number;
  offeredAt: number;
  /** waited in line, if only for an instant */
  hasWaited: boolean;
  answeredAt: number;
  endedAt: number;
  /** blocked, balked, abandoned or answered */
  outcome: string;
  agent: number;
  /** no trunk of its type's group was free when it entered */
  foundNoTrunk: boolean;
  /** the trunk group of which it holds a line; -1: none */
  trunk: number;
  /** is to be transferred as it hangs up; has been transferred before */
  isEscalated: boolean;
  isTransferred: boolean;
  /** where it goes on to from the wrong place; -1: it is not there */
  goesOnTo: number;
  /** would have been passed on at another hour */
  missesTransfer: boolean;
  /** entered while the center was closed, where its type has words for it */
  findsClosed: boolean;
  /** the person outside whom it rings or talks to; −1: none. Its last verb was that it was missed there */
  outside: number;
  wasMissedOutside: boolean;
  /** the type as which its agent asks */
  asksAs: number;
  /** the agent who stays with it until another one has answered; -1: none */
  heldBy: number;
  /** it has rung outside, and asks for an agent when that is over */
  hasRung: boolean;
  /** it chose wrongly in the IVR, and goes on to what it meant */
  choseWrongly: boolean;
  /** the agent who asks another one about it; −1: none does */
  askedBy: number;
  /** calls made to it, and when the last one was */
  calls: number;
  calledAt: number;
  /** was offered a callback at its present offer */
  isOfferedCallback: boolean;
  /** rings that its wait has opened to it */
  rings: number;
}

/** What an event log tells of one agent. */
export interface ReplayedAgent {
  number: number;
  group: number;
  state: AgentState;
  /** when the present state began */
  since: number;
  /** grows with each time that the agent stands ready, so that the smallest has been idle longest */
  idleOrder: number;
  contact: number;
  /** the contact type to which its skill in use is lent; -1: none */
  lentTo: number;
  /** its own, in order of time; undefined: it comes by the staff profile or is on call */
  shifts: ShiftSpec[] | undefined;
  isOnCall: boolean;
  calledOutAt: number;
  missedDays: Set<number>;
  /** starts of shifts missed */
  missedShifts: Set<number>;
  /** the shift it has come for, when that was, and what it has had of its breaks */
  shift: ShiftSpec | undefined;
  cameAt: number;
  breaksTaken: number;
  /** of the break in hand; -1: not known */
  breakLength: number;
}

/** What of a center decides who may take whom. */
export interface CenterNow {
  readonly scenario: Scenario;
  readonly agents: ReplayedAgent[];
  /** rules that act */
  readonly acting: ReadonlySet<number>;
  skillOf(group: number, type: number): SkillSpec | undefined;
  /** agents of the group who stand ready */
  idleIn(group: number): number;
}

/** Whether a contact that hangs up is passed on to other agents. */
export function goesOn(contact: ReplayedContact): boolean {
  return contact.isEscalated || contact.goesOnTo >= 0 || contact.choseWrongly;
}

/** Verbs that settle what becomes of a contact. */
export const OUTCOMES = [
  'block',
  'balk',
  'abandon',
  'answer',
  'selfServe',
  'giveUp',
  'takeCallback',
  'loseCallback',
  'hearClosed',
  'leaveMessage',
  'answerOutside',
];

/** The state in which each verb leaves a contact. */
export const CONTACT_STATES: Record<string, ContactState> = {
  arrive: 'entered',
  block: 'gone',
  hearClosed: 'gone',
  forward: 'menu',
  missOutside: 'menu',
  misroute: 'menu',
  leaveMessage: 'gone',
  answerOutside: 'talking',
  endOutside: 'gone',
  consult: 'offered',
  answerConsult: 'talking',
  giveUpConsult: 'talking',
  endConsult: 'talking',
  missTransfer: 'talking',
  enterIvr: 'menu',
  selfServe: 'gone',
  giveUp: 'gone',
  offer: 'offered',
  balk: 'gone',
  enqueue: 'waiting',
  offerCallback: 'offered',
  takeCallback: 'called',
  dial: 'called',
  loseCallback: 'gone',
  abandon: 'gone',
  answer: 'talking',
  escalate: 'talking',
  hangUp: 'gone',
  transfer: 'passed',
};

/** Verbs of agents that leave them in their state. */
export const OTHER_AGENT_VERBS = ['missShift', 'callOut', 'resume'];

/** The state in which each verb leaves an agent. */
export const AGENT_STATES: Record<string, AgentState> = {
  answer: 'talking',
  dial: 'ringing',
  wake: 'ringing',
  ringEnd: 'rung',
  hangUp: 'done',
  consult: 'talking',
  answerConsult: 'talking',
  endConsult: 'done',
  handOverEnd: 'done',
  wrapUp: 'wrapping',
  release: 'free',
  ready: 'ready',
  logIn: 'free',
  logOut: 'off',
  takeBreak: 'break',
  endBreak: 'free',
};
