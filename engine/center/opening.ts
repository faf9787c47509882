/** Open in [from, to). */
export interface Opening {
  from: number;
  to: number;
}
