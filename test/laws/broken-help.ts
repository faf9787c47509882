import { type Breaker, changed, find, twiceAs, without } from './breakers.ts';

/** Who hears that it is closed waits instead. */
const closedWaits: Breaker = rows => {
  const index = find(rows, row => row.verb === 'hearClosed');
  const row = index === undefined ? undefined : rows[index]!;
  return row && rows.toSpliced(index!, 1, { ...row, verb: 'offer' }, { ...row, verb: 'enqueue' });
};

/** Who leaves a message instead of ringing for ever asks for an agent. */
const messageWaits: Breaker = rows => {
  const index = find(rows, row => row.verb === 'leaveMessage');
  const row = index === undefined ? undefined : rows[index]!;
  return row && rows.toSpliced(index!, 1, { ...row, verb: 'offer' }, { ...row, verb: 'enqueue' });
};

/** Who is offered rings outside first. */
const forwardedOnce: Breaker = rows => {
  const index = find(rows, row => row.verb === 'forward');
  const row = index === undefined ? undefined : rows[index]!;
  return row && rows.toSpliced(index! + 1, 0, { ...row, verb: 'missOutside' });
};

/** An agent who asked asks again. */
const asksAgain: Breaker = rows => {
  const index = find(rows, row => row.verb === 'giveUpConsult');
  const row = index === undefined ? undefined : rows[index]!;
  const before =
    row && rows.slice(0, index!).findLast(r => r.verb === 'consult' && r.contact === row.contact);
  return before && rows.toSpliced(index! + 1, 0, { ...before, time: row!.time, phase: row!.phase });
};

/** One lie each about people outside, closed doors, questions and hours of transfer. */
export const BROKEN_HELP: Record<string, Breaker> = {
  'a ring outside is left out': without('forward'),
  'an answer outside is left out': without('answerOutside'),
  'a talk outside never ends': without('endOutside'),
  'nobody is missed outside': without('missOutside'),
  'who rings outside is missed at once': forwardedOnce,
  'who is missed outside rings': changed('missOutside', () => ({ verb: 'forward' })),
  'a message is not left': without('leaveMessage'),
  'who leaves a message waits': messageWaits,
  'nobody says that it is closed': without('hearClosed'),
  'who hears that it is closed waits': closedWaits,
  'who comes in hears that it is closed': changed('enqueue', () => ({ verb: 'hearClosed' })),
  'a contact is offered while it hears that it is closed': changed('block', () => ({ verb: 'hearClosed' })),
  'an agent asks unseen': without('consult'),
  'a question is answered by nobody': without('answerConsult'),
  'a question never ends': without('endConsult'),
  'a question is given up unseen': without('giveUpConsult'),
  'a question is given up later': changed('giveUpConsult', row => ({ time: row.time + 1 })),
  'an agent asks again': asksAgain,
  'who hangs up asks': changed('hangUp', () => ({ verb: 'consult' })),
  'a wrong choice is left out': without('misroute'),
  'a choice is wrong before it is made': twiceAs('enterIvr', 'misroute'),
  'a transfer is missed by who is passed on': twiceAs('escalate', 'missTransfer'),
  'a transfer at a wrong hour': changed('missTransfer', () => ({ verb: 'escalate' })),
};
