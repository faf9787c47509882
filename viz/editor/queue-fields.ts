import { type FieldGroup, group } from './field.ts';
import type { FieldMaker } from './field-maker.ts';
import { lawFields } from './law-fields.ts';
import { isMap } from './plain.ts';
import { agentChoiceFields, routingAdditions } from './routing-fields.ts';
import { thingOf } from './things.ts';

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
  const orders = [
    { value: 'firstCome', label: words.firstCome },
    { value: 'lastCome', label: words.lastCome },
  ];
  const addition = { offer: { expectedWait: 'above 3 min' }, accept: '45 %' };
  const fields = [
    make.plain(at('capacity'), make.named('capacity', words.noLimit), 'contacts'),
    make.choice(at('order'), make.named('order', 'firstCome'), orders),
    ...agentChoiceFields(make, name),
    ...(hasCallback ? callbackFields(make, at('callback')) : []),
  ];
  const additions = [
    ...(hasCallback ? [] : [{ label: words.addCallback, path: at('callback'), value: addition }]),
    ...routingAdditions(make, name),
  ];
  return { ...group(name, fields, additions), thing: thingOf(make, 'queues', name) };
}

function callbackFields(make: FieldMaker, path: readonly string[]) {
  const { words } = make;
  const at = (...keys: string[]) => [...path, ...keys];
  const modes = [
    { value: 'keepPlace', label: words.keepPlace },
    { value: 'scheduled', label: words.scheduled },
    { value: 'trough', label: words.trough },
  ];
  const isSaid = (key: string) => make.value(at(key)) !== undefined;
  return [
    make.bound(at('offer', 'expectedWait'), make.named('expectedWait'), 'above', 'time'),
    make.text(at('offer', 'between'), make.named('between')),
    make.plain(at('accept'), make.named('accept'), 'share'),
    make.choice(at('mode'), make.named('callbackMode', 'keepPlace'), modes),
    make.plain(at('promiseWindow'), make.named('promiseWindow', '30 min'), 'time'),
    make.plain(at('reserve'), make.named('callbackReserve', '0'), 'agents'),
    ...(isSaid('delay') ? lawFields(make, at('delay'), make.named('callbackDelay'), true) : []),
    ...(isSaid('ringTime') ? lawFields(make, at('ringTime'), make.named('ringTime'), true) : []),
    ...(isMap(make.value(at('noAnswer')))
      ? [make.needed(at('noAnswer', 'share'), make.named('noAnswer'), 'share')]
      : []),
  ];
}
