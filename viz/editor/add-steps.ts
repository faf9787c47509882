import {
  formatPath,
  type Plain,
  parseTimeOfDay,
  printTimeOfDay,
  type ValuePath,
} from '../../scenarios/index.ts';
import { openingOf } from './arrival-change.ts';
import type { FormDocument } from './document.ts';
import { isMap, valueAt } from './plain.ts';
import { type Collection, namesAt, pathOf, queueOf } from './references.ts';
import { skillSteps } from './remove-steps.ts';
import { referencesTo, stayingSteps, typesIn } from './rename-steps.ts';
import type { Step } from './steps.ts';

/**
 * For whom a thing may be put in: a center has none that nobody uses. Empty if it would take away the last user of
 * another one.
 */
export function askedFor(form: FormDocument, collection: Collection): readonly string[] {
  // put beside what a file below says, it would bring that back
  if (valueAt(form.own.plain, pathOf(collection).slice(0, 1)) === null) return [];
  const types = namesAt(form.whole, ['contactTypes']);
  const groups = namesAt(form.whole, ['agentGroups']);
  const type = (name: string, key: string) => valueAt(form.whole, ['contactTypes', name, key]);
  const arriving = types.filter(name => type(name, 'arrivals') !== 'none');
  switch (collection) {
    case 'contactTypes':
      return groups;
    case 'agentGroups':
      return types;
    case 'queues':
      return types.filter(name => canMove(form, name));
    case 'ivr':
      return arriving.filter(
        name => type(name, 'ivr') === undefined && type(name, 'entryDelay') === undefined,
      );
    case 'outside':
      return arriving.filter(name => type(name, 'forward') === undefined);
    case 'trunks':
      return arriving.filter(name => isFree(form, collection, ['contactTypes', name, 'trunks']));
    case 'sites':
      return groups.filter(name => isFree(form, collection, ['agentGroups', name, 'site']));
    case 'providers':
      return groups.filter(name => isFree(form, collection, ['agentGroups', name, 'provider']));
  }
}

/** Whether who says a name at a path is not the only one to say it. */
function isFree(form: FormDocument, collection: Collection, path: ValuePath): boolean {
  const name = valueAt(form.whole, path);
  const users = referencesTo(form, collection, String(name)).map(one => formatPath(one.path));
  return name === undefined || users.some(user => user !== formatPath(path));
}

/** Whether a contact type can go to a queue of its own without leaving one behind in which nobody waits. */
function canMove(form: FormDocument, name: string): boolean {
  const queue = queueOf(valueAt(form.whole, ['contactTypes', name]), name);
  const bound = valueAt(form.whole, ['queues', queue]) ?? valueAt(form.below, ['routing', queue]);
  return bound === undefined || typesIn(form, queue).length > 1;
}

/** The steps that put in a thing, for whom it was asked. */
export function addSteps(form: FormDocument, collection: Collection, name: string, whom: string): Step[] {
  const path = [...pathOf(collection), name];
  const own = (at: ValuePath, value: Plain): Step => ({ path: at, value });
  switch (collection) {
    case 'contactTypes':
      return [own(path, newType(form)), ...skillSteps(form, whom, name)];
    case 'agentGroups':
      return [own(path, newGroup(form, whom)), ...ringSteps(form, name, whom)];
    case 'queues':
      return [own(path, {}), ...movedSteps(form, name, whom)];
    case 'trunks':
      return [own(path, 30), own(['contactTypes', whom, 'trunks'], name)];
    case 'ivr':
      return [
        own(path, { prompt: '9 s', choices: { agent: {}, hangUp: '5 %' } }),
        own(['contactTypes', whom, 'ivr'], name),
      ];
    case 'outside':
      return [
        own(path, { answers: '70 %', ringTime: '15 s' }),
        own(['contactTypes', whom, 'forward'], { share: '20 %', to: name }),
      ];
    case 'sites':
      return [own(path, {}), own(['agentGroups', whom, 'site'], name)];
    case 'providers':
      return providerSteps(form, path, name, whom);
  }
}

