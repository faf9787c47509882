import { expect, it } from 'vitest';
import { changedName, fileName, savedPath } from './saved-path.ts';

it('a file of a scenario is saved by its last name, and under that of no program', () => {
  expect(fileName('bank/scenario.yaml')).toBe('scenario.yaml');
  expect(fileName('tables/roster.CSV')).toBe('roster.CSV');
  expect(fileName('run.bat')).toBe('run.bat.txt');
  expect(fileName('..\\..\\run.exe')).toBe('run.exe.txt');
  expect(fileName('a\u202Elmay.exe')).toBe('a lmay.exe.txt');
});

it('a scenario that was saved is called as its file is; with its folders where its files need them', () => {
  const named = (...paths: string[]) =>
    savedPath({ path: paths[0]!, files: Object.fromEntries(paths.map(path => [path, ''])) });
  expect(named('bullseye/scenario.yaml')).toBe('scenario.yaml');
  expect(named('bank-inhouse/scenario.yaml', 'bank-inhouse/arrivals.csv')).toBe('scenario.yaml');
  expect(named('run.bat')).toBe('run.bat.txt');
  expect(named('bank-outsourced/scenario.yaml', 'bank-inhouse/scenario.yaml')).toBe(
    'bank-outsourced/scenario.yaml',
  );
});

it('a file with what the sliders say has a name of its own', () => {
  expect(changedName('bank/scenario.yaml')).toBe('scenario-changed.yaml');
  expect(changedName('a.b.json')).toBe('a.b-changed.json');
  expect(changedName('run.bat')).toBe('run.bat-changed.txt');
});
