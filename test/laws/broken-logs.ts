import { type Breaker, changed, find, twice, without } from './breakers.ts';
import { BROKEN_HELP } from './broken-help.ts';

/** Two contacts of one type who waited at the same time, served in each other's place. */
const swapped: Breaker = rows => {
  const passed = new Set(rows.filter(row => row.verb === 'transfer').map(row => row.contact));
  const joins = new Map(rows.filter(row => row.verb === 'enqueue').map(row => [row.contact, row]));
  const answers = rows.filter(
    ({ verb, contact }, i) =>
      verb === 'answer' && rows[i - 1]?.verb !== 'offer' && joins.has(contact) && !passed.has(contact),
  );
  const at = (contact: number) => joins.get(contact)!.time;
  const index = answers.findIndex((a, i) => {
    const b = answers[i + 1];
    return b !== undefined && a.type === b.type && at(b.contact) < a.time;
  });
  if (index < 0) return undefined;
  const [a, b] = [answers[index]!.contact, answers[index + 1]!.contact];
  const other = new Map([
    [a, b],
    [b, a],
  ]);
  return rows.map(row =>
    row.verb === 'answer' || row.verb === 'hangUp'
      ? { ...row, contact: other.get(row.contact) ?? row.contact }
      : row,
  );
};

const afterHorizon: Breaker = rows => {
  const last = rows.findLast(row => row.verb === 'arrive');
  const horizon = rows.find(row => row.verb === 'horizonEnd')!.time;
  return (
    last && [...rows, { ...last, time: Math.max(horizon, rows.at(-1)!.time), contact: last.contact + 1 }]
  );
};

/** A contact that goes on from the wrong place is said to be escalated once more. */
const sentOnEscalated: Breaker = rows => {
  const index = find(rows, (row, i) => row.verb === 'transfer' && rows[i - 2]?.verb !== 'escalate');
  const row = index === undefined ? undefined : rows[index - 1]!;
  return row && rows.toSpliced(index! - 1, 0, { ...row, verb: 'escalate', agent: -1 });
};

/** The first contact that is blocked as it enters is offered, and waits. */
const blockedComesIn: Breaker = rows => {
  const index = find(rows, (row, i) => row.verb === 'block' && rows[i - 1]?.verb === 'arrive');
  const row = index === undefined ? undefined : rows[index]!;
  return row && rows.toSpliced(index!, 1, { ...row, verb: 'offer' }, { ...row, verb: 'enqueue' });
};

/** An agent who comes free has a customer called, or answers one on the line, in place of a contact that waits. */
const troughFirst: Breaker = rows => {
  const called = rows.find(row => row.verb === 'dial');
  if (called === undefined) return undefined;
  const waited = new Set(rows.filter(row => row.verb === 'enqueue').map(row => row.contact));
  const after = rows.indexOf(called);
  const index = rows.findIndex(
    (row, i) =>
      i > after &&
      row.verb === 'answer' &&
      rows[i - 1]!.verb === 'release' &&
      waited.has(row.contact) &&
      row.contact !== called.contact,
  );
  if (index < 0) return undefined;
  const { contact, customer, attempt, type, line } = called;
  return rows.with(index, { ...rows[index]!, contact, customer, attempt, type, line });
};

/** A customer who was never reached was never called either. */
const neverCalled: Breaker = rows => {
  const index = find(rows, row => row.verb === 'loseCallback');
  const lost = index === undefined ? undefined : rows[index]!.contact;
  return lost === undefined ? undefined : rows.filter(row => row.verb !== 'dial' || row.contact !== lost);
};

/** Who is done and to go home takes the contact again that it had last. */
const goesNotHome: Breaker = rows => {
  const index = find(rows, (row, i) => row.verb === 'logOut' && rows[i - 1]?.verb === 'release');
  if (index === undefined) return undefined;
  const { time, phase, agent } = rows[index]!;
  const last = rows.slice(0, index).findLast(row => row.verb === 'hangUp' && row.agent === agent);
  return last && rows.with(index, { ...last, time, phase, verb: 'answer' });
};