function newType(form: FormDocument): Plain {
  const [first] = namesAt(form.whole, ['contactTypes']);
  const trunks = first === undefined ? undefined : valueAt(form.whole, ['contactTypes', first, 'trunks']);
  return {
    ...(trunks === undefined ? {} : { trunks }),
    arrivals: { poisson: '30/h' },
    patience: { exponential: { mean: '2 min' } },
    talk: { lognormal: { mean: '4 min', sd: '3 min' } },
    wrapUp: '30 s',
  };
}

function newGroup(form: FormDocument, type: string): Plain {
  const providers = namesAt(form.whole, ['money', 'providers']);
  return { agents: 5, skills: [type], ...(providers.length > 1 ? { provider: providers[0]! } : {}) };
}

/** Where agents are asked in rings, a new group stands in the last one. */
function ringSteps(form: FormDocument, group: string, type: string): Step[] {
  const queue = queueOf(valueAt(form.whole, ['contactTypes', type]), type);
  const rings = valueAt(form.whole, ['routing', queue, 'rings']);
  if (!Array.isArray(rings) || rings.length === 0) return [];
  const last = ['routing', queue, 'rings', rings.length - 1, 'groups'];
  const groups = valueAt(form.whole, last);
  return Array.isArray(groups) ? [{ path: [...last, groups.length], value: group }] : [];
}

/** A contact type goes to another queue; how agents are found for it goes along where the queue was its own. */
function movedSteps(form: FormDocument, queue: string, type: string): Step[] {
  const isOwn =
    queueOf(valueAt(form.whole, ['contactTypes', type]), type) === type && typesIn(form, type).length === 1;
  const isRouted = isOwn && valueAt(form.own.plain, ['routing', type]) !== undefined;
  return [
    ...stayingSteps(form, type),
    { path: ['contactTypes', type, 'queue'], value: queue },
    ...(isRouted ? [{ path: ['routing', type], name: queue }] : []),
  ];
}

/** With a second provider every group must say whose it is. */
function providerSteps(form: FormDocument, path: ValuePath, name: string, whom: string): Step[] {
  const before = namesAt(form.whole, ['money', 'providers']);
  const nameless = namesAt(form.whole, ['agentGroups']).filter(
    group => group !== whom && valueAt(form.whole, ['agentGroups', group, 'provider']) === undefined,
  );
  const [only] = before;
  return [
    { path, value: { wage: `18 ${currencyOf(form)}/h` } },
    ...(only === undefined
      ? []
      : nameless.map(group => ({ path: ['agentGroups', group, 'provider'], value: only }))),
    ...(only === undefined ? [] : [{ path: ['agentGroups', whom, 'provider'], value: name }]),
  ];
}

function currencyOf(form: FormDocument): string {
  const money = valueAt(form.whole, ['money']);
  const said = isMap(money) ? money.currency : undefined;
  return typeof said === 'string'
    ? said
    : (/\d\s*([A-Z]{3})\b/u.exec(JSON.stringify(money ?? ''))?.[1] ?? 'EUR');
}

/** A name that nobody has yet: `chat`, `chat 2`. */
export function freeName(word: string, taken: readonly string[]): string {
  for (let i = 1; ; i++) {
    const name = i === 1 ? word : `${word} ${i}`;
    if (!taken.includes(name)) return name;
  }
}

/** One more shift, as long as the last one. */
export function newShift(form: FormDocument, shifts: Plain | undefined, word: string): Plain {
  const list = Array.isArray(shifts) ? shifts : [];
  const last = list.at(-1);
  const names = list.map(one => (isMap(one) ? String(one.name ?? '') : ''));
  const hours = isMap(last) && last.hours !== undefined ? last.hours : openHours(form);
  return { agents: 4, name: freeName(word, names), hours };
}

function openHours(form: FormDocument): string {
  const { from, to } = openingOf(form.whole);
  const end = Math.min(to, from + (parseTimeOfDay('08:00') as number));
  return `${printTimeOfDay(from)}-${printTimeOfDay(end)}`;
}
