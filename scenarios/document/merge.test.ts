import { describe, expect, it } from 'vitest';
import { formatFault } from '../fault.ts';
import { checkScenario, loadScenario } from '../load.ts';
import { readFrom } from '../memory-files.ts';

const BASE = `schema: 1
name: Base
contactTypes:
  call:
    arrivals: { poisson: 60/h, busyness: { gamma: { cv: 10 % } } }
    talk: { lognormal: { mean: 4 min, sd: 3 min } }
    patience: { exponential: { mean: 2 min } }
    wrapUp: 20 s
agentGroups:
  desk: { agents: { every: 30 min, count: [5, 6] }, skills: [call] }
horizon: 1 h
`;

/** The document of an overlay on the base. */
async function overlay(text: string): Promise<Record<string, unknown>> {
  const files = { 'base.yaml': BASE, 's.yaml': `extends: base.yaml\n${text}` };
  return (await loadScenario('s.yaml', readFrom(files))).document as Record<string, unknown>;
}

async function faultsOf(files: Record<string, string>): Promise<string[]> {
  return (await checkScenario('s.yaml', readFrom(files))).map(formatFault);
}

/** The part of a document at a dotted path. */
function at(document: unknown, path: string): unknown {
  return path.split('.').reduce((node, key) => (node as Record<string, unknown>)[key], document);
}

describe('an overlay', () => {
  it('merges maps, replaces values and lists, and keeps the order of the base', async () => {
    const document = await overlay(
      'name: Over\ncontactTypes: { call: { talk: { lognormal: { mean: 5 min } } } }',
    );
    expect(Object.keys(document)).toEqual(['schema', 'name', 'contactTypes', 'agentGroups', 'horizon']);
    expect(at(document, 'contactTypes.call.talk')).toEqual({ lognormal: { mean: '5 min', sd: '3 min' } });
    expect(at(document, 'contactTypes.call.patience')).toEqual({ exponential: { mean: '2 min' } });
  });

  it('deletes with null', async () => {
    const document = await overlay('contactTypes: { call: { wrapUp: null, patience: null, hold: null } }');
    expect(Object.keys(at(document, 'contactTypes.call') as object)).toEqual(['arrivals', 'talk']);
  });

  it.each([
    [
      'a law of another kind replaces',
      'contactTypes.call.talk',
      '{ exponential: { mean: 1 min } }',
      { exponential: { mean: '1 min' } },
    ],
    ['a bare duration replaces a law', 'contactTypes.call.talk', '1 min', '1 min'],
    [
      'cv replaces sd',
      'contactTypes.call.talk',
      '{ lognormal: { cv: 1 } }',
      { lognormal: { mean: '4 min', cv: 1 } },
    ],
    [
      'another way of arriving replaces, busyness stays',
      'contactTypes.call.arrivals',
      '{ counts: 5 }',
      { counts: 5, busyness: { gamma: { cv: '10 %' } } },
    ],
    ['a number replaces a profile', 'agentGroups.desk.agents', '7', 7],
    [
      'a staffing rule replaces a profile',
      'agentGroups.desk.agents',
      '{ for: 80 % in 20 s }',
      { for: '80 % in 20 s' },
    ],
    ['a list replaces a list', 'agentGroups.desk.agents', '{ count: [9] }', { every: '30 min', count: [9] }],
  ])('%s', async (_name, path, said, result) => {
    const [first, second, third] = path.split('.');
    expect(at(await overlay(`${first}: { ${second}: { ${third}: ${said} } }`), path)).toEqual(result);
  });

  it('may build on an overlay', async () => {
    const files = {
      'base.yaml': BASE,
      'middle.yaml': 'extends: base.yaml\nwarmUp: 1 min',
      's.yaml': 'extends: ./middle.yaml\nname: Top',
    };
    const { document, files: read } = await loadScenario('s.yaml', readFrom(files));
    expect(document).toMatchObject({ name: 'Top', warmUp: '1 min', horizon: '1 h' });
    expect(read).toEqual(['s.yaml', 'middle.yaml', 'base.yaml']);
  });

  it('has its faults told where they stand: in itself or in the base', async () => {
    const files = { 'base.yaml': BASE.replace('20 s', '20'), 's.yaml': 'extends: base.yaml\nwarmUp: 5\n' };
    expect(await faultsOf(files)).toEqual([
      's.yaml:2:9: warmUp: the bare number 5 has no unit, expected a duration in ms, s, min, h or d, such as 4 min',
      'base.yaml:8:13: contactTypes.call.wrapUp: the bare number 20 has no unit, expected a duration in ms, s, min, h or d, such as 4 min',
    ]);
  });

  it('cannot go round in a circle, build on nothing, or be without end', async () => {
    expect(await faultsOf({ 's.yaml': 'extends: t.yaml', 't.yaml': 'extends: s.yaml' })).toEqual([
      't.yaml:1:10: extends: goes round in a circle: s.yaml → t.yaml → s.yaml',
    ]);
    expect(await faultsOf({ 's.yaml': 'extends: none.yaml' })).toEqual([
      's.yaml:1:10: extends: the file cannot be read: none.yaml',
    ]);
    const chain = Object.fromEntries(
      Array.from({ length: 30 }, (_, i) => [`s${i}.yaml`, `extends: s${i + 1}.yaml`]),
    );
    expect(await faultsOf({ ...chain, 's.yaml': 'extends: s0.yaml' })).toEqual([
      's14.yaml:1:10: extends: is a chain of more than 16 files, at most that are read',
    ]);
  });
});

