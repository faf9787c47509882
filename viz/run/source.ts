/** A scenario as a page holds it: the texts of its files, and what was changed. It can be sent to a worker, and into a link. */
export interface Source {
  /** by path, such as `scenario.yaml` or `bank/arrivals.csv` */
  files: Readonly<Record<string, string>>;
  /** the file that is run */
  path: string;
  /** changes as of `--set`, in order */
  set: readonly string[];
}
