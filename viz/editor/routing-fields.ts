import type { Plain, ValuePath } from '../../scenarios/index.ts';
import { AGENT_CHOICES, agentChoiceAt, orderOf } from './choice-steps.ts';
import { type Addition, type Field, type FieldGroup, group } from './field.ts';
import type { FieldMaker } from './field-maker.ts';
import { isMap } from './plain.ts';
import { typesIn } from './rename-steps.ts';
import { addRingSteps, canRoute, newRings, removeRingSteps, takersIn } from './ring-steps.ts';
import {
  actKindsAt,
  kindOfAct,
  kindOfWatch,
  lendersFor,
  newRule,
  ruleGoneSteps,
  WATCH_KINDS,
} from './rule-steps.ts';
import { skillNames } from './staff-change.ts';

/** By which the words of a rule are found. */
const KEYS = {
  serviceLevel: 'ServiceLevel',
  expectedWait: 'ExpectedWait',
  queueLength: 'QueueLength',
} as const;

/** What can be said of how a queue finds its agents, where it is not said yet. */
export function routingAdditions(make: FieldMaker, queue: string): Addition[] {
  const { form, words } = make;
  if (!canRoute(form, queue) || typesIn(form, queue).length === 0) return [];
  const path = ['routing', queue];
  const rings = make.value([...path, 'rings']) === undefined ? newRings(form, queue) : undefined;
  const rules = listAt(make, [...path, 'protect']);
  const rule = newRule(form, queue);
  return [
    ...(rings === undefined ? [] : [{ label: words.addRings, path: [...path, 'rings'], value: rings }]),
    rules.length === 0
      ? { label: words.addRule, path: [...path, 'protect'], value: [rule] }
      : { label: words.addRule, path: [...path, 'protect', rules.length], value: rule },
  ];
}

/** How a queue chooses among free agents who may take a contact. */
export function agentChoiceFields(make: FieldMaker, queue: string): Field[] {
  const { form } = make;
  const path = ['routing', queue, 'agents'];
  const isSaid = make.value(path) !== undefined;
  if (!isSaid && (!canRoute(form, queue) || typesIn(form, queue).length === 0)) return [];
  const kind = agentChoiceAt(form, queue);
  if (kind === undefined) return [make.note(path, make.named('agentChoice'))];
  const kinds = takersIn(form, queue).length > 0 ? AGENT_CHOICES : [kind];
  return [make.kind('agentChoice', path, make.named('agentChoice'), kind, kinds)];
}

/** The order of groups, the rings and the rules of a queue, each in a group of its own. */
export function routingGroups(make: FieldMaker, queue: string): FieldGroup[] {
  const path = ['routing', queue];
  const rings = listAt(make, [...path, 'rings']);
  return [
    ...(orderOf(make.form, queue).length > 0 ? [orderGroup(make, queue)] : []),
    ...rings.map((_, i) => ringGroup(make, queue, i, rings)),
    ...listAt(make, [...path, 'protect']).map((rule, i) => ruleGroup(make, queue, i, rule)),
  ];
}

/** Each place of the order with its group: one that stands elsewhere changes places. */
function orderGroup(make: FieldMaker, queue: string): FieldGroup {
  const { form, words } = make;
  const path = ['routing', queue, 'order'];
  const order = orderOf(form, queue);
  const takers = takersIn(form, queue);
  const fields = order.map((_, i) =>
    make.reference([...path, i], { label: words.orderPlace(String(i + 1)), help: words.orderPlaceHelp }, [
      ...new Set([...takers, ...order]),
    ]),
  );
  const next = takers.find(name => !order.includes(name));
  const [place, last] = [
    [...path, order.length],
    [...path, order.length - 1],
  ];
  const acts = [
    ...(order.length > 1
      ? [{ label: words.removePlace, path, steps: [{ path: last, value: undefined }], isGone: true }]
      : []),
    ...(next === undefined
      ? []
      : [{ label: words.addPlace, path: place, steps: [{ path: place, value: next }], isGone: false }]),
  ];
  return { ...group(words.orderOf(queue), fields), isInner: true, acts };
}

