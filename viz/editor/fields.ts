import type { ValuePath } from '../../scenarios/index.ts';
import { SERVICE_RULES } from '../day/count-columns.ts';
import { freeName } from './add-steps.ts';
import { againGroup } from './again-fields.ts';
import { agentGroups } from './agent-fields.ts';
import { contactGroup } from './contact-fields.ts';
import type { FormDocument } from './document.ts';
import { type Adder, type Field, type FieldGroup, type FieldWords, group, type Section } from './field.ts';
import { FieldMaker } from './field-maker.ts';
import { lawFields } from './law-fields.ts';
import { isMap } from './plain.ts';
import { queueGroup, queueNames } from './queue-fields.ts';
import { nameFault } from './rename-steps.ts';
import { routingGroups } from './routing-fields.ts';
import type { DraftFiles } from './steps.ts';
import { adderOf, choiceThing, thingOf } from './things.ts';

/** The form of a scenario: the usual parts; what is rarer stands in the text alone. */
export function sectionsOf(form: FormDocument, words: FieldWords, draft: DraftFiles): Section[] {
  const make = new FieldMaker(form, words, draft);
  const types = make.names(['contactTypes']);
  return [
    { name: 'day', groups: [group('', dayFields(make))], adders: [] },
    {
      name: 'lines',
      groups: lineGroups(make),
      adders: [...adderOf(make, 'trunks'), ...adderOf(make, 'ivr')],
    },
    {
      name: 'contacts',
      groups: types.map(name => contactGroup(make, name)),
      adders: adderOf(make, 'contactTypes'),
    },
    {
      name: 'queues',
      groups: queueNames(make).flatMap(name => [queueGroup(make, name), ...routingGroups(make, name)]),
      adders: adderOf(make, 'queues'),
    },
    {
      name: 'agents',
      groups: [...make.names(['agentGroups']).flatMap(name => agentGroups(make, name)), ...placeGroups(make)],
      adders: [...adderOf(make, 'agentGroups'), ...adderOf(make, 'sites'), ...adderOf(make, 'outside')],
    },
    { name: 'again', groups: types.map(name => againGroup(make, name)), adders: [] },
    { name: 'money', groups: moneyGroups(make), adders: adderOf(make, 'providers') },
  ];
}

function dayFields(make: FieldMaker): Field[] {
  const { words } = make;
  const hasCalendar = isMap(make.value(['calendar']));
  const rules = SERVICE_RULES.map(rule => ({ value: rule, label: words[rule] }));
  return [
    make.text(['name'], make.named('name')),
    ...(hasCalendar
      ? [
          make.text(['calendar', 'start'], make.named('start')),
          make.plain(['calendar', 'days'], make.named('days', '1'), 'days'),
          make.text(['calendar', 'open'], make.named('open', '00:00-24:00')),
        ]
      : [
          make.plain(['horizon'], make.named('horizon'), 'time'),
          make.plain(['warmUp'], make.named('warmUp', '0 s'), 'time'),
        ]),
    make.text(['promise', 'serviceLevel'], make.named('serviceLevel', '80 % in 20 s')),
    make.choice(['promise', 'rule'], make.named('rule', 'ofOffered'), rules),
    make.plain(['promise', 'shortAbandon'], make.named('shortAbandon', '5 s'), 'time'),
  ];
}

function lineGroups(make: FieldMaker): FieldGroup[] {
  const { words } = make;
  const trunks = make.names(['trunks']).map(name => ({
    ...group(name, [
      make.needed(['trunks', name], { label: words.trunks(name), help: words.trunksHelp }, 'lines'),
    ]),
    thing: thingOf(make, 'trunks', name),
  }));
  const menus = make.names(['ivr']).flatMap(menu => [
    {
      ...group(menu, lawFields(make, ['ivr', menu, 'prompt'], make.named('prompt'))),
      thing: thingOf(make, 'ivr', menu),
      adders: [choiceAdder(make, menu)],
    },
    ...make
      .names(['ivr', menu, 'choices'])
      .map(choice => choiceGroup(make, ['ivr', menu, 'choices', choice])),
  ]);
  return [...trunks, ...menus];
}

