import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { capturedTerminal } from '../../cli/captured-terminal.ts';
import { commandLine } from '../../cli/command-line.ts';
import type * as job from '../../cli/verify/verify-job.ts';
import { PriorityThenLongestWait } from '../../engine/center/routing/priority-then-longest-wait.ts';
import type { EventList, ListToVerify } from '../../engine/index.ts';
import { EventCalendar, EventHeap, SECOND } from '../../engine/index.ts';
import { lastScheduledFirst, latestPhaseFirst, ReorderingList } from '../ties/reordering-list.ts';

/** The list that ccsim verify is given besides the calendar. */
const wrong = vi.hoisted(() => ({ make: undefined as (() => EventList) | undefined }));

vi.mock('../../cli/verify/verify-job.ts', async importOriginal => {
  const original = await importOriginal<typeof job>();
  const lists = (): ListToVerify[] => [
    { name: 'calendar', list: new EventCalendar() },
    { name: 'wrong', list: wrong.make!() },
  ];
  return {
    ...original,
    verifyAll: (given: job.VerifyJob) =>
      original.verifyAll(given, wrong.make === undefined ? undefined : lists),
  };
});

afterEach(() => {
  wrong.make = undefined;
  vi.restoreAllMocks();
});

const ERLANG = 'scenarios/erlang-a';

/** Everything falls on whole minutes, so that there are ties at every instant. */
const TIES = join(mkdtempSync(join(tmpdir(), 'ccsim-ties-')), 'ties.yaml');
writeFileSync(
  TIES,
  `schema: 1
name: Ties
contactTypes:
  red: { arrivals: { renewal: 1 min }, talk: 2 min, patience: 3 min }
  green: { arrivals: { renewal: 1 min }, talk: 1 min, patience: 3 min }
agentGroups:
  desk: { agents: 2, skills: [red, green] }
horizon: 2 h
`,
);

async function verify(path: string, ...words: string[]) {
  const terminal = capturedTerminal();
  const status = await commandLine(['verify', path, ...words], terminal);
  return { status, said: terminal.results, messages: terminal.messages };
}

/** Another phase first, where a talk ends. */
function listWithoutPhases(): EventList {
  const list = new EventHeap();
  const insert = list.insert.bind(list);
  list.insert = (phase, what) => insert(10 - phase, what);
  return list;
}

describe('ccsim verify finds out, with the place where they part and status 3,', () => {
  it('a list that has ties the wrong way round', async () => {
    wrong.make = listWithoutPhases;
    const { status, said, messages } = await verify(TIES);
    expect({ status, messages }).toEqual({ status: 3, messages: '' });
    expect(said).toMatch(/^the event logs part at row \d+ of the trace:$/mu);
    expect(said).toMatch(/^ {2}calendar {2}[\d.]+ s \w+: \w+/mu);
    expect(said).toMatch(/^ {2}wrong {5}[\d.]+ s \w+: \w+/mu);
  });

  it('a list in which what was scheduled last at one instant comes first', async () => {
    wrong.make = () => new ReorderingList(new EventHeap(), lastScheduledFirst(60 * SECOND));
    const { status, said } = await verify(TIES);
    expect(status).toBe(3);
    const arrival = (type: string) =>
      `60.000000 s arrive: arrive contact 0 (customer 0, attempt 1, type ${type})\n`;
    expect(said).toContain(
      `at row 5 of the trace:\n  calendar  ${arrival('red')}  wrong     ${arrival('green')}`,
    );
  });

  it('a list that calls nothing off, by where its run breaks off or parts', async () => {
    wrong.make = () => {
      const list = new EventHeap();
      list.cancel = () => {};
      return list;
    };
    const { status, said } = await verify(ERLANG);
    expect(status).toBe(3);
    expect(said).toMatch(/^the event logs part at row \d+ of the trace:$/mu);
  });

  it('but not a list that is right whatever the order of insertion between phases', async () => {
    wrong.make = () => new ReorderingList(new EventHeap(), latestPhaseFirst);
    const { status, said } = await verify(TIES);
    expect({ status, said }).toEqual({
      status: 0,
      said: expect.stringMatching(/^identical: .* on 2 event lists, hash \w+\nlaws hold\n$/u),
    });
  });

  it('a center that lets agents idle while contacts wait: the logs are identical, but break a law', async () => {
    vi.spyOn(PriorityThenLongestWait.prototype, 'selectLine').mockReturnValue(-1);
    const { status, said } = await verify(ERLANG);
    expect(status).toBe(3);
    expect(said).toMatch(/^identical: /mu);
    expect(said).toMatch(
      /^law broken: no agent stands ready while a contact waits that it can serve: row \d+ of the trace, [\d.]+ s \w+: \w+ .*(?:type|agent) [a-z]/mu,
    );
  });

  it('a run that ends at a limit: then the status is 1', async () => {
    const { status, said } = await verify(ERLANG, '--set', 'limits.events=500');
    expect(status).toBe(1);
    expect(said).toContain('the limit of events was reached');
  });
});
