import { describe, expect, it } from 'vitest';
import { studentCdf, studentQuantile } from './student.ts';

describe("Student's t", () => {
  // NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.2: critical values of Student's t, to three digits.
  it.each([
    [0.975, 1, 12.706],
    [0.975, 2, 4.303],
    [0.95, 5, 2.015],
    [0.975, 9, 2.262],
    [0.995, 10, 3.169],
    [0.975, 19, 2.093],
    [0.99, 30, 2.457],
    [0.975, 39, 2.023],
    [0.975, 100, 1.984],
    [0.975, Number.POSITIVE_INFINITY, 1.96],
  ])('has the quantile of the printed table at %d and %d degrees of freedom: %d', (share, freedom, table) => {
    expect(Math.round(studentQuantile(share, freedom) * 1000) / 1000).toBe(table);
  });

  // The incomplete beta function by mpmath at 40 digits.
  it.each([
    [0.975, 9, 2.2621571627982053],
    [0.975, 19, 2.0930240544083096],
    [0.975, 199, 1.9719565442517537],
    [0.995, 2.5, 7.163728138948786],
    [0.6, 0.7, 0.3560313652346804],
    [0.9999, 30, 4.233985957272021],
    [0.95, 4, 2.1318467863266504],
    [0.975, 4999, 1.960438646661525],
    [0.975, 1000000, 1.959966356814107],
  ])('has the quantile at %d and %d degrees of freedom within 1e-11', (share, freedom, truth) => {
    expect(Math.abs(studentQuantile(share, freedom) / truth - 1)).toBeLessThan(1e-11);
    expect(Math.abs(studentQuantile(share, freedom * 1.01) / truth - 1)).toBeGreaterThan(1e-9);
    expect(studentQuantile(1 - share, freedom)).toBeCloseTo(-truth, 9);
  });

  it.each([
    [-2, 3, 0.0696629842794216],
    [-10, 40, 9.65655850205779e-13],
    [0.01, 5, 0.5037959909787091],
    [-40, 2, 0.0003122073360923703],
    [-3, 12345.5, 0.001352591847001011],
    [-2.7, 3e6, 0.003466993240713779],
    [-4, 1e8, 3.167126458426411e-5],
    [-2.7, 9e5, 0.003467038595474544],
  ])('has the distribution function at %d with %d degrees of freedom', (t, freedom, truth) => {
    expect(Math.abs(studentCdf(t, freedom) / truth - 1)).toBeLessThan(1e-10);
  });

  it('with one degree is Cauchy, whose quartile is 1, and with two has a closed form', () => {
    expect(studentQuantile(0.75, 1)).toBeCloseTo(1, 13);
    expect(studentCdf(-1, 1)).toBeCloseTo(0.25, 14);
    for (const share of [0.51, 0.6, 0.9, 0.9999]) {
      const truth = (2 * share - 1) / Math.sqrt(2 * share * (1 - share));
      expect(studentQuantile(share, 2) / truth).toBeCloseTo(1, 11);
    }
  });

  it('has a quantile that the distribution function undoes', () => {
    for (const freedom of [0.5, 1, 3.7, 19, 400, 1e7]) {
      for (const share of [1e-9, 0.003, 0.2, 0.499, 0.5, 0.7, 0.999]) {
        expect(studentCdf(studentQuantile(share, freedom), freedom) / share).toBeCloseTo(1, 10);
      }
    }
  });

  it('has its ends at infinity and refuses what is no share or no freedom', () => {
    expect(studentQuantile(0, 3)).toBe(Number.NEGATIVE_INFINITY);
    expect(studentQuantile(1, 3)).toBe(Number.POSITIVE_INFINITY);
    expect(studentCdf(Number.POSITIVE_INFINITY, 3)).toBe(1);
    expect(() => studentQuantile(1.1, 3)).toThrow('share: 1.1, must be in [0, 1]');
    expect(() => studentQuantile(0.9, 0)).toThrow('freedom: 0, must be a positive number');
  });
});
