/** placeholder replaced by the random package */
export class Stream {
  readonly state: Int32Array = new Int32Array(4);
}
