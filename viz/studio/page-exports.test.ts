import { expect, it } from 'vitest';
import { fileName } from './page-exports.ts';

it('a file of a scenario is saved by its last name, and under that of no program', () => {
  expect(fileName('bank/scenario.yaml')).toBe('scenario.yaml');
  expect(fileName('tables/roster.CSV')).toBe('roster.CSV');
  expect(fileName('run.bat')).toBe('run.bat.txt');
  expect(fileName('..\\..\\run.exe')).toBe('run.exe.txt');
  expect(fileName('a\u202Elmay.exe')).toBe('a lmay.exe.txt');
});
