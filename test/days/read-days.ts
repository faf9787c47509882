import type { RoutingSpec, Scenario } from '../../engine/center/scenario.ts';
import type { Place } from '../support/day-measures.ts';
import { readSections, type Section } from '../support/markdown.ts';
import {
  type DayOptions,
  type GroupOptions,
  type QueueOptions,
  type SkillOptions,
  scenarioOf,
  type TypeOptions,
} from '../support/scenario-builder.ts';
import { withFeatures } from './read-features.ts';
import { reserveOf, ringsOf, rulesOf, shiftsOf } from './read-people-and-routing.ts';
import { type Row, rowsOf } from './rows.ts';
import { workedOut } from './worked-out.ts';

/** What the page says about a contact. */
export interface Happening {
  contact: number;
  type: string;
  /** [s] */
  enters: number;
  what: string;
  /** [s]; undefined: it is still inside, or never enters */
  at: number | undefined;
  by: string;
}

/** A measure that the page works out. */
export interface Expected {
  measure: string;
  of: string;
  place: Place;
  value: number | null;
}

/** What happens besides: a verb in words, to a contact (0: none), by an agent. */
export interface Step {
  at: number;
  what: string;
  contact: number;
  by: string;
}

export interface WorkedDay {
  title: string;
  rules: string[];
  scenario: Scenario;
  happenings: Happening[];
  steps: Step[];
  expected: Expected[];
}

/** The days of docs/worked-days.md. */
export function readDays(): WorkedDay[] {
  return readSections('docs/worked-days.md').map(dayOf);
}

/** A day from its section. */
export function dayOf(section: Section): WorkedDay {
  const contacts = rowsOf(section, 'contact');
  return {
    title: section.title,
    rules: (/^Rules? (.*?)\. /m.exec(section.text)?.[1] ?? '').match(/[TMALES]\d+/g) ?? [],
    scenario: withFeatures(scenarioOf(optionsOf(section, contacts)), section),
    happenings: contacts.map(row => ({
      contact: Number(row.contact),
      type: row.type!,
      enters: Number(row.enters!.replace(' again', '')),
      what: row['what happens']!,
      at: row.at === '' ? undefined : Number(row.at),
      by: row.by!,
    })),
    steps: rowsOf(section, 'at').map(row => ({
      at: Number(row.at),
      what: row['what happens']!,
      contact: Number(row.contact),
      by: row.by!,
    })),
    expected: rowsOf(section, 'measure').map(row => ({
      measure: row.measure!,
      of: row.of!,
      place: placeOf(row.of!),
      value: workedOut(row.value!),
    })),
  };
}

function optionsOf(section: Section, contacts: Row[]): DayOptions {
  const settings = Object.fromEntries(rowsOf(section, 'setting').map(row => [row.setting!, row.value!]));
  const unknown = Object.keys(settings).filter(name => !SETTINGS.includes(name));
  if (unknown.length > 0) throw new Error(`${section.title}: no setting ${unknown.join(', ')}`);
  const types = byName(rowsOf(section, 'contact type'), 'contact type');
  for (const { type } of contacts) types[type!] ??= {};
  const queues = rowsOf(section, 'queue');
  const groups = rowsOf(section, 'agent group');
  const rules = rowsOf(section, 'rule');
  const openings = settings.open?.split(', ').map(range => range.split(' to ').map(Number)) ?? [];
  return {
    horizon: Number(settings.horizon ?? 600),
    warmUp: Number(settings['warm-up'] ?? 0),
    interval: Number(settings.interval ?? 0),
    end: (settings.end ?? 'drain') as Scenario['end'],
    clock: (settings.clock ?? 'offer') as Scenario['clock'],
    openings: openings.map(range => [range[0]!, range[1]!]),
    ...(settings.shrinkage ? { shrinkage: Number(settings.shrinkage) } : {}),
    types: mapped(types, (row, name) =>
      typeOf(
        row,
        contacts.filter(contact => contact.type === name),
      ),
    ),
    ...(queues.length > 0 ? { queues: mapped(byName(queues, 'queue'), queueOf) } : {}),
    ...(groups.length > 0 ? { groups: mapped(byName(groups, 'agent group'), groupOf) } : {}),
    ...(rules.length > 0 ? { rules: rulesOf(rules) } : {}),
  };
}

