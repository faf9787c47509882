import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commandOf, exampleOf, faultLine, type Reading, readOption, typedChanges } from './read-options.ts';

const shipped = (folder: string, ...set: string[]) => {
  const path = `scenarios/${folder}/scenario.yaml`;
  return { files: { [path]: readFileSync(path, 'utf8') }, path, set };
};

const lineOf = (reading: Reading, language: 'en' | 'ru') =>
  reading.ok ? '' : faultLine(reading.faults[0]!, language).text;

describe('an option that is read', () => {
  it('says its faults as the command line does', async () => {
    const reading = await readOption({ files: { 'a.yaml': 'schema: 1\nname: 3' }, path: 'a.yaml', set: [] });
    expect(reading.ok).toBe(false);
    expect(lineOf(reading, 'en')).toMatch(/^a\.yaml:\d+:\d+/u);
  });

  it('says the faults of a change without a place', async () => {
    const reading = await readOption(shipped('erlang-a', 'agentGroups.nobody.agents=12'));
    expect(lineOf(reading, 'en')).toMatch(/^agentGroups\.nobody: is not there/u);
    expect(lineOf(reading, 'ru')).toMatch(/^agentGroups\.nobody: неизвестный ключ «nobody»/u);
  });

  it('says common faults in Russian, and what is said in English as that', async () => {
    const reading = await readOption(shipped('erlang-a', 'agentGroups.desk.skills=[cal]'));
    const said = reading.ok ? [] : reading.faults.map(fault => faultLine(fault, 'ru'));
    expect(said).toContainEqual({
      text: 'agentGroups.desk.skills[0]: нет типа обращений «cal», может быть, «call»?; есть: call',
      language: 'ru',
    });
    expect(said).toContainEqual({ text: expect.stringContaining('no agent can serve'), language: 'en' });
  });

  it.each(['erlang-a', 'absence-and-reserve', 'callback-modes'])(
    '%s has a change that it can take',
    async folder => {
      const first = await readOption(shipped(folder));
      const change = first.ok ? exampleOf(first.option) : '';
      expect(change).toMatch(/^agentGroups\..+=/u);
      expect((await readOption(shipped(folder, change))).ok).toBe(true);
    },
  );
});

describe('typed changes', () => {
  it('are parted by semicolons outside quotes', () => {
    expect(typedChanges('a.b=1; name="x; y" ;c=2;')).toEqual(['a.b=1', 'name="x; y"', 'c=2']);
    expect(typedChanges('  ')).toEqual([]);
  });
});

describe('the command line of a comparison', () => {
  const source = (path: string, ...set: string[]) => ({ files: {}, path, set });

  it('is one where nothing is changed, and one each where options are', () => {
    expect(commandOf([source('a/scenario.yaml'), source('b.yaml')], '1', 20)).toBe(
      'ccsim compare a b.yaml --replications 20 --seed 1\n',
    );
    expect(commandOf([source('a.yaml'), source('a.yaml', 'x=20 s')], '1', 20)).toBe(
      "ccsim run a.yaml --replications 20 --seed 1\nccsim run a.yaml --set 'x=20 s' --replications 20 --seed 1\n",
    );
  });

  it('lets no name be a command of its own', () => {
    expect(commandOf([source("a'; rm -rf ~"), source('b')], '$(x)', 2)).toBe(
      "ccsim compare 'a'\\''; rm -rf ~' b --replications 2 --seed '$(x)'\n",
    );
  });
});
