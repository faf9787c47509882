import { expect, it } from 'vitest';
import { loadScenario, readFrom } from '../../scenarios/index.ts';
import { library } from './library.ts';

it('the library holds every shipped scenario with all that it reads', async () => {
  const shipped = await library.list();
  expect(shipped.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['bank-inhouse', 'hotline-peak/more-lines']),
  );
  expect(shipped.findIndex(({ name }) => name === 'hotline-peak')).toBe(
    shipped.findIndex(({ name }) => name === 'hotline-peak/more-lines') - 1,
  );
  for (const { path, title } of shipped) {
    expect(title).not.toBe('');
    const source = await library.source(path);
    await loadScenario(source.path, readFrom(source.files));
    expect(Object.keys(source.files).length).toBeLessThan(8);
  }
});

it('what is not in the library is refused', async () => {
  for (const path of ['__proto__', 'no/scenario.yaml', 'bank-inhouse/arrivals.csv'])
    await expect(library.source(path)).rejects.toThrow(RangeError);
});
