import type {
  AnnounceSpec,
  CallbackSpec,
  ConsultSpec,
  ContactTypeSpec,
  ForwardSpec,
  IvrExit,
  OutsideSpec,
  QueueSpec,
  RedialSpec,
  Scenario,
} from '../../engine/center/scenario.ts';
import { SECOND } from '../../engine/center/scenario.ts';
import { fixed } from '../support/help-days.ts';
import type { Section } from '../support/markdown.ts';
import { type Row, rowsOf } from './rows.ts';

/** The scenario with the lines, menus, callbacks and all else that the page's tables give it. */
export function withFeatures(scenario: Scenario, section: Section): Scenario {
  const types = rowsOf(section, 'contact type');
  const queues = rowsOf(section, 'queue');
  const callbacks = rowsOf(section, 'callback');
  const trunks = rowsOf(section, 'trunks');
  const ivrs = [...new Set(rowsOf(section, 'IVR').map(row => row.IVR!))];
  const outside = rowsOf(section, 'outside');
  const names: Names = {
    types: scenario.contactTypes.map(type => type.name),
    trunks: trunks.map(row => row.trunks!),
    ivrs,
    outside: outside.map(row => row.outside!),
  };
  return {
    ...scenario,
    trunks: trunks.map(row => ({ name: row.trunks!, capacity: Number(row.lines) })),
    ivrs: ivrs.map(name =>
      ivrOf(
        name,
        rowsOf(section, 'IVR').filter(row => row.IVR === name),
        names,
      ),
    ),
    ...(outside.length > 0 ? { outside: outside.map(outsideOf) } : {}),
    contactTypes: scenario.contactTypes.map(type => {
      const row = types.find(one => one['contact type'] === type.name);
      return row ? { ...type, ...typeFeatures(row, names) } : type;
    }),
    queues: scenario.queues.map(queue => ({
      ...queue,
      ...queueFeatures(queues.find(row => row.queue === queue.name) ?? {}),
      callback: callbackOf(
        callbacks.find(row => row.callback === queue.name),
        names,
      ),
    })),
  };
}

interface Names {
  types: string[];
  trunks: string[];
  ivrs: string[];
  outside: string[];
}

/** The groups of a pattern that a cell must fit. */
function parts(cell: string, pattern: RegExp): (string | undefined)[] {
  const found = pattern.exec(cell);
  if (found === null) throw new Error(`${cell}: not ${pattern.source}`);
  return found.slice(1);
}

function place(name: string | undefined, names: readonly string[]): number {
  const index = names.indexOf(name ?? '');
  if (index < 0) throw new Error(`${name}: must be one of ${names.join(', ')}`);
  return index;
}

function typeFeatures(row: Row, names: Names): Partial<ContactTypeSpec> {
  return {
    ...(row.talk ? { talk: fixed(Number(row.talk)) } : {}),
    ...(row.trunks ? { trunk: place(row.trunks, names.trunks) } : {}),
    ...(row.IVR ? { ivr: place(row.IVR, names.ivrs) } : {}),
    ...(row.redials ? redialsOf(row.redials) : {}),
    ...(row.repeats ? { repeat: { share: 1, delay: after(row.repeats) } } : {}),
    ...(row['is passed on'] ? { escalate: escalationOf(row['is passed on'], names) } : {}),
    ...(row.forwarded ? { forward: forwardOf(row.forwarded, names) } : {}),
    ...(row['after hours'] ? { afterHours: { message: row['after hours'] === 'message' ? 1 : 0 } } : {}),
    ...(row.asks ? { consult: consultOf(row.asks, names) } : {}),
  };
}

const after = (cell: string) => fixed(Number(parts(cell, /^after (\d+)$/)[0]));

/** `busy after 20, 3 attempts`. */
function redialsOf(cell: string): Partial<ContactTypeSpec> {
  const [why, delay, attempts] = parts(cell, /^(busy|abandoned) after (\d+), (\d) attempts$/);
  const redial: RedialSpec = {
    share: 1,
    delay: fixed(Number(delay)),
    attempts: Number(attempts),
    redrawn: true,
  };
  return why === 'busy' ? { afterBusy: redial } : { afterAbandon: redial };
}

