/**
 * Is told every verb once, at its instant (the clock's), before the next one happens. Arguments are slots:
 * a contact's or an agent's; what else there is to know stands in their records.
 */
export interface Observer {
  arrive(contact: number): void;
  /** no place in the queue: the contact leaves uncounted among the offered */
  block(contact: number): void;
  offer(contact: number): void;
  balk(contact: number): void;
  enqueue(contact: number): void;
  abandon(contact: number): void;
  /** the contact's record holds the talk, hold and wrap-up time that are to follow */
  answer(contact: number, agent: number): void;
  hangUp(contact: number, agent: number): void;
  wrapUp(agent: number): void;
  /** done with a contact; `answer`, `ready` or `logOut` follows at once */
  release(agent: number): void;
  ready(agent: number): void;
  logIn(agent: number): void;
  logOut(agent: number): void;
  horizonEnd(): void;
  /** into the IVR of this number, its path already drawn */
  enterIvr(contact: number, ivr: number): void;
  /** out of the IVR, served there */
  selfServe(contact: number): void;
  /** out of the IVR, by hanging up */
  giveUp(contact: number): void;
  /** is to be passed on after talk; 1: to the right place */
  escalate(contact: number, rightly: number): void;
  /** offered to the next agents, as a contact of its new type */
  transfer(contact: number): void;
  /** done with a contact that another agent has taken over, or that left before */
  handOverEnd(agent: number): void;
  /** is offered a callback */
  offerCallback(contact: number): void;
  /** accepts it: no more waits, but is called back */
  takeCallback(contact: number): void;
  /** the agent (−1: none yet) has the customer called */
  dial(contact: number, agent: number): void;
  /** the agent’s ringing is over: answer or release follows */
  ringEnd(agent: number): void;
  /** an idle agent is taken for a callback that is due */
  wake(agent: number): void;
  /** was never reached */
  loseCallback(contact: number): void;
  /** its next ring opens to a waiting contact */
  widen(contact: number): void;
  /** a rule begins to act, and ceases to */
  startRule(rule: number): void;
  endRule(rule: number): void;
  /** goes on a break, or to whatever else its record says */
  takeBreak(agent: number): void;
  /** is back; `answer`, `ready`, `takeBreak` or `logOut` follows at once */
  endBreak(agent: number): void;
  /** absent on a day of which a shift begins now */
  missShift(agent: number): void;
  /** called to take over a missed shift; logs in later */
  callOut(agent: number): void;
  /** the next shift begins before the agent has left the one before */
  resume(agent: number): void;
  /** rings somebody outside, before it asks for an agent */
  forward(contact: number): void;
  /** somebody outside answers; its record holds the talk that is to follow */
  answerOutside(contact: number): void;
  /** has talked to somebody outside, and leaves */
  endOutside(contact: number): void;
  /** is important, but nobody outside is there, is free, or takes the call */
  missOutside(contact: number): void;
  /** leaves a message, and is gone */
  leaveMessage(contact: number): void;
  /** has entered while the center is closed, hears so, and is gone */
  hearClosed(contact: number): void;
  /** its agent asks another one; the customer is on hold */
  consult(contact: number, agent: number): void;
  /** this agent answers the question */
  answerConsult(contact: number, agent: number): void;
  /** the question is answered: the agent who was asked is done */
  endConsult(contact: number, agent: number): void;
  /** its agent has waited too long for an answer */
  giveUpConsult(contact: number): void;
  /** would be passed on, but not at this time of day */
  missTransfer(contact: number): void;
  /** chose wrongly in the IVR: asks for another agent than it needs */
  misroute(contact: number): void;
}
