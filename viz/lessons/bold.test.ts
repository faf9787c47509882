import { describe, expect, it } from 'vitest';
import { tied } from './bold.ts';

describe('numbers and units', () => {
  it('stay on one line', () => {
    expect(tied('80 % in 20 s: 5 min')).toBe('80\u00A0% in 20\u00A0s: 5\u00A0min');
    expect(tied('30 с, 4 п. п.')).toBe('30\u00A0с, 4\u00A0п. п.');
  });

  it('stay on one line with the short word before them', () => {
    expect(tied('долю с *36* до *59 %*')).toBe('долю с\u00A0*36* до\u00A0*59\u00A0%*');
    expect(tied('у нас 5, вместо 70')).toBe('у нас 5, вместо 70');
  });

  it('but words that begin like a unit do not', () => {
    expect(tied('at 20 seats, 5 minds, 22 стола')).toBe('at 20 seats, 5 minds, 22 стола');
  });
});
