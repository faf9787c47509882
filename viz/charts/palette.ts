/** The colours of a chart in one theme, as hex; contrast against paper is checked by a test. */
export interface Palette {
  paper: string;
  /** gridlines; never carries meaning */
  line: string;
  /** the axis */
  edge: string;
  /** what was observed */
  ink: string;
  /** text */
  ink2: string;
  /** ticks and captions */
  ink3: string;
  /** the first two series, and their text */
  s1: string;
  s2: string;
  s1t: string;
  s2t: string;
}

/** For light surfaces and for print. */
export const LIGHT: Palette = {
  paper: '#FAFAF8',
  line: '#DCDFE2',
  edge: '#7F8893',
  ink: '#16202B',
  ink2: '#47525E',
  ink3: '#5F6A75',
  s1: '#2F7FD6',
  s2: '#D0661F',
  s1t: '#1A64B4',
  s2t: '#A14A0E',
};

/** For dark surfaces. */
export const DARK: Palette = {
  paper: '#10151A',
  line: '#2B333C',
  edge: '#6F7A86',
  ink: '#E9EDF0',
  ink2: '#B7C0C9',
  ink3: '#98A3AE',
  s1: '#5393D2',
  s2: '#D9782F',
  s1t: '#6FAAE4',
  s2t: '#E58A45',
};
