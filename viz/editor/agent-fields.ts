import type { Plain, ValuePath } from '../../scenarios/index.ts';
import { newShift } from './add-steps.ts';
import { breakAdditions, breakGroups } from './break-fields.ts';
import { profileFields } from './contact-fields.ts';
import { type Field, type FieldGroup, group } from './field.ts';
import type { FieldMaker } from './field-maker.ts';
import { lawFields } from './law-fields.ts';
import { isMap } from './plain.ts';
import { skillFields } from './skill-fields.ts';
import { kindOfStaff, STAFF_KINDS } from './staff-change.ts';
import { thingOf } from './things.ts';

/** Fields of one group of agents, and of each of its shifts. */
export function agentGroups(make: FieldMaker, name: string): FieldGroup[] {
  const { words } = make;
  const at = (...keys: (string | number)[]) => ['agentGroups', name, ...keys];
  const shifts = make.value(at('shifts'));
  const list = Array.isArray(shifts) ? shifts : [];
  const providers = make.names(['money', 'providers']);
  const sites = make.names(['sites']);
  const absence = isMap(make.value(at('absence'))) ? at('absence', 'share') : at('absence');
  const fields = [
    ...staffFields(make, at('agents'), shifts !== undefined),
    ...skillFields(make, at('skills')),
    make.plain(at('talkFactor'), make.named('talkFactor', '1'), 'factor'),
    make.plain(absence, make.named('absence', '0 %'), 'share'),
    ...(providers.length > 0
      ? [
          make.reference(
            at('provider'),
            make.named('provider'),
            providers,
            providers.length > 1 ? undefined : words.onlyOne,
          ),
        ]
      : []),
    ...(sites.length > 0 ? [make.reference(at('site'), make.named('site'), sites, words.noSite)] : []),
    ...said(make, at('adherence', 'lateLogIn'), 'lateLogIn'),
    ...said(make, at('adherence', 'lateReturn'), 'lateReturn'),
    ...make.ifSaid(at('reserve', 'agents'), make.named('reserveAgents'), 'agents'),
    ...(make.value(at('reserve', 'delay')) === undefined
      ? []
      : lawFields(make, at('reserve', 'delay'), make.named('reserveDelay'))),
  ];
  const shift = {
    label: words.things.addShift,
    path: at('shifts', list.length),
    value: newShift(make.form, shifts, words.things.shift),
  };
  const canLeave = list.length > 1 || make.value(at('agents')) !== undefined;
  return [
    {
      ...group(name, fields, typeof shifts === 'string' ? [] : [shift]),
      thing: thingOf(make, 'agentGroups', name),
    },
    ...list.flatMap((one, i) =>
      shiftGroups(make, at('shifts', i), one, list.length > 1 ? at('shifts', i) : at('shifts'), canLeave),
    ),
  ];
}

function said(make: FieldMaker, path: ValuePath, key: 'lateLogIn' | 'lateReturn'): Field[] {
  return make.value(path) === undefined ? [] : lawFields(make, path, make.named(key), true);
}

function staffFields(make: FieldMaker, path: ValuePath, hasShifts: boolean): Field[] {
  const { words } = make;
  const kind = kindOfStaff(make.value(path));
  if (kind === undefined) return [make.note(path, make.named('agents'))];
  const kinds = STAFF_KINDS.filter(
    one => one === kind || (one !== 'staffFile' && (one !== 'shiftsOnly' || hasShifts)),
  );
  const choice = make.kind('staff', path, make.named('staff'), kind, kinds);
  const formulas = [
    { value: 'erlangC', label: 'Erlang C' },
    { value: 'erlangA', label: 'Erlang A' },
  ];
  switch (kind) {
    case 'shiftsOnly':
      return [choice];
    case 'number':
      return [choice, make.needed(path, make.named('agents'), 'agents')];
    case 'staffRule':
      return [
        choice,
        make.needed([...path, 'for'], make.named('staffFor')),
        make.choice([...path, 'by'], make.named('staffBy', 'erlangC'), formulas),
        make.plain([...path, 'atLeast'], make.named('atLeast', '1'), 'agents'),
      ];
    default:
      return [
        choice,
        ...profileFields(make, path, words.agents, { label: words.agentsBars, help: words.barsHelp }),
      ];
  }
}

function shiftGroups(
  make: FieldMaker,
  path: ValuePath,
  shift: Plain,
  item: ValuePath,
  canLeave: boolean,
): FieldGroup[] {
  const { words } = make;
  const name = isMap(shift) && typeof shift.name === 'string' ? shift.name : String(Number(path.at(-1)) + 1);
  const isOfOne = isMap(shift) && shift.agent !== undefined;
  const fields = [
    make.text([...path, 'name'], make.named('shiftName')),
    ...(isOfOne
      ? []
      : [
          make.plain(
            [...path, 'agents'],
            { label: words.shiftAgents(name), help: words.shiftAgentsHelp, without: '1' },
            'agents',
          ),
        ]),
    make.text([...path, 'hours'], { label: words.shiftHours(name), help: words.shiftHoursHelp }),
    ...make.ifSaid([...path, 'days'], make.named('shiftDays')),
  ];
  const title = words.shiftAgents(name);
  const additions = breakAdditions(make, path, shift);
  return [
    { ...group(title, fields, additions), isInner: true, ...(canLeave ? { item } : {}) },
    ...breakGroups(make, path, shift, title),
  ];
}
