import { formatPath, type Plain, type ValuePath } from '../../scenarios/index.ts';
import { addBranchSteps, removeBranchSteps } from './branch-steps.ts';
import type { Act, Field } from './field.ts';
import type { FieldMaker, Naming } from './field-maker.ts';
import { lawKindsAt } from './kind-steps.ts';
import { kindOfLaw, type LawKind } from './law-change.ts';
import { isMap, type PlainMap, valueAt } from './plain.ts';
import type { Unit } from './unit-words.ts';

/** Parameters of laws that the form knows, in their order, with what they are measured in. */
const PARAMETERS = Object.freeze({
  mean: 'time',
  sd: 'time',
  cv: 'factor',
  shape: 'pure',
  scale: 'time',
  phases: 'steps',
  low: 'time',
  mode: 'time',
  high: 'time',
} as const satisfies Record<string, Unit>);
type Parameter = keyof typeof PARAMETERS;

/** The kind of a law, to be chosen, and its parameters. */
export function lawFields(make: FieldMaker, path: ValuePath, naming: Naming, isOptional = false): Field[] {
  const value = make.value(path);
  const kind = kindOfLaw(value);
  if (kind === undefined) return [make.note(path, naming)];
  const kinds = [...(isOptional ? (['none'] as const) : []), ...lawKindsAt(make.form, path)];
  const choice = make.kind('law', path, naming, kind, kinds.includes(kind) ? kinds : [kind, ...kinds]);
  const block = formatPath(path);
  return [choice, ...parametersOf(make, path, naming, kind, value, isOptional)].map(field => ({
    ...field,
    block,
  }));
}

function parametersOf(
  make: FieldMaker,
  path: ValuePath,
  naming: Naming,
  kind: LawKind,
  value: Plain | undefined,
  isOptional: boolean,
): Field[] {
  const { words } = make;
  const { label, help } = naming;
  if (kind === 'none' || kind === 'infinite') return [];
  if (kind === 'deterministic') {
    const at = isMap(value) ? [...path, 'deterministic'] : path;
    const field = make.plain(at, { label: words.value(label), help }, 'time');
    return [isOptional && !isMap(value) ? field : { ...field, isNeeded: true }];
  }
  const at = [...path, kind];
  const said = make.value(at);
  switch (kind) {
    case 'empirical':
      return Array.isArray(said)
        ? [make.list(at, { label: words.values(label), help: words.valuesHelp }, 'time')]
        : table(make, at, naming);
    case 'histogram':
      return [
        make.list([...at, 'edges'], { label: words.edges(label), help: words.edgesHelp }, 'time'),
        make.list([...at, 'weights'], { label: words.weights(label), help: words.weightsHelp }, 'pure'),
      ];
    case 'survival':
      return isMap(said) && Array.isArray(said.times)
        ? [
            make.list([...at, 'times'], { label: words.times(label), help: words.timesHelp }, 'time'),
            make.list([...at, 'shares'], { label: words.shares(label), help: words.sharesHelp }, 'share'),
          ]
        : table(make, at, naming);
    case 'hyperexponential':
    case 'mixture':
    case 'byHour':
      return pieces(make, at, naming, kind);
    default:
      return isMap(said) ? plainParameters(make, at, naming, kind, said) : [make.note(path, naming)];
  }
}

function plainParameters(
  make: FieldMaker,
  at: ValuePath,
  naming: Naming,
  kind: LawKind,
  said: PlainMap,
): Field[] {
  const { words } = make;
  const { label } = naming;
  if (kind === 'shifted' || kind === 'truncated') {
    const own = kind === 'shifted' ? (['by'] as const) : (['low', 'high'] as const);
    return [
      ...own.map(key =>
        make.plain([...at, key], { label: words[key](label), help: words[`${key}Help`] }, 'time'),
      ),
      ...lawFields(make, at, { label: words.inner(label), help: words.innerHelp }),
    ];
  }
  const known = (Object.keys(PARAMETERS) as Parameter[]).filter(
    name => Object.hasOwn(said, name) || isMissing(kind, name, said),
  );
  return known.map(name =>
    make.needed(
      [...at, name],
      { label: words[name](label), help: name === 'mean' ? naming.help : words[`${name}Help`] },
      PARAMETERS[name],
    ),
  );
}

/** Whether a law says nothing in place of a parameter that it cannot be without. */
function isMissing(kind: LawKind, name: Parameter, said: PlainMap): boolean {
  const has = (...names: Parameter[]) => names.some(one => Object.hasOwn(said, one));
  switch (name) {
    case 'mean':
      return !['uniform', 'triangular'].includes(kind) && !has('scale');
    case 'sd':
      return ['lognormal', 'normal', 'gamma'].includes(kind) && !has('cv', 'shape');
    case 'shape':
      return kind === 'weibull';
    case 'phases':
      return kind === 'erlang';
    case 'low':
    case 'high':
      return kind === 'uniform' || kind === 'triangular';
    case 'mode':
      return kind === 'triangular';
    default:
      return false;
  }
}

/** Branches with their shares, or laws from an hour on. */
function pieces(make: FieldMaker, at: ValuePath, naming: Naming, kind: LawKind): Field[] {
  const { words } = make;
  const list = make.value(at);
  return (Array.isArray(list) ? list : []).flatMap((_, i) => {
    const path = [...at, i];
    const label = words.part(naming.label, String(i + 1));
    const first =
      kind === 'byHour'
        ? make.plain([...path, 'from'], { label: words.from(label), help: words.fromHelp }, undefined, 'text')
        : make.plain([...path, 'share'], { label: words.share(label), help: words.shareHelp }, 'share');
    const rest =
      kind === 'hyperexponential'
        ? [make.plain([...path, 'mean'], { label: words.mean(label), help: naming.help }, 'time')]
        : lawFields(make, path, { label, help: naming.help });
    return [{ ...first, isNext: true }, ...rest, ...make.acts(path, branchActs(make, at, i, label))];
  });
}

/** A branch can go where it is not the only one; behind the last one stands what puts in another. */
function branchActs({ form, words }: FieldMaker, at: ValuePath, i: number, label: string): Act[] {
  const list = valueAt(form.whole, at);
  const count = Array.isArray(list) ? list.length : 0;
  const steps = removeBranchSteps(form, at, i);
  const gone = { label: words.removePart(label), path: at.slice(0, -1), steps, isGone: true };
  const put = { label: words.addPart, path: [...at, count], steps: addBranchSteps(form, at), isGone: false };
  return i + 1 === count ? [gone, put] : [gone];
}

/** A law in a table of its own. */
function table(make: FieldMaker, at: ValuePath, naming: Naming): Field[] {
  const { words } = make;
  if (!isMap(make.value(at)))
    return [make.plain(at, { label: words.tableOf(naming.label), help: words.tableHelp }, undefined, 'text')];
  return [
    make.plain(
      [...at, 'file'],
      { label: words.tableOf(naming.label), help: words.tableHelp },
      undefined,
      'text',
    ),
    make.plain(
      [...at, 'column'],
      { label: words.column(naming.label), help: words.columnHelp },
      undefined,
      'text',
    ),
  ];
}
