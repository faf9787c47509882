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
}

/** Tells two observers, the first one first. */
export class FanOut implements Observer {
  private readonly first: Observer;
  private readonly second: Observer;

  constructor(first: Observer, second: Observer) {
    this.first = first;
    this.second = second;
  }

  arrive(contact: number): void {
    this.first.arrive(contact);
    this.second.arrive(contact);
  }
  block(contact: number): void {
    this.first.block(contact);
    this.second.block(contact);
  }
  offer(contact: number): void {
    this.first.offer(contact);
    this.second.offer(contact);
  }
  balk(contact: number): void {
    this.first.balk(contact);
    this.second.balk(contact);
  }
  enqueue(contact: number): void {
    this.first.enqueue(contact);
    this.second.enqueue(contact);
  }
  abandon(contact: number): void {
    this.first.abandon(contact);
    this.second.abandon(contact);
  }
  answer(contact: number, agent: number): void {
    this.first.answer(contact, agent);
    this.second.answer(contact, agent);
  }
  hangUp(contact: number, agent: number): void {
    this.first.hangUp(contact, agent);
    this.second.hangUp(contact, agent);
  }
  wrapUp(agent: number): void {
    this.first.wrapUp(agent);
    this.second.wrapUp(agent);
  }
  release(agent: number): void {
    this.first.release(agent);
    this.second.release(agent);
  }
  ready(agent: number): void {
    this.first.ready(agent);
    this.second.ready(agent);
  }
  logIn(agent: number): void {
    this.first.logIn(agent);
    this.second.logIn(agent);
  }
  logOut(agent: number): void {
    this.first.logOut(agent);
    this.second.logOut(agent);
  }
  horizonEnd(): void {
    this.first.horizonEnd();
    this.second.horizonEnd();
  }
}
