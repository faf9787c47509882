import type { LawSpec } from '../engine.ts';
import type { ChoiceKeys, MenuKeys } from '../schema/ivr.ts';
import { parseShare, printShare, TIME_UNITS } from '../units.ts';
import type { ValuePath } from '../value-path.ts';
import type { BuildContext } from './context.ts';
import { buildFiniteLaw } from './law.ts';
import type { Names } from './names.ts';

/** A menu as the file says it, with its quantities read; names of contact types and queues stand as they are. */
export interface ReadMenu {
  name: string;
  path: ValuePath;
  prompt: LawSpec;
  choices: ReadChoice[];
}

export interface ReadChoice {
  name: string;
  path: ValuePath;
  share: number;
  service: ReadService | undefined;
  /** where those go who are not contained */
  next: { kind: 'menu'; menu: number } | { kind: 'agent'; to: string | undefined } | { kind: 'hangUp' };
  talkFactor: number;
  wrong: { share: number; meant: string | undefined } | undefined;
}

export interface ReadService {
  time: LawSpec;
  contains: number;
  comesBack: number;
  delay: LawSpec;
}

/** Time until those come back whom the IVR did not help, where the file says nothing. */
const USUAL_DELAY: LawSpec = { kind: 'exponential', mean: TIME_UNITS.h! };

/** Reads the menus that the schema found sound, in the order of the document; undefined stands for the others. */
export function readMenus(context: BuildContext, names: Names): (ReadMenu | undefined)[] {
  return names.menus.map(name => {
    const path = ['ivr', name];
    const said = context.sound(path) ? context.doc.ivr?.[name] : undefined;
    return said && readMenu({ context, names, path, said }, name);
  });
}

interface MenuSource {
  context: BuildContext;
  names: Names;
  path: ValuePath;
  said: MenuKeys;
}

function readMenu(source: MenuSource, name: string): ReadMenu {
  const { context, path, said } = source;
  const prompt = buildFiniteLaw({ context, owner: name }, [...path, 'prompt'], said.prompt);
  const choices = Object.entries(said.choices).map(([choice, value]) =>
    readChoice(source, choice, typeof value === 'string' ? { share: value } : value),
  );
  if (choices.length === 0)
    context.fault([...path, 'choices'], 'is empty, expected choices such as agent: {} or hangUp: 6 %');
  else takeRest(source, choices);
  return { name, path, prompt, choices };
}

/** One choice may leave out its share: it takes what the others leave. */
function takeRest({ context, path, said }: MenuSource, choices: readonly ReadChoice[]): void {
  const at = [...path, 'choices'];
  const silent = choices.filter(({ name }) => {
    const value = said.choices[name];
    return typeof value !== 'string' && value?.share === undefined;
  });
  const sum = choices.reduce((total, { share }) => total + share, 0);
  const [rest, ...more] = silent;
  for (const { name } of more)
    context.keyFault([...at, name], `says no share, nor does ${rest!.name}: one choice may take the rest`);
  if (rest !== undefined && sum > 1 + 1e-9)
    context.keyFault(at, `the shares add up to ${printShare(sum)}, expected at most 100 %`);
  else if (rest !== undefined) rest.share = Math.max(0, 1 - sum);
  else if (Math.abs(sum - 1) > 1e-9)
    context.keyFault(
      at,
      `the shares add up to ${printShare(sum)}, expected 100 %, or one choice without a share`,
    );
}

function readChoice(source: MenuSource, name: string, said: ChoiceKeys): ReadChoice {
  const { context } = source;
  const path = [...source.path, 'choices', name];
  const shareAt = typeof source.said.choices[name] === 'string' ? path : [...path, 'share'];
  const share = said.share === undefined ? 0 : context.read(shareAt, parseShare(said.share), 0);
  const next = readNext(source, path, name, said);
  if (next.kind !== 'agent' && said.talkFactor !== undefined)
    context.keyFault([...path, 'talkFactor'], 'has no effect, expected it where a choice asks for an agent');
  if (next.kind !== 'agent' && said.wrong !== undefined)
    context.keyFault([...path, 'wrong'], 'has no effect, expected it where a choice asks for an agent');
  return {
    name,
    path,
    share,
    service: readService(context, [...path, 'selfService'], name, said.selfService),
    next,
    talkFactor: said.talkFactor ?? 1,
    wrong: said.wrong && {
      share: context.read([...path, 'wrong', 'share'], parseShare(said.wrong.share), 0),
      meant: said.wrong.meant,
    },
  };
}

function readNext(
  { context, names }: MenuSource,
  path: ValuePath,
  name: string,
  { menu, to, selfService }: ChoiceKeys,
): ReadChoice['next'] {
  if (menu !== undefined && to !== undefined)
    context.keyFault(path, 'says menu and to, expected one of them');
  if (menu !== undefined) return { kind: 'menu', menu: names.menu([...path, 'menu'], menu) };
  if (to !== undefined || selfService !== undefined || name === 'agent') return { kind: 'agent', to };
  if (name !== 'hangUp')
    context.keyFault(
      path,
      'does not say what follows, expected menu, to or selfService; only agent and hangUp need none',
    );
  return { kind: 'hangUp' };
}

function readService(
  context: BuildContext,
  path: ValuePath,
  owner: string,
  said: ChoiceKeys['selfService'],
): ReadService | undefined {
  if (said === undefined) return undefined;
  const share = (key: 'contains' | 'comesBack', otherwise: string): number =>
    context.read([...path, key], parseShare(said[key] ?? otherwise), 0);
  return {
    time: buildFiniteLaw({ context, owner }, [...path, 'time'], said.time),
    contains: share('contains', '100 %'),
    comesBack: share('comesBack', '0 %'),
    delay:
      said.delay === undefined
        ? USUAL_DELAY
        : buildFiniteLaw({ context, owner }, [...path, 'delay'], said.delay),
  };
}
