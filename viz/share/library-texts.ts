declare global {
  interface ImportMeta {
    /** the builder puts the files that fit in its place */
    glob(
      paths: string[],
      options: { query: '?raw'; import: 'default' },
    ): Record<string, () => Promise<string>>;
  }
}

const found = import.meta.glob(
  ['../../scenarios/*/*.{yaml,csv}', '!../../scenarios/plans/*', '!**/observed.csv'],
  { query: '?raw', import: 'default' },
);

/** How to load the texts of the shipped scenarios, by their path inside scenarios/. */
export const TEXTS: Readonly<Record<string, () => Promise<string>>> = Object.freeze(
  Object.fromEntries(
    Object.entries(found).map(([path, load]) => [path.replace(/^.*\/scenarios\//u, ''), load]),
  ),
);
