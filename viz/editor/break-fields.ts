import type { Plain, ValuePath } from '../../scenarios/index.ts';
import { BREAK_KINDS, kindOfBreak, newBreak } from './break-change.ts';
import { type Addition, type Field, type FieldGroup, group } from './field.ts';
import type { FieldMaker } from './field-maker.ts';
import { isMap } from './plain.ts';

/** What takes agents of a shift away, with its word. */
const ACTIVITIES = {
  break: 'activityBreak',
  lunch: 'activityLunch',
  training: 'activityTraining',
  meeting: 'activityMeeting',
  systemDown: 'activitySystemDown',
  other: 'activityOther',
} as const;

/** One more break of a shift; none where there is no room for it. */
export function breakAdditions(make: FieldMaker, path: ValuePath, shift: Plain): Addition[] {
  const breaks = listOf(shift);
  const value = newBreak(shift);
  if (value === undefined) return [];
  const label = make.words.addBreak;
  return breaks.length === 0
    ? [{ label, path: [...path, 'breaks'], value: [value] }]
    : [{ label, path: [...path, 'breaks', breaks.length], value }];
}

/** The breaks of a shift, each in a group of its own. */
export function breakGroups(make: FieldMaker, path: ValuePath, shift: Plain, title: string): FieldGroup[] {
  const { words } = make;
  const breaks = listOf(shift);
  const list = [...path, 'breaks'];
  return breaks.map((_, i) => {
    const name = words.breakOf(title, String(i + 1));
    const gone = breaks.length > 1 ? [...list, i] : list;
    const act = {
      label: words.removePart(name),
      path: breaks.length > 1 ? list : path,
      steps: [{ path: gone, value: undefined }],
      isGone: true,
    };
    return { ...group(name, breakFields(make, [...list, i])), isInner: true, acts: [act] };
  });
}

function breakFields(make: FieldMaker, path: ValuePath): Field[] {
  const { words } = make;
  const at = (key: string) => [...path, key];
  const kind = kindOfBreak(make.value(path));
  if (kind === undefined) return [make.note(path, make.named('activity'))];
  const activities = Object.entries(ACTIVITIES).map(([value, key]) => ({ value, label: words[key] }));
  const hasTurns = make.value(at('stagger')) !== undefined || make.value(at('waves')) !== undefined;
  return [
    { ...make.choice(at('activity'), make.named('activity', 'break'), activities), isShort: true },
    make.plain(at('length'), make.named('breakLength'), 'time'),
    make.kind('break', path, make.named('breakTime'), kind, BREAK_KINDS),
    kind === 'breakAt'
      ? { ...make.needed(at('at'), make.named('breakAt')), isShort: true }
      : make.needed(at('after'), make.named('breakAfter'), 'time'),
    make.plain(at('stagger'), make.named('stagger', words.together), 'time'),
    ...(hasTurns ? [make.plain(at('waves'), make.named('waves', words.eachAlone), 'waves')] : []),
    make.yesNo(at('paid'), make.named('paid', words.usualPay)),
  ];
}

function listOf(shift: Plain): readonly Plain[] {
  const breaks = isMap(shift) ? shift.breaks : undefined;
  return Array.isArray(breaks) ? breaks : [];
}
