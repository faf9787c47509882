import type { Observer } from './observer.ts';

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
  enterIvr(contact: number, ivr: number): void {
    this.first.enterIvr(contact, ivr);
    this.second.enterIvr(contact, ivr);
  }
  selfServe(contact: number): void {
    this.first.selfServe(contact);
    this.second.selfServe(contact);
  }
  giveUp(contact: number): void {
    this.first.giveUp(contact);
    this.second.giveUp(contact);
  }
  escalate(contact: number, rightly: number): void {
    this.first.escalate(contact, rightly);
    this.second.escalate(contact, rightly);
  }
  transfer(contact: number): void {
    this.first.transfer(contact);
    this.second.transfer(contact);
  }
  handOverEnd(agent: number): void {
    this.first.handOverEnd(agent);
    this.second.handOverEnd(agent);
  }
  offerCallback(contact: number): void {
    this.first.offerCallback(contact);
    this.second.offerCallback(contact);
  }
  takeCallback(contact: number): void {
    this.first.takeCallback(contact);
    this.second.takeCallback(contact);
  }
  dial(contact: number, agent: number): void {
    this.first.dial(contact, agent);
    this.second.dial(contact, agent);
  }
  ringEnd(agent: number): void {
    this.first.ringEnd(agent);
    this.second.ringEnd(agent);
  }
  loseCallback(contact: number): void {
    this.first.loseCallback(contact);
    this.second.loseCallback(contact);
  }
  wake(agent: number): void {
    this.first.wake(agent);
    this.second.wake(agent);
  }
  widen(contact: number): void {
    this.first.widen(contact);
    this.second.widen(contact);
  }
  startRule(rule: number): void {
    this.first.startRule(rule);
    this.second.startRule(rule);
  }
  endRule(rule: number): void {
    this.first.endRule(rule);
    this.second.endRule(rule);
  }
  takeBreak(agent: number): void {
    this.first.takeBreak(agent);
    this.second.takeBreak(agent);
  }
  endBreak(agent: number): void {
    this.first.endBreak(agent);
    this.second.endBreak(agent);
  }
  missShift(agent: number): void {
    this.first.missShift(agent);
    this.second.missShift(agent);
  }
  callOut(agent: number): void {
    this.first.callOut(agent);
    this.second.callOut(agent);
  }
  resume(agent: number): void {
    this.first.resume(agent);
    this.second.resume(agent);
  }
  forward(contact: number): void {
    this.first.forward(contact);
    this.second.forward(contact);
  }
  answerOutside(contact: number): void {
    this.first.answerOutside(contact);
    this.second.answerOutside(contact);
  }
  endOutside(contact: number): void {
    this.first.endOutside(contact);
    this.second.endOutside(contact);
  }
  missOutside(contact: number): void {
    this.first.missOutside(contact);
    this.second.missOutside(contact);
  }
  leaveMessage(contact: number): void {
    this.first.leaveMessage(contact);
    this.second.leaveMessage(contact);
  }
  hearClosed(contact: number): void {
    this.first.hearClosed(contact);
    this.second.hearClosed(contact);
  }
  consult(contact: number, agent: number): void {
    this.first.consult(contact, agent);
    this.second.consult(contact, agent);
  }
  answerConsult(contact: number, agent: number): void {
    this.first.answerConsult(contact, agent);
    this.second.answerConsult(contact, agent);
  }
  endConsult(contact: number, agent: number): void {
    this.first.endConsult(contact, agent);
    this.second.endConsult(contact, agent);
  }
  giveUpConsult(contact: number): void {
    this.first.giveUpConsult(contact);
    this.second.giveUpConsult(contact);
  }
  misroute(contact: number): void {
    this.first.misroute(contact);
    this.second.misroute(contact);
  }
  missTransfer(contact: number): void {
    this.first.missTransfer(contact);
    this.second.missTransfer(contact);
  }
}