const SETTINGS = ['horizon', 'warm-up', 'interval', 'end', 'clock', 'open', 'shrinkage'];

function typeOf(row: Row, all: Row[]): TypeOptions {
  const contacts = all.filter(contact => !contact.enters!.endsWith(' again'));
  const options: TypeOptions = {
    at: contacts.map(contact => Number(contact.enters)),
    talk: contacts.map(contact => Number(contact.talk)),
  };
  if (row.patience) options.patience = stepsOf(row.patience);
  if (row.hold) options.hold = Number(row.hold);
  if (row['wrap-up']) options.wrapUp = Number(row['wrap-up']);
  if (row['entry delay']) options.entryDelay = Number(row['entry delay']);
  if (row.balks) options.balk = Number(row.balks);
  if (row.priority) options.priority = Number(row.priority);
  if (row.queue) options.queue = row.queue;
  if (row['short abandon']) options.shortAbandon = Number(row['short abandon']);
  return options;
}

function queueOf(row: Row): QueueOptions {
  return {
    ...(row.capacity ? { capacity: Number(row.capacity) } : {}),
    ...(row.rings ? { rings: ringsOf(row.rings) } : {}),
    ...(row.ageing ? { ageing: Number(row.ageing) } : {}),
    agents: (row.agents ?? 'longestIdle') as RoutingSpec['agents'],
    order: row.order?.split(', ') ?? [],
  };
}

function groupOf(row: Row): GroupOptions {
  const skills: Record<string, SkillOptions> = {};
  for (const said of row.skills!.split('; ')) {
    const skill = said.replace(/ lent$/, '');
    const [name, ...parts] = skill.split(/ at | and /);
    const options = parts
      .map(part => part.split(' '))
      .map(([what, value]) => [SKILL_WORDS[what!], Number(value)]);
    skills[name!] = { ...Object.fromEntries(options), ...(skill === said ? {} : { lent: true }) };
  }
  return {
    skills,
    ...(row.staff ? { staff: stepsOf(row.staff) } : {}),
    ...(row.shifts ? { shifts: shiftsOf(row.shifts) } : {}),
    ...(row.absence ? { absence: Number(row.absence) } : {}),
    ...(row.late ? { adherence: { lateLogIn: Number(row.late) } } : {}),
    ...(row.reserve ? { reserve: reserveOf(row.reserve) } : {}),
  };
}

const SKILL_WORDS: Record<string, keyof SkillOptions> = {
  level: 'level',
  priority: 'priority',
  talk: 'talk',
  'wrap-up': 'wrapUp',
};

/** `2, 1 from 20` as [[0, 2], [20, 1]]. */
function stepsOf(text: string): [number, number][] {
  return text.split(', ').map(step => {
    const [value, from = '0'] = step.split(' from ');
    return [Number(from), Number(value)];
  });
}

const PLACES: readonly (keyof Place)[] = ['type', 'queue', 'group', 'trunks', 'menu', 'rule'];

/** `interval 2 group team`, `type gold`, `all`. */
function placeOf(text: string): Place {
  const place: Place = {};
  if (text === 'all') return place;
  const words = text.split(' ');
  for (let i = 0; i < words.length; i += 2) {
    const kind = words[i] as keyof Place;
    if (kind === 'interval') place.interval = Number(words[i + 1]);
    else if (PLACES.includes(kind)) place[kind] = words[i + 1]!;
    else throw new Error(`${text}: no such place`);
  }
  return place;
}

function byName(rows: Row[], heading: string): Record<string, Row> {
  return Object.fromEntries(rows.map(row => [row[heading]!, row]));
}

function mapped<From, To>(
  record: Record<string, From>,
  to: (value: From, name: string) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, to(value, name)]));
}
