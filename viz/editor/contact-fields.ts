import type { Plain, ValuePath } from '../../scenarios/index.ts';
import { kindOfArrivals } from './arrival-change.ts';
import { type Field, type FieldGroup, group } from './field.ts';
import type { FieldMaker, Naming } from './field-maker.ts';
import { arrivalKindsAt } from './kind-steps.ts';
import { lawFields } from './law-fields.ts';
import { isMap } from './plain.ts';
import { thingOf } from './things.ts';

/** Fields of one contact type. */
export function contactGroup(make: FieldMaker, name: string): FieldGroup {
  const { words } = make;
  const at = (...keys: string[]) => ['contactTypes', name, ...keys];
  const trunks = make.names(['trunks']);
  const menus = make.names(['ivr']);
  const queues = make.names(['queues']).filter(queue => queue !== name);
  const isSaid = (key: string) => make.value(at(key)) !== undefined;
  const fields = [
    ...arrivalFields(make, at('arrivals')),
    ...lawFields(make, at('talk'), make.named('talk')),
    ...(isSaid('hold') ? lawFields(make, at('hold'), make.named('hold'), true) : []),
    ...lawFields(make, at('wrapUp'), make.named('wrapUp'), true),
    ...lawFields(make, at('patience'), make.named('patience')),
    ...(isSaid('entryDelay') ? lawFields(make, at('entryDelay'), make.named('entryDelay'), true) : []),
    make.plain(at('balk'), make.named('balk', '0 %'), 'share'),
    make.plain(at('priority'), make.named('priority', '0'), 'points'),
    ...(queues.length > 0 ? [make.reference(at('queue'), make.named('queue'), queues, words.ownQueue)] : []),
    ...(trunks.length > 0 ? [make.reference(at('trunks'), make.named('line'), trunks, words.noLines)] : []),
    ...(menus.length > 0 ? [make.reference(at('ivr'), make.named('menu'), menus, words.noMenu)] : []),
    ...make.ifSaid(at('afterHours', 'message'), make.named('message'), 'share'),
    ...forwardFields(make, at('forward')),
  ];
  const hold = { label: words.addHold, path: at('hold'), value: { exponential: { mean: '20 s' } } };
  return { ...group(name, fields, isSaid('hold') ? [] : [hold]), thing: thingOf(make, 'contactTypes', name) };
}

function forwardFields(make: FieldMaker, path: ValuePath): Field[] {
  if (!isMap(make.value(path))) return [];
  return [
    make.plain([...path, 'share'], make.named('forward', '100 %'), 'share'),
    make.reference([...path, 'to'], make.named('forwardTo'), make.names(['outside'])),
  ];
}

function arrivalFields(make: FieldMaker, path: ValuePath): Field[] {
  const kind = kindOfArrivals(make.value(path));
  if (kind === undefined) return [make.note(path, make.named('arrivals'))];
  const choice = make.kind('arrivals', path, make.named('arrivals'), kind, arrivalKindsAt(make.form, path));
  const [poisson, counts, replay] = ['poisson', 'counts', 'replay'].map(way => [...path, way]);
  switch (kind) {
    case 'nobody':
      return [choice];
    case 'rate':
      return [choice, make.needed(poisson!, make.named('rate'), 'rate')];
    case 'counts':
      return [choice, make.needed(counts!, make.named('count'), 'contactsADay')];
    case 'gaps':
      return [choice, ...lawFields(make, [...path, 'renewal'], make.named('gaps'))];
    case 'instants':
      return [choice, make.list([...replay!, 'times'], make.named('instants'), 'pure')];
    case 'log':
      return [
        choice,
        make.needed([...replay!, 'file'], {
          label: make.words.tableOf(make.words.rate),
          help: make.words.tableHelp,
        }),
      ];
    default:
      return [
        choice,
        ...profileFields(
          make,
          kind.startsWith('rates') ? poisson! : counts!,
          make.words.rate,
          make.named('bars'),
        ),
      ];
  }
}

/** A profile over time: numbers by interval, or a table. */
export function profileFields(make: FieldMaker, path: ValuePath, what: string, bars: Naming): Field[] {
  const { words } = make;
  if (make.value([...path, 'profile']) !== undefined)
    return [
      make.needed([...path, 'profile'], { label: words.tableOf(what), help: words.tableHelp }),
      make.text([...path, 'column'], { label: words.column(what), help: words.columnHelp }),
      make.plain(
        [...path, 'factor'],
        { label: words.factorOf(what), help: words.factorHelp, without: '1' },
        'factor',
      ),
    ];
  const count = make.value([...path, 'count']);
  const numbers = isNumbers(count)
    ? [make.bars([...path, 'count'], bars)]
    : make.value([...path, 'rate']) !== undefined
      ? [make.list([...path, 'rate'], make.named('rates'), 'rate')]
      : [make.note(path, bars)];
  return [
    ...numbers,
    make.plain([...path, 'every'], { label: words.every(what), help: words.everyHelp }, 'time'),
    make.text([...path, 'from'], { label: words.start0(what), help: words.start0Help }),
  ];
}

/** Whether bars can show a value. */
export function isNumbers(value: Plain | undefined): boolean {
  return Array.isArray(value) && value.length > 1 && value.every(item => typeof item === 'number');
}
