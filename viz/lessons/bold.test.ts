import { describe, expect, it } from 'vitest';
import { tied } from './bold.ts';

describe('numbers and units', () => {
  it('stay on one line', () => {
    expect(tied('80 % in 20 s: 5 min')).toBe('80\u00A0% in 20\u00A0s: 5\u00A0min');
    expect(tied('за 30 с, на 4 п. п.')).toBe('за 30\u00A0с, на 4\u00A0п. п.');
  });

  it('but words that begin like a unit do not', () => {
    expect(tied('at 20 seats, 5 minds, 22 стола')).toBe('at 20 seats, 5 minds, 22 стола');
  });
});
