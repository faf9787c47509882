/** A part of the floor, in px from its left upper corner. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}