describe('like', () => {
  const withTypes = (more: string): string => BASE.replace('agentGroups:', `${more}\nagentGroups:`);

  it('takes every key that is not said, but its own stream', async () => {
    const text = withTypes('  mail: { like: call, talk: 1 min, stream: post }').replace(
      '[call]',
      '[call, mail]',
    );
    const [call, mail] = (await loadScenario('s.yaml', readFrom({ 's.yaml': text }))).scenario.contactTypes;
    expect(mail).toEqual({
      ...call,
      name: 'mail',
      stream: 'post',
      queue: 1,
      talk: { kind: 'deterministic', value: 60e6 },
      arrivals: {
        ...call!.arrivals,
        busyness: { ...(call!.arrivals as { busyness: object }).busyness, name: 'post' },
      },
    });
  });

  it('goes on through a chain, each type keeping a stream of its own', async () => {
    const text = withTypes('  mail: { like: call, stream: post }\n  chat: { like: mail }').replace(
      '[call]',
      '[call, mail, chat]',
    );
    const { contactTypes } = (await loadScenario('s.yaml', readFrom({ 's.yaml': text }))).scenario;
    expect(contactTypes.map(type => type.stream)).toEqual(['call', 'post', 'chat']);
    expect(contactTypes[2]!.talk).toEqual(contactTypes[0]!.talk);
  });

  it('leaves out what is null, also for a type that takes from this one, and where a file is built on', async () => {
    const types = withTypes(
      '  mail: { like: call, wrapUp: null }\n  chat: { like: mail, stream: chat }',
    ).replace('[call]', '[call, mail, chat]');
    const wrapUps = async (files: Record<string, string>) =>
      (await loadScenario('s.yaml', readFrom(files))).scenario.contactTypes.map(type => type.wrapUp?.kind);
    const fixed = 'deterministic';
    expect(await wrapUps({ 's.yaml': types })).toEqual([fixed, undefined, undefined]);
    const base = types.replace('wrapUp: null', 'wrapUp: 5 s');
    const over = (text: string) => ({ 'base.yaml': base, 's.yaml': `extends: base.yaml\n${text}` });
    expect(await wrapUps(over('contactTypes: { chat: { wrapUp: null } }\n'))).toEqual([
      fixed,
      fixed,
      undefined,
    ]);
    // what the file below says itself is deleted, and that of the other type is back
    const { scenario } = await loadScenario(
      's.yaml',
      readFrom(over('contactTypes: { mail: { wrapUp: null } }\n')),
    );
    expect(scenario.contactTypes[1]!.wrapUp).toEqual(scenario.contactTypes[0]!.wrapUp);
  });

  it('has nothing to leave out where the other type has nothing', async () => {
    expect(await faultsOf({ 's.yaml': withTypes('  mail: { like: call, hold: null }') })).toContain(
      's.yaml:9:23: contactTypes.mail.hold: has no value, give one or leave the key out',
    );
    expect(await faultsOf({ 's.yaml': withTypes('  mail: { like: call, talk: null }') })).toContain(
      's.yaml:9:3: contactTypes.mail.talk: the key "talk" is missing, expected one such as talk: { lognormal: { mean: 4 min, sd: 3 min } }',
    );
  });

  it('cannot go round in a circle or name nobody', async () => {
    const text = withTypes('  a: { like: b }\n  b: { like: a }\n  c: { like: cal }');
    const faults = await faultsOf({ 's.yaml': text });
    expect(faults.filter(fault => fault.includes('like'))).toEqual([
      's.yaml:10:14: contactTypes.b.like: goes round in a circle: a → b → a',
      's.yaml:11:14: contactTypes.c.like: "cal" is no contact type, did you mean "call"? there are call, a, b, c',
    ]);
  });
});
