import type { ValuePath } from '../../scenarios/index.ts';
import { SERVICE_RULES } from '../day/count-columns.ts';
import { againGroup, agentGroup } from './agent-fields.ts';
import { contactGroup, queueGroup, queueNames } from './contact-fields.ts';
import { type FormDocument, isMap } from './document.ts';
import { type Field, type FieldGroup, type FieldWords, group, type Section } from './field.ts';
import { FieldMaker } from './field-maker.ts';

/** The form of a scenario: the usual parts; what is rarer stands in the text alone. */
export function sectionsOf(form: FormDocument, words: FieldWords): Section[] {
  const make = new FieldMaker(form, words);
  const sections: Section[] = [
    { name: 'day', groups: [group('', dayFields(make))] },
    { name: 'lines', groups: lineGroups(make) },
    { name: 'contacts', groups: make.names(['contactTypes']).map(name => contactGroup(make, name)) },
    { name: 'queues', groups: queueNames(make).map(name => queueGroup(make, name)) },
    { name: 'agents', groups: make.names(['agentGroups']).map(name => agentGroup(make, name)) },
    { name: 'again', groups: make.names(['contactTypes']).map(name => againGroup(make, name)) },
    { name: 'money', groups: moneyGroups(make) },
  ];
  return sections.filter(({ groups }) => groups.length > 0);
}

function dayFields(make: FieldMaker): Field[] {
  const { words } = make;
  const hasCalendar = isMap(make.value(['calendar']));
  const rules = SERVICE_RULES.map(rule => ({ value: rule, label: words[rule] }));
  return [
    make.plain(['name'], make.named('name'), 'text'),
    ...(hasCalendar
      ? [
          make.plain(['calendar', 'start'], make.named('start'), 'text'),
          make.plain(['calendar', 'days'], make.named('days', '1')),
          make.plain(['calendar', 'open'], make.named('open', '00:00-24:00'), 'text'),
        ]
      : [
          make.plain(['horizon'], make.named('horizon')),
          make.plain(['warmUp'], make.named('warmUp', '0 s')),
        ]),
    make.plain(['promise', 'serviceLevel'], make.named('serviceLevel', '80 % in 20 s'), 'text'),
    make.choice(['promise', 'rule'], make.named('rule', 'ofOffered'), rules),
    make.plain(['promise', 'shortAbandon'], make.named('shortAbandon', '5 s')),
  ];
}

function lineGroups(make: FieldMaker): FieldGroup[] {
  const { words } = make;
  const trunks = make
    .names(['trunks'])
    .map(name => make.plain(['trunks', name], { label: words.trunks(name), help: words.trunksHelp }));
  const menus = make
    .names(['ivr'])
    .map(menu =>
      group(menu, [
        ...make.law(['ivr', menu, 'prompt'], make.named('prompt', words.none)),
        ...make
          .names(['ivr', menu, 'choices'])
          .flatMap(choice => choiceFields(make, ['ivr', menu, 'choices', choice])),
      ]),
    );
  return [...(trunks.length > 0 ? [group('', trunks)] : []), ...menus];
}

function choiceFields(make: FieldMaker, path: ValuePath): Field[] {
  const { words } = make;
  const name = String(path.at(-1));
  const naming = { label: words.choice(name), help: words.choiceHelp };
  if (!isMap(make.value(path))) return [make.plain(path, naming)];
  return [
    ...make.ifSaid([...path, 'share'], naming),
    ...make.ifSaid([...path, 'selfService', 'contains'], {
      label: words.contains(name),
      help: words.containsHelp,
    }),
  ];
}

function moneyGroups(make: FieldMaker): FieldGroup[] {
  if (!isMap(make.value(['money']))) return [];
  const providers = make.names(['money', 'providers']).map(name => {
    const at = (...keys: string[]) => ['money', 'providers', name, ...keys];
    return group(name, [
      ...make.ifSaid(at('wage'), make.named('wage')),
      ...make.ifSaid(at('shrinkage'), make.named('shrinkage')),
      ...make.ifSaid(at('fixed'), make.named('fixed')),
      ...make.ifSaid(at('price', 'perContact'), make.named('perContact')),
      ...make.ifSaid(at('price', 'perHandledMinute'), make.named('perHandledMinute')),
      ...make.ifSaid(at('price', 'minimum'), make.named('minimum')),
    ]);
  });
  return [group('', [make.plain(['money', 'daysPerMonth'], make.named('daysPerMonth', '21'))]), ...providers];
}
