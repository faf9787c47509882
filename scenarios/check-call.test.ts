import { expect, it } from 'vitest';
import { loadScenario } from './load.ts';
import { readFrom } from './memory-files.ts';

const TEXT = `schema: 1
name: Desk
contactTypes: { call: { arrivals: { poisson: 60/h }, talk: 4 min } }
agentGroups: { desk: { agents: 5, skills: [call] } }
horizon: 8 h
`;
const read = readFrom({ 's.yaml': TEXT });
const SET = ['agentGroups.desk.agents=6'];

const load = (...given: unknown[]) => (loadScenario as (...any: unknown[]) => Promise<unknown>)(...given);

it.each([
  [
    ['s.yaml', read, { set: { 'agentGroups.desk.agents': 6 } }],
    'set: an object, must be a list of texts, such as',
  ],
  [['s.yaml', read, { set: SET[0] }], 'set: agentGroups.desk.agents=6, must be a list of texts'],
  [['s.yaml', read, { set: [6] }], 'set: a list, must be a list of texts'],
  [['s.yaml', read, { sets: SET }], 'options.sets: there is no such option, did you mean "set"?'],
  [['s.yaml', read, { agents: 6 }], 'options.agents: there is no such option, must be set'],
  [['s.yaml', read, SET], 'options: a list, must be an object with some of set'],
  [['s.yaml'], 'read: undefined, must be a function that reads a text by its path, such as path =>'],
  [['s.yaml', TEXT], 'read: schema: 1'],
  [[undefined, read], 'path: undefined, must be a text: a file, or a folder'],
  [['s.yaml', () => Buffer.from(TEXT)], 'read gave for s.yaml: bytes, must be a text'],
])('a program that hands over something else is told what is expected: %j', async (given, message) => {
  await expect(load(...given)).rejects.toThrow(RangeError);
  await expect(load(...given)).rejects.toThrow(message);
});

it.each([
  [['s.yaml', read]],
  [['s.yaml', async (path: string) => read(path), {}]],
  [['s.yaml', read, { set: undefined }]],
  [['s.yaml', read, { set: SET }]],
])('what is expected is taken: %j', async given => {
  expect(await load(...given)).toMatchObject({ files: ['s.yaml'] });
});

it('a function that gives nothing has no such file', async () => {
  const texts = new Map([['desk/scenario.yml', TEXT]]);
  const look = (path: string) => texts.get(path);
  expect(await load('desk', look)).toMatchObject({ files: ['desk/scenario.yml'] });
  await expect(load('hall', look)).rejects.toThrow('no scenario can be read');
});
