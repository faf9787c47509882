import type { LogRow } from '../support/event-log.ts';

/** Breaks a log in one place near its middle; undefined where it holds nothing of the kind. */
export type Breaker = (rows: readonly LogRow[]) => LogRow[] | undefined;

/** The index of the row nearest to the middle that fits. */
function find(rows: readonly LogRow[], fits: (row: LogRow, index: number) => boolean): number | undefined {
  const fitting = rows.map((_, index) => index).filter(index => fits(rows[index]!, index));
  return fitting[Math.floor(fitting.length / 2)];
}

const without =
  (verb: string): Breaker =>
  rows => {
    const index = find(rows, row => row.verb === verb);
    return index === undefined ? undefined : rows.filter((_, i) => i !== index);
  };

const twice =
  (verb: string): Breaker =>
  rows => {
    const index = find(rows, row => row.verb === verb);
    return index === undefined ? undefined : [...rows.slice(0, index + 1), ...rows.slice(index)];
  };

const changed =
  (verb: string, change: (row: LogRow, rows: readonly LogRow[]) => Partial<LogRow>): Breaker =>
  rows => {
    const index = find(rows, row => row.verb === verb);
    return index === undefined
      ? undefined
      : rows.map((row, i) => (i === index ? { ...row, ...change(row, rows) } : row));
  };

/** Two contacts of one type who waited at the same time, served in each other's place. */
const swapped: Breaker = rows => {
  const answers = rows.filter((row, i) => row.verb === 'answer' && rows[i - 1]?.verb !== 'offer');
  const at = (contact: number) => rows.find(row => row.verb === 'enqueue' && row.contact === contact)!.time;
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

/** One lie in an event log each. */
export const BROKEN_LOGS: Record<string, Breaker> = {
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
};
