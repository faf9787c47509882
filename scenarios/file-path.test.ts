import { expect, it } from 'vitest';
import { baseName, folderOf, joinPath, resolveFrom } from './file-path.ts';

it.each([
  ['a/b/scenario.yaml', 'arrivals.csv', 'a/b/arrivals.csv'],
  ['a/b/scenario.yaml', '../base.yaml', 'a/base.yaml'],
  ['a/b/scenario.yaml', '../../../x.csv', '../x.csv'],
  ['scenario.yaml', './x.csv', 'x.csv'],
  ['/a/scenario.yaml', '../../x.csv', '/x.csv'],
  ['a/scenario.yaml', '/etc/x.csv', '/etc/x.csv'],
  ['C:\\a\\scenario.yaml', 'x.csv', 'C:\\a/x.csv'.replaceAll('\\a', '\\a')],
  ['http://host/a/scenario.yaml', '../b/x.csv', 'http://host/b/x.csv'],
])('beside %s, %s is %s', (file, path, resolved) => {
  expect(resolveFrom(file, path).replaceAll('\\', '/')).toBe(resolved.replaceAll('\\', '/'));
});

it('folders and names are taken apart', () => {
  expect(folderOf('a/b.yaml')).toBe('a/');
  expect(folderOf('b.yaml')).toBe('');
  expect(baseName('a/bank/')).toBe('bank');
  expect(joinPath('a', 'scenario.yaml')).toBe('a/scenario.yaml');
  expect(joinPath('', '.')).toBe('.');
});