function choiceAdder(make: FieldMaker, menu: string): Adder {
  const path = ['ivr', menu, 'choices'];
  const taken = make.names(path);
  const { things } = make.words;
  const name = freeName(things.choices, taken);
  return { collection: 'choices', path, whom: [], name, faultOf: next => nameFault(next, taken) };
}

function choiceGroup(make: FieldMaker, path: ValuePath): FieldGroup {
  const { words } = make;
  const name = String(path.at(-1));
  const share = { label: words.choice(name), help: words.choiceHelp };
  const isWhole = isMap(make.value(path));
  const self = [...path, 'selfService'];
  const targets = [...new Set([...make.names(['contactTypes']), ...make.names(['queues'])])];
  const fields = isWhole
    ? [
        make.plain([...path, 'share'], { ...share, without: words.rest }, 'share'),
        ...(isMap(make.value(self))
          ? [
              ...lawFields(make, [...self, 'time'], {
                label: words.selfTime(name),
                help: words.selfTimeHelp,
              }),
              make.plain(
                [...self, 'contains'],
                { label: words.contains(name), help: words.containsHelp, without: '100 %' },
                'share',
              ),
              make.plain(
                [...self, 'comesBack'],
                { label: words.comesBack(name), help: words.comesBackHelp, without: '0 %' },
                'share',
              ),
            ]
          : []),
        make.reference(
          [...path, 'menu'],
          { label: words.toMenu(name), help: words.toMenuHelp },
          make.names(['ivr']),
          words.noFurther,
        ),
        make.reference(
          [...path, 'to'],
          { label: words.toType(name), help: words.toTypeHelp },
          targets,
          words.asCalled,
        ),
      ]
    : [make.plain(path, share, 'share')];
  return { ...group(name, fields), thing: choiceThing(make, path), isInner: true };
}

/** Sites, and people outside. */
function placeGroups(make: FieldMaker): FieldGroup[] {
  const { words } = make;
  const sites = make
    .names(['sites'])
    .map(name => ({ ...group(`${words.site}: ${name}`, []), thing: thingOf(make, 'sites', name) }));
  const outside = make.names(['outside']).map(name => {
    const at = (key: string) => ['outside', name, key];
    const fields = [
      make.plain(at('persons'), make.named('persons', '1'), 'persons'),
      make.text(at('available'), make.named('available', words.always)),
      make.plain(at('answers'), make.named('answers', '100 %'), 'share'),
      ...lawFields(make, at('ringTime'), make.named('ringTime'), true),
      ...lawFields(make, at('talk'), make.named('outsideTalk'), true),
    ];
    return { ...group(name, fields), thing: thingOf(make, 'outside', name) };
  });
  return [...sites, ...outside];
}

function moneyGroups(make: FieldMaker): FieldGroup[] {
  if (!isMap(make.value(['money']))) return [];
  const providers = make.names(['money', 'providers']).map(name => {
    const at = (...keys: string[]) => ['money', 'providers', name, ...keys];
    const fields = [
      make.plain(at('wage'), make.named('wage'), 'sumPerHour'),
      make.plain(at('shrinkage'), make.named('shrinkage', '0 %'), 'share'),
      make.plain(at('fixed'), make.named('fixed'), 'sumPerMonth'),
      ...make.ifSaid(at('price', 'perContact'), make.named('perContact'), 'sum'),
      ...make.ifSaid(at('price', 'perHandledMinute'), make.named('perHandledMinute'), 'sum'),
      ...make.ifSaid(at('price', 'minimum'), make.named('minimum'), 'sumPerMonth'),
    ];
    return { ...group(name, fields), thing: thingOf(make, 'providers', name) };
  });
  return [
    group('', [make.plain(['money', 'daysPerMonth'], make.named('daysPerMonth', '21'), 'days')]),
    ...providers,
  ];
}
