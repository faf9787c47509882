/** A rectangle of the window [px]. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Where a list stands in the window, and how high it may be [px]. */
export interface Place {
  left: number;
  top: number;
  height: number;
}

/** Between a button and its list [px]. */
const GAP = 4;
/** Between a list and the edge of the window [px]. */
const MARGIN = 8;

/**
 * Where a list stands that belongs to a button: below it, above it where there is more room, and inside the window.
 *
 * @param side - the side at which list and button end
 */
export function placeBeside(
  button: Box,
  list: { width: number; height: number },
  view: { width: number; height: number },
  side: 'start' | 'end',
): Place {
  const below = view.height - MARGIN - button.bottom - GAP;
  const above = button.top - GAP - MARGIN;
  const isBelow = list.height <= below || below >= above;
  const height = Math.max(0, Math.min(list.height, isBelow ? below : above));
  const wanted = side === 'end' ? button.right - list.width : button.left;
  return {
    left: Math.max(MARGIN, Math.min(wanted, view.width - MARGIN - list.width)),
    top: isBelow ? button.bottom + GAP : button.top - GAP - height,
    height,
  };
}
