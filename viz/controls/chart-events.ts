/** What a chart tells the page when one of its stops is chosen: the detail of the event `ccsim-choose`. */
export interface ChosenStop {
  /** of the stop */
  key: string;
}

/** Where the playhead is wanted: the detail of the event `ccsim-seek`. */
export interface Sought {
  /** [µs since midnight] */
  time: number;
}