/** Who misses a shift comes all the same. */
const absentComes: Breaker = rows => {
  const index = find(rows, row => row.verb === 'missShift');
  const row = index === undefined ? undefined : rows[index]!;
  return row && rows.toSpliced(index! + 1, 0, { ...row, verb: 'logIn' }, { ...row, verb: 'ready' });
};

/** One lie in an event log each. */
export const BROKEN_LOGS: Record<string, Breaker> = {
  ...BROKEN_HELP,
  'an arrival is left out': without('arrive'),
  'an offer is left out': without('offer'),
  'a contact joins no line': without('enqueue'),
  'an abandonment is left out': without('abandon'),
  'an answer is left out': without('answer'),
  'a talk never ends': without('hangUp'),
  'a wrap-up begins unseen': without('wrapUp'),
  'an agent is never released': without('release'),
  'an agent is never ready': without('ready'),
  'an agent never logs in': without('logIn'),
  'a contact abandons twice': twice('abandon'),
  'a contact is answered twice': twice('answer'),
  'a contact is blocked twice': twice('block'),
  'the horizon ends twice': twice('horizonEnd'),
  'the clock goes back': changed('hangUp', () => ({ time: -1 })),
  'a phase goes back': changed('arrive', () => ({ phase: 9 })),
  'who blocks had offered': changed('block', () => ({ verb: 'offer' })),
  'who balks waits': changed('balk', () => ({ verb: 'enqueue' })),
  'who waits balks': changed('enqueue', () => ({ verb: 'balk' })),
  'another agent answers': changed('answer', (row, rows) => {
    const others = rows.map(({ agent }) => agent).filter(agent => agent >= 0 && agent !== row.agent);
    return { agent: others[0] ?? row.agent + 1 };
  }),
  'an answered contact abandons': changed('hangUp', row => ({
    verb: 'abandon',
    contact: row.contact,
    agent: -1,
  })),
  'who came second is served first': swapped,
  'somebody arrives after the horizon': afterHorizon,
  'menus are passed over': without('enterIvr'),
  'an end of self-service is left out': without('selfServe'),
  'a transfer is left out': without('transfer'),
  'a transfer goes elsewhere': changed('transfer', row => ({ type: row.type === 0 ? 1 : 0 })),
  'a contact is escalated twice': twice('escalate'),
  'who is sent on is escalated': sentOnEscalated,
  'a hand-over never ends': without('handOverEnd'),
  'an attempt is skipped': changed('arrive', row => ({ attempt: row.attempt + 1 })),
  'a customer is another one': changed('arrive', row => ({ customer: row.contact + 1 })),
  'a callback is offered by nobody': without('offerCallback'),
  'a callback is offered to all': changed('enqueue', () => ({ verb: 'offerCallback' })),
  'a call is left out': without('dial'),
  'a customer is called twice': twice('dial'),
  'a callback is given up without a call': neverCalled,
  'a call goes on without the agent': changed('dial', row => ({ agent: row.agent < 0 ? 0 : -1 })),
  'a telephone rings for ever': without('ringEnd'),
  'who finds no line comes in': blockedComesIn,
  'a trough is taken for a live contact': troughFirst,
  'a rule starts that acts': twice('startRule'),
  'a rule ends that does not act': changed('startRule', () => ({ verb: 'endRule' })),
  'another rule starts': changed('startRule', row => ({ line: row.line + 1 })),
  'a rule does not start': without('startRule'),
  'a ring stays closed': without('widen'),
  'a ring opens twice': twice('widen'),
  'a break is left out': without('takeBreak'),
  'a break never ends': without('endBreak'),
  'a break lasts longer': changed('endBreak', row => ({ time: row.time + 1 })),
  'who is ready has a break': changed('ready', () => ({ verb: 'takeBreak' })),
  'who is ready goes home': changed('ready', () => ({ verb: 'logOut' })),
  'who misses a shift comes': absentComes,
  'who is to go home takes a contact': goesNotHome,
  'a shift is missed by nobody': without('missShift'),
  'a shift is missed by who has none': changed('logIn', () => ({ verb: 'missShift' })),
  'another agent is called out': changed('callOut', row => ({ agent: row.agent === 0 ? 1 : 0 })),
  'nobody is called out': without('callOut'),
  'somebody comes late': changed('logIn', row => ({ time: row.time + 1 })),
};