/** `warm to expert for 6`, `cold to expert by way of billing`, `cold to expert between 0 and 100`. */
function escalationOf(cell: string, names: Names): ContactTypeSpec['escalate'] {
  const [handover, to, time, wrongTo, from, end] = parts(
    cell,
    /^(warm|cold) to (\w+)(?: for (\d+))?(?: by way of (\w+))?(?: between (\d+) and (\d+))?$/,
  );
  return {
    share: 1,
    to: place(to, names.types),
    rightly: wrongTo ? 0 : 1,
    wrongTo: wrongTo ? place(wrongTo, names.types) : -1,
    handover: handover as 'warm' | 'cold',
    handoverTime: time ? fixed(Number(time)) : undefined,
    ...(end ? { during: [{ from: Number(from) * SECOND, to: Number(end) * SECOND }] } : {}),
  };
}

function forwardOf(cell: string, names: Names): ForwardSpec {
  const [to, otherwise] = parts(cell, /^to (\w+), else (queue|message)$/);
  return { share: 1, to: place(to, names.outside), otherwise: otherwise as 'queue' | 'message' };
}

function consultOf(cell: string, names: Names): ConsultSpec {
  const [to, time, giveUp] = parts(cell, /^(\w+) for (\d+), at most (\d+)$/);
  const type = place(to, names.types);
  return { share: 1, to: type, time: fixed(Number(time)), giveUpAfter: Number(giveUp) * SECOND };
}

function ivrOf(name: string, rows: Row[], names: Names): Scenario['ivrs'][number] {
  const menus = rows.map(row => row.menu!);
  const nodes = rows.map(row => ({
    name: row.menu!,
    time: fixed(Number(row.time)),
    exits: [{ share: 1, to: exitOf(row['leads to']!, menus, names) }],
  }));
  return { name, stream: name, start: 0, nodes };
}

/** `an agent`, `an agent of sales`, `an agent, talk × 0.5`, `an agent of sales in place of billing`, `hanging up`, `service`, `service, back after 60`, `menu more`. */
function exitOf(cell: string, menus: string[], names: Names): IvrExit['to'] {
  const [menu] = parts(cell, /^(?:menu (\w+))?/);
  if (menu) return { kind: 'menu', node: place(menu, menus) };
  if (cell === 'hanging up') return { kind: 'hangUp' };
  if (cell.startsWith('service')) {
    const [back] = parts(cell, /^service(?:, back after (\d+))?$/);
    return { kind: 'contained', comesBack: back ? 1 : 0, delay: back ? fixed(Number(back)) : undefined };
  }
  const [type, meant, factor] = parts(
    cell,
    /^an agent(?: of (\w+))?(?: in place of (\w+))?(?:, talk × ([\d.]+))?$/,
  );
  return {
    kind: 'agent',
    contactType: type ? place(type, names.types) : -1,
    talkFactor: Number(factor ?? 1),
    ...(meant ? { wrong: { share: 1, meant: place(meant, names.types) } } : {}),
  };
}

function outsideOf(row: Row): OutsideSpec {
  return {
    name: row.outside!,
    persons: Number(row.persons),
    available: [],
    answers: row.answers === 'always' ? 1 : 0,
    ringTime: fixed(Number(row.rings)),
    talk: fixed(Number(row.talk)),
  };
}

function queueFeatures(row: Row): Partial<QueueSpec> {
  return {
    ...(row.turn === 'last come' ? { order: 'lastCome' } : {}),
    ...(row.announces ? { announce: announceOf(row.announces) } : {}),
  };
}

/** `leave above 30, else patience × 2, over 100`. */
function announceOf(cell: string): AnnounceSpec {
  const [above, factor, window] = parts(cell, /^leave above (\d+), else patience × ([\d.]+), over (\d+)$/);
  return {
    window: Number(window) * SECOND,
    balkAbove: Number(above) * SECOND,
    balkShare: 1,
    patienceFactor: Number(factor),
  };
}

function callbackOf(row: Row | undefined, names: Names): CallbackSpec | undefined {
  if (row === undefined) return undefined;
  const [mode, delay] = parts(row.mode!, /^(keepPlace|scheduled|trough)(?: after (\d+))?$/);
  return {
    expectedWaitAbove: 0,
    window: Number(row.over ?? 600) * SECOND,
    waitingAtLeast: Number(row['from waiting'] ?? 0),
    between: [],
    accept: 1,
    mode: mode as CallbackSpec['mode'],
    delay: delay ? fixed(Number(delay)) : undefined,
    promiseWindow: Number(row.promise) * SECOND,
    dial: row.dials === 'customer first' ? 'customerFirst' : 'agentFirst',
    ringTime: row.rings ? fixed(Number(row.rings)) : undefined,
    noAnswer: row['is taken'] === 'never' ? 1 : 0,
    retryAfter: Number(row['again after'] ?? 60) * SECOND,
    attempts: Number(row.calls ?? 1),
    trunk: row.trunks ? place(row.trunks, names.trunks) : -1,
  };
}
