/** Colours by name: in the light theme, in the dark one. The reasons and the contrasts stand in the test. */
export const COLOURS: Readonly<Record<string, readonly [light: string, dark: string]>> = Object.freeze({
  paper: ['#FAFAF8', '#10151A'],
  surface: ['#FFFFFF', '#171D24'],
  sunken: ['#F1F2F0', '#0B0F13'],
  line: ['#DCDFE2', '#2B333C'],
  edge: ['#7F8893', '#6F7A86'],
  ink: ['#16202B', '#E9EDF0'],
  ink2: ['#47525E', '#B7C0C9'],
  ink3: ['#5F6A75', '#98A3AE'],
  accent: ['#0B5CA8', '#79B8F0'],
  'on-accent': ['#FFFFFF', '#10151A'],
  s1: ['#2F7FD6', '#5393D2'],
  s2: ['#D0661F', '#D9782F'],
  s3: ['#1F6F66', '#82D6B8'],
  s4: ['#6B2F78', '#E2A9EE'],
  s5: ['#766500', '#CBDC74'],
  s6: ['#8A2036', '#FF8A9E'],
  s1t: ['#1A64B4', '#6FAAE4'],
  s2t: ['#A14A0E', '#E58A45'],
  wait: ['#D0661F', '#FFCF7A'],
  late: ['#9B1C1C', '#FF5A52'],
  talk: ['#2F7FD6', '#5393D2'],
  callback: ['#6B2F78', '#E2A9EE'],
  // points below the target: 0, to 5, to 15, to 30, to 50, more
  h0: ['#EAEFF3', '#232B34'],
  h1: ['#FBE6CF', '#3B3024'],
  h2: ['#F6C592', '#5F4426'],
  h3: ['#E8954C', '#8F5C22'],
  h4: ['#B85A14', '#D98A35'],
  h5: ['#7A2E0A', '#FFC078'],
  // digits on those cells
  hi0: ['#47525E', '#B7C0C9'],
  hi1: ['#16202B', '#E9EDF0'],
  hi2: ['#16202B', '#E9EDF0'],
  hi3: ['#16202B', '#FFFFFF'],
  hi4: ['#FFFFFF', '#10151A'],
  hi5: ['#FFFFFF', '#10151A'],
});

/** What takes the place of the colours where the reader's system chooses them. */
const FORCED: Readonly<Record<string, string>> = {
  paper: 'Canvas',
  surface: 'Canvas',
  sunken: 'Canvas',
  line: 'GrayText',
  ink2: 'CanvasText',
  ink3: 'CanvasText',
  accent: 'Highlight',
  'on-accent': 'HighlightText',
  h0: 'Canvas',
  h1: 'Canvas',
  h2: 'Canvas',
  h3: 'Canvas',
  h4: 'Canvas',
  h5: 'Canvas',
};

/** With more contrast, quiet tones take the place of yet quieter ones. */
const STRONGER: readonly (readonly [name: string, as: string])[] = [
  ['line', 'edge'],
  ['edge', 'ink3'],
  ['ink3', 'ink2'],
  ['ink2', 'ink'],
];

/** What changes in a theme for readers who ask for more contrast, as text of CSS. */
export function stronger(theme: 'light' | 'dark'): string {
  return STRONGER.map(([name, as]) => `--${name}:${COLOURS[as]![theme === 'dark' ? 1 : 0]};`).join('');
}

/** The custom properties of a theme, as text of CSS. */
export function properties(theme: 'light' | 'dark' | 'forced'): string {
  return Object.entries(COLOURS)
    .map(([name, [light, dark]]) => {
      const value = theme === 'forced' ? (FORCED[name] ?? 'CanvasText') : theme === 'dark' ? dark : light;
      return `--${name}:${value};`;
    })
    .join('');
}