function ringGroup(make: FieldMaker, queue: string, index: number, rings: readonly Plain[]): FieldGroup {
  const { form, words } = make;
  const list = ['routing', queue, 'rings'];
  const path = [...list, index];
  const elsewhere = rings.flatMap((ring, i) => (i === index || !isMap(ring) ? [] : skillNames(ring.groups)));
  const here = skillNames(make.value([...path, 'groups']));
  const groups = [...new Set([...takersIn(form, queue), ...here])].filter(name => !elsewhere.includes(name));
  const isFirst = index === 0;
  const fields = [
    make.ticks([...path, 'groups'], make.named('ringGroups'), groups),
    ...(isFirst && make.value([...path, 'after']) === undefined
      ? []
      : [make.plain([...path, 'after'], make.named('ringAfter', isFirst ? '0 s' : ''), 'time')]),
    ...(isFirst && rings.length > 1
      ? [make.yesNo(['routing', queue, 'skipUnstaffed'], make.named('skipUnstaffed'))]
      : []),
  ];
  const number = String(index + 1);
  const gone = {
    label: words.removeRing(number),
    path: list,
    steps: removeRingSteps(form, queue, index),
    isGone: true,
  };
  const put = {
    label: words.addRing,
    path: [...list, rings.length],
    steps: addRingSteps(form, queue),
    isGone: false,
  };
  const acts = index + 1 === rings.length && put.steps.length > 0 ? [gone, put] : [gone];
  return { ...group(words.ring(queue, number), fields), isInner: true, acts };
}

function ruleGroup(make: FieldMaker, queue: string, index: number, rule: Plain): FieldGroup {
  const { form, words } = make;
  const list = ['routing', queue, 'protect'];
  const path = [...list, index];
  const title = isMap(rule) && typeof rule.name === 'string' ? rule.name : String(index + 1);
  const fields = [
    make.text([...path, 'name'], make.named('ruleName')),
    ...watchFields(make, path),
    ...actFields(make, queue, path),
  ];
  const steps = ruleGoneSteps(form, queue, [index]);
  const gone = { label: words.removeRule(title), path: list, steps, isGone: true };
  return { ...group(words.ruleOf(queue, title), fields), isInner: true, acts: [gone] };
}

function watchFields(make: FieldMaker, path: ValuePath): Field[] {
  const { words } = make;
  const when = [...path, 'when'];
  const kind = kindOfWatch(make.value(when));
  if (kind === undefined) return [make.note(when, make.named('watch'))];
  const unit = { serviceLevel: 'share', expectedWait: 'time', queueLength: 'contacts' } as const;
  const [worse, better] =
    kind === 'serviceLevel' ? (['below', 'above'] as const) : (['above', 'below'] as const);
  const key = KEYS[kind];
  const limit = { label: words[`limit${key}`], help: words.limitHelp };
  const until = { label: words[`until${key}`], help: words.untilHelp };
  return [
    make.kind('watch', when, make.named('watch'), kind, WATCH_KINDS),
    { ...make.bound([...when, kind], limit, worse, unit[kind]), isNeeded: true },
    make.bound([...path, 'until'], until, better, unit[kind]),
    ...(kind === 'queueLength'
      ? []
      : [make.plain([...when, 'window'], make.named('window', '15 min'), 'time')]),
    make.ticks([...when, 'of'], make.named('watched', words.wholeQueue), make.names(['contactTypes'])),
  ];
}

function actFields(make: FieldMaker, queue: string, path: ValuePath): Field[] {
  const { form, words } = make;
  const kind = kindOfAct(make.value(path));
  if (kind === undefined) return [make.note(path, make.named('does'))];
  const types = typesIn(form, queue);
  const possible = actKindsAt(form, queue);
  const kinds = possible.includes(kind) ? possible : [kind, ...possible];
  const choice = make.kind('act', path, make.named('does'), kind, kinds);
  const at = (key: string) => [...path, kind, key];
  if (kind === 'openRing') {
    const rings = listAt(make, ['routing', queue, 'rings'])
      .slice(1)
      .map((_, i) => i + 2);
    const options = rings.map(ring => ({
      value: String(ring),
      label: words.ringNumber(String(ring)),
      plain: ring,
    }));
    return [choice, { ...make.choice([...path, kind], make.named('opens'), options), isShort: true }];
  }
  if (kind === 'raisePriority')
    return [
      choice,
      make.reference(at('of'), make.named('raised'), types, words.asWatched),
      make.plain(at('by'), make.named('raisedBy'), 'points'),
    ];
  const to = make.value(at('to'));
  const lenders = lendersFor(form, queue, typeof to === 'string' ? to : (types[0] ?? ''));
  return [
    choice,
    make.reference(at('from'), make.named('lender'), lenders),
    make.reference(at('to'), make.named('lentTo'), types, words.asWatched),
    make.plain(at('atMost'), make.named('lentMost'), 'agents'),
  ];
}

function listAt(make: FieldMaker, path: ValuePath): readonly Plain[] {
  const list = make.value(path);
  return Array.isArray(list) ? list : [];
}
