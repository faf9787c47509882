import type { Plain, ValuePath } from '../../scenarios/index.ts';
import { isNumbers } from './contact-fields.ts';
import { isMap } from './document.ts';
import { type Field, type FieldGroup, group } from './field.ts';
import type { FieldMaker, Label } from './field-maker.ts';

/** Fields of one group of agents. */
export function agentGroup(make: FieldMaker, name: string): FieldGroup {
  const { words } = make;
  const at = (...keys: (string | number)[]) => ['agentGroups', name, ...keys];
  const agents = make.value(at('agents'));
  const isBars = isMap(agents) && isNumbers(agents.count);
  const shifts = make.value(at('shifts'));
  const types = make.names(['contactTypes']).map(type => ({ value: type, label: type }));
  const skills = make.value(at('skills'));
  return group(name, [
    ...(agents === undefined && shifts !== undefined
      ? []
      : [
          isBars
            ? make.bars(at('agents', 'count'), { label: words.agentsBars, help: words.barsHelp })
            : make.plain(at('agents'), make.named('agents')),
        ]),
    ...(Array.isArray(shifts)
      ? shifts.flatMap((shift, i) => shiftFields(make, at('shifts', i), shift, i))
      : []),
    Array.isArray(skills)
      ? { ...make.field(at('skills'), make.named('skills'), 'skills', skills), options: types }
      : make.note(at('skills'), make.named('skills')),
    make.plain(at('talkFactor'), make.named('talkFactor', '1')),
    ...(isMap(make.value(at('absence')))
      ? make.ifSaid(at('absence', 'share'), make.named('absence'))
      : [make.plain(at('absence'), make.named('absence', '0 %'))]),
  ]);
}

function shiftFields(make: FieldMaker, path: ValuePath, shift: Plain, i: number): Field[] {
  const { words } = make;
  const name = isMap(shift) && typeof shift.name === 'string' ? shift.name : String(i + 1);
  return [
    ...make.ifSaid([...path, 'agents'], { label: words.shiftAgents(name), help: words.shiftAgentsHelp }),
    ...make.ifSaid([...path, 'hours'], { label: words.shiftHours(name), help: words.shiftHoursHelp }, 'text'),
  ];
}

/** Who of a contact type calls again, and why. */
export function againGroup(make: FieldMaker, name: string): FieldGroup {
  const { words } = make;
  const at = (...keys: string[]) => ['contactTypes', name, ...keys];
  const part = (path: string[], share: Label, delay: Label | undefined) =>
    isMap(make.value(path))
      ? [
          make.plain([...path, 'share'], make.named(share)),
          ...(delay === undefined ? [] : make.law([...path, 'delay'], make.named(delay))),
          ...make.ifSaid([...path, 'attempts'], make.named('attempts')),
        ]
      : [];
  const add = (label: string, path: string[], value: Plain) =>
    isMap(make.value(path)) ? [] : [{ label, path, value }];
  const [abandon, busy, repeat] = [
    at('redial', 'afterAbandon'),
    at('redial', 'afterBusy'),
    at('outcome', 'repeat'),
  ];
  const to = make.value(at('outcome', 'escalate', 'to'));
  return group(
    name,
    [
      ...part(abandon, 'redialAbandon', 'redialAbandonDelay'),
      ...part(busy, 'redialBusy', 'redialBusyDelay'),
      ...part(repeat, 'repeat', undefined),
      ...make.ifSaid(at('outcome', 'escalate', 'share'), {
        label: words.escalate(String(to)),
        help: words.escalateHelp,
      }),
    ],
    [
      ...add(words.addRedialAbandon, abandon, { share: '35 %', delay: '15 min', attempts: 3 }),
      ...(make.names(['trunks']).length > 0
        ? add(words.addRedialBusy, busy, { share: '70 %', delay: '2 min', attempts: 3 })
        : []),
      ...add(words.addRepeat, repeat, { share: '6 %', delay: { exponential: { mean: '1 d' } } }),
    ],
  );
}
