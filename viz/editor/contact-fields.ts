import type { Plain, ValuePath } from '../../scenarios/index.ts';
import { isMap } from './document.ts';
import { type Field, type FieldGroup, group } from './field.ts';
import type { FieldMaker } from './field-maker.ts';

/** Fields of one contact type. */
export function contactGroup(make: FieldMaker, name: string): FieldGroup {
  const at = (...keys: string[]) => ['contactTypes', name, ...keys];
  return group(name, [
    ...arrivalFields(make, at('arrivals')),
    ...make.law(at('talk'), make.named('talk')),
    ...make.law(at('wrapUp'), make.named('wrapUp', make.words.none)),
    ...make.law(at('patience'), make.named('patience', make.words.never)),
    make.plain(at('balk'), make.named('balk', '0 %')),
    make.plain(at('priority'), make.named('priority', '0')),
  ]);
}

function arrivalFields(make: FieldMaker, path: ValuePath): Field[] {
  for (const kind of ['poisson', 'counts']) {
    const at = [...path, kind];
    const value = make.value(at);
    if (typeof value === 'string' || typeof value === 'number') return [make.plain(at, make.named('rate'))];
    if (!isMap(value)) continue;
    if (isNumbers(value.count))
      return [
        make.bars([...at, 'count'], make.named('bars')),
        ...make.ifSaid([...at, 'factor'], make.named('factor')),
      ];
    return [make.plain([...at, 'factor'], make.named('factor', '1'))];
  }
  return make.value(path) === undefined ? [] : [make.note(path, { label: make.words.table, help: '' })];
}

/** Whether bars can show a value. */
export function isNumbers(value: Plain | undefined): boolean {
  return Array.isArray(value) && value.length > 1 && value.every(item => typeof item === 'number');
}

/** Queues that are named, and those that contact types have for themselves. */
export function queueNames(make: FieldMaker): string[] {
  const ofTypes = make.names(['contactTypes']).map(name => {
    const queue = make.value(['contactTypes', name, 'queue']);
    return typeof queue === 'string' ? queue : name;
  });
  return [...new Set([...make.names(['queues']), ...ofTypes])];
}

/** Fields of one queue. */
export function queueGroup(make: FieldMaker, name: string): FieldGroup {
  const { words } = make;
  const at = (...keys: string[]) => ['queues', name, ...keys];
  const hasCallback = isMap(make.value(at('callback')));
  const modes = [
    { value: 'keepPlace', label: words.keepPlace },
    { value: 'scheduled', label: words.scheduled },
    { value: 'trough', label: words.trough },
  ];
  const orders = [
    { value: 'firstCome', label: words.firstCome },
    { value: 'lastCome', label: words.lastCome },
  ];
  const callback = [
    make.plain(at('callback', 'offer', 'expectedWait'), make.named('expectedWait'), 'text'),
    make.plain(at('callback', 'offer', 'between'), make.named('between'), 'text'),
    make.plain(at('callback', 'accept'), make.named('accept')),
    make.choice(at('callback', 'mode'), make.named('callbackMode', 'keepPlace'), modes),
    make.plain(at('callback', 'promiseWindow'), make.named('promiseWindow', '30 min')),
  ];
  const addition = { offer: { expectedWait: 'above 3 min' }, accept: '45 %' };
  return group(
    name,
    [
      make.plain(at('capacity'), make.named('capacity', words.noLimit)),
      make.choice(at('order'), make.named('order', 'firstCome'), orders),
      ...(hasCallback ? callback : []),
    ],
    hasCallback ? [] : [{ label: words.addCallback, path: at('callback'), value: addition }],
  );
}
