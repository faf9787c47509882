import { mixed } from './colour.ts';

/** The colours of one theme, as hex, and two opacities; contrasts and distances are computed anew by a test. */
export interface Palette {
  /** page, panels, desk of a report */
  paper: string;
  surface: string;
  sunken: string;
  /** gridlines; never carries meaning */
  line: string;
  /** borders of controls, axes, baselines, free agents */
  edge: string;
  /** numbers, headings, theory, what was observed */
  ink: string;
  /** text */
  ink2: string;
  /** ticks and captions */
  ink3: string;
  /** links, focus, the chosen */
  accent: string;
  'on-accent': string;
  /** series: blue circle, orange square, pine triangle, plum diamond, olive down-triangle, wine cross */
  s1: string;
  s2: string;
  s3: string;
  s4: string;
  s5: string;
  s6: string;
  /** the first two series as text */
  s1t: string;
  s2t: string;
  /** waiting within the promise, and beyond it */
  wait: string;
  late: string;
  /** shortfall: none, up to 5, 15, 30, 50 points, more */
  ramp0: string;
  ramp1: string;
  ramp2: string;
  ramp3: string;
  ramp4: string;
  ramp5: string;
  /** digits on those cells */
  digit0: string;
  digit1: string;
  digit2: string;
  digit3: string;
  digit4: string;
  digit5: string;
  /** opacity of ribbons */
  haze: string;
  /** levels of a factor: the first series toward ink */
  tint0: string;
  tint1: string;
  tint2: string;
  tint3: string;
  tint4: string;
  tint5: string;
  tint6: string;
}

type Tint = `tint${0 | 1 | 2 | 3 | 4 | 5 | 6}`;

function withTints(base: Omit<Palette, Tint>): Palette {
  const tint = (place: number) => mixed(base.s1, base.ink, place * 0.12);
  const tints = {
    tint0: tint(0),
    tint1: tint(1),
    tint2: tint(2),
    tint3: tint(3),
    tint4: tint(4),
    tint5: tint(5),
  };
  return Object.freeze({ ...base, ...tints, tint6: tint(6) });
}

/** For light surfaces and for print. */
export const LIGHT: Palette = withTints({
  paper: '#FAFAF8',
  surface: '#FFFFFF',
  sunken: '#F1F2F0',
  line: '#DCDFE2',
  edge: '#7F8893',
  ink: '#16202B',
  ink2: '#47525E',
  ink3: '#5F6A75',
  accent: '#0B5CA8',
  'on-accent': '#FFFFFF',
  s1: '#2F7FD6',
  s2: '#D0661F',
  s3: '#1F6F66',
  s4: '#6B2F78',
  s5: '#766500',
  s6: '#8A2036',
  s1t: '#1A64B4',
  s2t: '#A14A0E',
  wait: '#D0661F',
  late: '#9B1C1C',
  ramp0: '#EAEFF3',
  ramp1: '#FBE6CF',
  ramp2: '#F6C592',
  ramp3: '#E8954C',
  ramp4: '#B85A14',
  ramp5: '#7A2E0A',
  digit0: '#47525E',
  digit1: '#16202B',
  digit2: '#16202B',
  digit3: '#16202B',
  digit4: '#FFFFFF',
  digit5: '#FFFFFF',
  haze: '.16',
});

/** For dark surfaces. */
export const DARK: Palette = withTints({
  paper: '#10151A',
  surface: '#171D24',
  sunken: '#0B0F13',
  line: '#2B333C',
  edge: '#6F7A86',
  ink: '#E9EDF0',
  ink2: '#B7C0C9',
  ink3: '#98A3AE',
  accent: '#79B8F0',
  'on-accent': '#10151A',
  s1: '#5393D2',
  s2: '#D9782F',
  s3: '#82D6B8',
  s4: '#E2A9EE',
  s5: '#CBDC74',
  s6: '#FF8A9E',
  s1t: '#6FAAE4',
  s2t: '#E58A45',
  wait: '#FFCF7A',
  late: '#FF5A52',
  ramp0: '#232B34',
  ramp1: '#3B3024',
  ramp2: '#5F4426',
  ramp3: '#8F5C22',
  ramp4: '#D98A35',
  ramp5: '#FFC078',
  digit0: '#B7C0C9',
  digit1: '#E9EDF0',
  digit2: '#E9EDF0',
  digit3: '#FFFFFF',
  digit4: '#10151A',
  digit5: '#10151A',
  haze: '.18',
});

/** A palette as custom properties of CSS: `--paper:#FAFAF8;--surface:…`. */
export function customProperties(palette: Palette): string {
  return Object.entries(palette)
    .map(([name, value]) => `--${name}:${value};`)
    .join('');
}
