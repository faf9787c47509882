import type { Plain, ValuePath } from '../../scenarios/index.ts';
import { type Field, type FieldGroup, group } from './field.ts';
import type { FieldMaker, Label } from './field-maker.ts';
import { lawFields } from './law-fields.ts';
import { isMap } from './plain.ts';

/** Who of a contact type calls again or is passed on, and why. */
export function againGroup(make: FieldMaker, name: string): FieldGroup {
  const { words } = make;
  const at = (...keys: string[]) => ['contactTypes', name, ...keys];
  const part = (path: string[], share: Label, delay: Label) =>
    isMap(make.value(path))
      ? [
          make.plain([...path, 'share'], make.named(share), 'share'),
          ...lawFields(make, [...path, 'delay'], make.named(delay)),
          ...make.ifSaid([...path, 'attempts'], make.named('attempts'), 'attempts'),
        ]
      : [];
  const add = (label: string, path: string[], value: Plain) =>
    isMap(make.value(path)) ? [] : [{ label, path, value }];
  const enters = make.value(at('arrivals')) !== 'none';
  const [abandon, busy, repeat] = [
    at('redial', 'afterAbandon'),
    at('redial', 'afterBusy'),
    at('outcome', 'repeat'),
  ];
  return group(
    name,
    [
      ...part(abandon, 'redialAbandon', 'redialAbandonDelay'),
      ...part(busy, 'redialBusy', 'redialBusyDelay'),
      ...part(repeat, 'repeat', 'repeatDelay'),
      ...escalateFields(make, at('outcome', 'escalate')),
    ],
    [
      ...(enters
        ? add(words.addRedialAbandon, abandon, { share: '35 %', delay: '15 min', attempts: 3 })
        : []),
      ...(enters && make.value(at('trunks')) !== undefined
        ? add(words.addRedialBusy, busy, { share: '70 %', delay: '2 min', attempts: 3 })
        : []),
      ...add(words.addRepeat, repeat, { share: '6 %', delay: { exponential: { mean: '1 d' } } }),
    ],
  );
}

function escalateFields(make: FieldMaker, path: ValuePath): Field[] {
  const { words } = make;
  const to = make.value([...path, 'to']);
  if (to === undefined) return [];
  const handover = [...path, 'handoverTime'];
  return [
    make.plain([...path, 'share'], { label: words.escalate(String(to)), help: words.escalateHelp }, 'share'),
    make.reference([...path, 'to'], make.named('escalateTo'), make.names(['contactTypes'])),
    ...(make.value(handover) === undefined ? [] : lawFields(make, handover, make.named('handover'), true)),
  ];
}
