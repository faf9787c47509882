import type { Plain, ValuePath } from '../../scenarios/index.ts';
import type { FormDocument } from './document.ts';
import { isMap, valueAt } from './plain.ts';
import { namesAt } from './references.ts';
import { takersIn } from './ring-steps.ts';
import { goneStep, type Step } from './steps.ts';

/** Which free agent a queue asks; the first is usual. */
export const AGENT_CHOICES = Object.freeze([
  'longestIdle',
  'orderedGroups',
  'fewestSkills',
  'level',
  'roundRobin',
  'leastOccupied',
  'random',
  'proportional',
] as const);
export type AgentChoice = (typeof AGENT_CHOICES)[number];

/** Which waiting contact agents of a group take; the first is usual. */
export const CONTACT_CHOICES = Object.freeze([
  'longestWait',
  'weightedWait',
  'longestQueue',
  'nearestPromise',
  'queueRatio',
  'expectedDelay',
] as const);
export type ContactChoice = (typeof CONTACT_CHOICES)[number];

/** How far an expected wait looks back unless somebody says otherwise. */
const WINDOW = '15 min';

/** How a queue chooses among free agents: groups in order say so by their order alone. */
export function agentChoiceAt(form: FormDocument, queue: string): AgentChoice | undefined {
  const path = ['routing', queue];
  const said = valueAt(form.whole, [...path, 'agents']);
  if (said === undefined)
    return valueAt(form.whole, [...path, 'order']) === undefined ? 'longestIdle' : 'orderedGroups';
  return AGENT_CHOICES.find(one => one === said);
}

/** The steps by which a queue chooses otherwise: an order comes and goes with the groups that have one. */
export function agentChoiceSteps(form: FormDocument, path: ValuePath, kind: AgentChoice): Step[] {
  const queue = String(path[1]);
  const order = ['routing', queue, 'order'];
  if (agentChoiceAt(form, queue) === kind) return [];
  if (kind === 'orderedGroups')
    return [
      { path, value: kind },
      { path: order, value: takersIn(form, queue) },
    ];
  return [
    ...goneIfSaid(form, order),
    ...(kind === AGENT_CHOICES[0] ? goneIfSaid(form, path) : [{ path, value: kind }]),
  ];
}

/** The groups of a queue in their order. */
export function orderOf(form: FormDocument, queue: string): string[] {
  const order = valueAt(form.whole, ['routing', queue, 'order']);
  return Array.isArray(order) ? order.map(String) : [];
}

/** A group takes a place in the order; where it has one already, the two change places. */
export function placeSteps(form: FormDocument, path: ValuePath, group: string): Step[] {
  const order = orderOf(form, String(path[1]));
  const place = Number(path[3]);
  const from = order.indexOf(group);
  const swapped = order.map((one, i) => (i === place ? group : i === from ? order[place]! : one));
  return [{ path: path.slice(0, 3), value: swapped }];
}

/** Orders of which every group has gone. */
export function orderedByNobody(form: FormDocument): Step[] {
  return namesAt(form.whole, ['routing'])
    .map(queue => ['routing', queue])
    .filter(path => valueAt(form.whole, [...path, 'agents']) === 'orderedGroups')
    .filter(path => valueAt(form.whole, [...path, 'order']) === undefined)
    .map(path => goneStep(form, [...path, 'agents']));
}

export function kindOfServe(said: Plain | undefined): ContactChoice | undefined {
  if (isMap(said)) return said.expectedDelay === undefined ? undefined : 'expectedDelay';
  return said === undefined ? 'longestWait' : CONTACT_CHOICES.find(one => one === said);
}

/** Whether a group that chooses in this way asks for the weights of its skills. */
export function isWeighing(kind: ContactChoice | undefined): boolean {
  return kind === 'weightedWait' || kind === 'queueRatio';
}

/** The steps by which agents of a group choose otherwise; weights go where nobody asks for them. */
export function serveSteps(form: FormDocument, path: ValuePath, kind: ContactChoice): Step[] {
  const skills = [...path.slice(0, 2), 'skills'];
  const weights = namesAt(form.whole, skills).map(type => [...skills, type, 'weight']);
  const isUsual = kind === CONTACT_CHOICES[0];
  const value = kind === 'expectedDelay' ? { expectedDelay: { window: WINDOW } } : kind;
  return [
    ...(isUsual ? goneIfSaid(form, path) : [{ path, value }]),
    ...(isWeighing(kind) ? [] : weights.flatMap(weight => goneIfSaid(form, weight))),
  ];
}

/** Times that a skill may have for itself. */
export const OWN_TIMES = Object.freeze(['talk', 'hold', 'wrapUp'] as const);

/** The steps that give a skill times for itself: for the time being those of its contact type. */
export function ownTimesSteps(form: FormDocument, skill: ValuePath): Step[] {
  const said = valueAt(form.whole, skill);
  const lacking = OWN_TIMES.filter(key => valueAt(form.whole, [...skill, key]) === undefined).flatMap(key => {
    const value = valueAt(form.whole, ['contactTypes', String(skill.at(-1)), key]);
    return value === undefined ? [] : [{ key, value }];
  });
  if (lacking.length === 0 || isMap(said))
    return lacking.map(({ key, value }) => ({ path: [...skill, key], value }));
  const level = typeof said === 'number' ? said : 1;
  return [
    { path: skill, value: { level, ...Object.fromEntries(lacking.map(({ key, value }) => [key, value])) } },
  ];
}

/** The steps that leave a skill the times of its contact type. */
export function typeTimesSteps(form: FormDocument, skill: ValuePath): Step[] {
  return OWN_TIMES.flatMap(key => goneIfSaid(form, [...skill, key]));
}

function goneIfSaid(form: FormDocument, path: ValuePath): Step[] {
  return valueAt(form.whole, path) === undefined ? [] : [goneStep(form, path)];
}
