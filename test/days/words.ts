/** How the page says the verbs of an event log that are no plain step of a contact or an agent. */
export const WORDS: Readonly<Record<string, string>> = {
  selfServe: 'is served by the IVR',
  giveUp: 'hangs up in the IVR',
  transfer: 'is passed on',
  missTransfer: 'is not passed on',
  handOverEnd: 'is done with the hand-over',
  takeCallback: 'takes a callback',
  dial: 'is called',
  loseCallback: 'is never reached',
  widen: 'its ring opens',
  startRule: 'the rule begins',
  endRule: 'the rule ends',
  takeBreak: 'goes on a break',
  endBreak: 'is back',
  missShift: 'does not come',
  callOut: 'is called out',
  resume: 'stays for the next shift',
  forward: 'rings outside',
  answerOutside: 'is answered outside',
  endOutside: 'is done outside',
  missOutside: 'is missed outside',
  leaveMessage: 'leaves a message',
  hearClosed: 'finds the doors closed',
  consult: 'asks',
  answerConsult: 'answers the question',
  endConsult: 'has answered',
  giveUpConsult: 'asks no longer',
};

/** Plain steps, which a day says all of or none. */
export const PLAIN_WORDS: Readonly<Record<string, string>> = {
  answer: 'answered',
  hangUp: 'hangs up',
  abandon: 'abandons',
  logIn: 'logs in',
  logOut: 'logs out',
};

/** How a contact's first fate is said. */
export const OUTCOMES: Readonly<Record<string, string>> = {
  answer: 'answered',
  abandon: 'abandons',
  balk: 'balks',
  block: 'blocked',
  selfServe: 'served by the IVR',
  giveUp: 'hangs up in the IVR',
  takeCallback: 'takes a callback',
  answerOutside: 'answered outside',
  leaveMessage: 'leaves a message',
  hearClosed: 'finds the doors closed',
};
