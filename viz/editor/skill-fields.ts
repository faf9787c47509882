import type { ValuePath } from '../../scenarios/index.ts';
import {
  CONTACT_CHOICES,
  isWeighing,
  kindOfServe,
  OWN_TIMES,
  ownTimesSteps,
  typeTimesSteps,
} from './choice-steps.ts';
import type { Field } from './field.ts';
import type { FieldMaker } from './field-maker.ts';
import { lawFields } from './law-fields.ts';
import { isMap } from './plain.ts';
import { kindOfSkills, SKILL_KINDS, skillNames } from './staff-change.ts';

/** What the agents of a group take, which of it first, and how well. */
export function skillFields(make: FieldMaker, path: ValuePath): Field[] {
  const skills = make.value(path);
  const kind = kindOfSkills(skills);
  if (kind === undefined) return [make.note(path, make.named('skills'))];
  const options = make.names(['contactTypes']).map(type => ({ value: type, label: type }));
  const serve = [...path.slice(0, 2), 'serve'];
  const isChoosing = skillNames(skills).length > 1 || make.value(serve) !== undefined;
  return [
    { ...make.field(path, make.named('skills'), 'skills', skills), options },
    make.kind('skills', path, make.named('skillKind'), kind, SKILL_KINDS),
    ...(isChoosing ? serveFields(make, serve) : []),
    ...(kind === 'levels' ? skillNames(skills) : []).flatMap((type, _, all) =>
      oneSkill(make, path, type, all.length > 1, isWeighing(kindOfServe(make.value(serve)))),
    ),
  ];
}

function serveFields(make: FieldMaker, path: ValuePath): Field[] {
  const said = make.value(path);
  const kind = kindOfServe(said);
  if (kind === undefined) return [make.note(path, make.named('serve'))];
  return [
    make.kind('serve', path, make.named('serve'), kind, CONTACT_CHOICES),
    ...(kind === 'expectedDelay'
      ? [make.plain([...path, kind, 'window'], make.named('serveWindow', '15 min'), 'time')]
      : []),
  ];
}

/** A skill beside others has agents kept free and a place among them. */
function oneSkill(
  make: FieldMaker,
  path: ValuePath,
  type: string,
  hasOthers: boolean,
  hasWeight: boolean,
): Field[] {
  const { form, words } = make;
  const skill = [...path, type];
  const level = isMap(make.value(skill)) ? [...skill, 'level'] : skill;
  const own = OWN_TIMES.filter(key => make.value([...skill, key]) !== undefined);
  const naming = (label: string, help: string, without: string) => ({ label, help, without });
  return [
    { ...make.plain(level, naming(words.level(type), words.levelHelp, '1'), 'factor'), isNext: true },
    ...(hasOthers
      ? [
          make.plain([...skill, 'keepFree'], naming(words.keepFree(type), words.keepFreeHelp, '0'), 'agents'),
          make.plain(
            [...skill, 'priority'],
            naming(words.priorityOf(type), words.priorityOfHelp, words.asTheType),
            'points',
          ),
        ]
      : []),
    ...(hasWeight
      ? [make.plain([...skill, 'weight'], naming(words.weight(type), words.weightHelp, '1'), 'pure')]
      : []),
    ...own.flatMap(key =>
      lawFields(make, [...skill, key], { label: words.timeOf(words[key], type), help: words[`${key}Help`] }),
    ),
    ...make.acts(skill, [
      {
        label: words.ownTimes(type),
        path: [...skill, OWN_TIMES[0]],
        steps: ownTimesSteps(form, skill),
        isGone: false,
      },
      { label: words.typeTimes(type), path: level, steps: typeTimesSteps(form, skill), isGone: true },
    ]),
  ];
}
