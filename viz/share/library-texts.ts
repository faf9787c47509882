declare global {
  interface ImportMeta {
    /** the builder puts the files that fit in its place */
    glob(paths: string[], options: { query: '?raw'; import: 'default'; eager: true }): Record<string, string>;
  }
}

/** Texts of the shipped scenarios, by their path as it is seen from here. */
export const TEXTS: Readonly<Record<string, string>> = import.meta.glob(
  ['../../scenarios/*/*.{yaml,csv}', '!../../scenarios/plans/*', '!**/observed.csv'],
  {
    query: '?raw',
    import: 'default',
    eager: true,
  },
);
