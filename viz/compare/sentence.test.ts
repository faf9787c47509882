import { describe, expect, it } from 'vitest';
import type { Comparison } from './comparison.ts';
import type { ComparedRow, Estimate } from './rows.ts';
import { sentenceOf } from './sentence.ts';

const LEVEL = 'serviceLevel.ofOffered';
const between = (value: number, low: number | null, high: number | null, isExact = false): Estimate => ({
  ...{ value, low, high, isExact },
});
const row = (measure: string, ...against: (Estimate | null)[][]): ComparedRow => ({
  ...{ measure, unit: 'share', acceptableWait: 20, values: [0.8, 0.83, 0.82, 0.8] },
  against: [[], ...against],
});
const NOTHING = between(0, 0, 0, true);

function said(language: 'en' | 'ru', options: number, ...rows: ComparedRow[]): string {
  const comparison = {
    options: Array.from({ length: options }, () => ({})),
    rows,
    promise: { measure: LEVEL },
    costs: { currency: 'EUR', rows: [] },
  } as unknown as Comparison;
  return sentenceOf(comparison, language)
    .map(({ text, isStrong }) => (isStrong ? `*${text}*` : text))
    .join('');
}

describe('the sentence of a comparison', () => {
  it('says what B gains with its interval, and that hours are the same', () => {
    const rows = [row(LEVEL, [between(0.027, 0.0241, 0.0306)]), row('paidHours', [NOTHING])];
    expect(said('en', 2, ...rows)).toBe(
      'B lifts service level by *2.7 points (2.4 to 3.1)* for the same paid hours.',
    );
    expect(said('ru', 2, ...rows)).toBe(
      'B поднимает уровень сервиса на *2,7 п. п. (от 2,4 до 3,1)* за те же оплаченные часы.',
    );
  });

  it('says a loss and a saving as positive numbers, the smaller bound first', () => {
    const rows = [
      row(LEVEL, [between(-0.012, -0.016, -0.008)]),
      row('costPerMonth', [between(-3200, -3400, -3000)]),
    ];
    expect(said('en', 2, ...rows)).toBe(
      'B lowers service level by *1.2 points (0.8 to 1.6)* and saves *3\u202F200 EUR (3\u202F000 to 3\u202F400)* a month.',
    );
  });

  it('calls a tie a tie, whatever the sign of the estimate', () => {
    const rows = [row(LEVEL, [between(0.001, -0.002, 0.004)])];
    expect(said('en', 2, ...rows)).toContain('*A tie*: B − A is +0.1 points (−0.2 to 0.4)');
    expect(said('ru', 2, ...rows)).toContain('*Ничья*: B − A = +0,1 п. п. (от −0,2 до 0,4)');
    expect(said('en', 2, row(LEVEL, [between(0.003, 0.002, 0.004)]))).not.toContain('tie');
  });

  it('says when there is no interval, and when nothing differs at all', () => {
    expect(said('en', 2, row(LEVEL, [between(0.02, null, null)]))).toContain('with no interval');
    expect(said('en', 2, row(LEVEL, [NOTHING]))).toBe('B keeps the very service level of A.');
  });

  it('holds C against the best before it, and says which contact types part', () => {
    const level = row(
      LEVEL,
      [between(0.027, 0.024, 0.031)],
      [between(0.022, 0.018, 0.026), between(-0.001, -0.004, 0.002)],
    );
    const type = (name: string, value: number) =>
      row(
        `contactTypes.${name}.${LEVEL}`,
        [NOTHING],
        [NOTHING, between(value, value - 0.005, value + 0.005)],
      );
    expect(said('en', 3, level, type('Loans', 0.042), type('Cards', -0.025))).toContain(
      ' C adds nothing on top of B: Loans gain *4.2 points*, Cards lose 2.5.',
    );
    expect(said('en', 3, level, type('Loans', 0.042), type('Cards', 0.01))).not.toContain('Cards');
  });

  it('holds C against A where B is worse than A', () => {
    const level = { ...row(LEVEL, [between(-0.03, -0.04, -0.02)], [between(0.07, 0.06, 0.08), NOTHING]) };
    expect(said('en', 3, { ...level, values: [0.8, 0.77, 0.87] })).toContain(
      'C adds *7.0 points (6.0 to 8.0)* on top of A.',
    );
  });

  it('holds what is less than the best against A, which says what it does', () => {
    const level = (ofA: Estimate) =>
      row(LEVEL, [between(0.1, 0.09, 0.11)], [ofA, between(-0.08, -0.09, -0.07)]);
    const three = (language: 'en' | 'ru', ofA: Estimate) => said(language, 3, level(ofA)).split('. C ')[1];
    expect(three('en', between(0.02, 0.01, 0.03))).toBe(
      'lifts it by *2.0 points (1.0 to 3.0)* over A, 8.0 points less than B.',
    );
    expect(three('en', between(-0.02, -0.03, -0.01))).toBe(
      'lowers it by *2.0 points (1.0 to 3.0)* against A.',
    );
    expect(three('en', between(0, -0.01, 0.01))).toBe('changes nothing against A, 8.0 points less than B.');
    expect(said('ru', 3, level(between(0.02, 0.01, 0.03)))).toContain(
      'C поднимает его против A на *2,0 п. п.',
    );
    expect(three('en', between(0.02, null, null))).toMatch(/^falls \*8\.0 points .* short of B/u);
  });

  it('keeps names from setting their own type', () => {
    const level = row(LEVEL, [NOTHING], [NOTHING, NOTHING]);
    const type = (name: string, value: number) =>
      row(`contactTypes.${name}.${LEVEL}`, [NOTHING], [NOTHING, between(value, value, value)]);
    const text = said('en', 3, level, type('a\u0001b', 0.04), type('c\u0002', -0.02));
    expect(text).toContain(': ab gain *4.0 points*, c lose 2.0.');
  });
});
