const PENDING = 100;
const ARY = 4;

/**
 * A loop to compare with where there is no C compiler: the next of a hundred numbers is taken from a heap and a larger
 * one put in, with draws as cheap as they come. It is not ours to make faster: its cost is the unit.
 */
export function calibration(arrivals: number): object {
  const events = 2 * arrivals;
  const heap = new Float64Array(PENDING);
  const draw = draws();
  for (let i = 0; i < PENDING; i++) heap[i] = i;
  const before = process.cpuUsage();
  for (let i = 0; i < events; i++) replaceFirst(heap, heap[0]! + draw());
  const { user, system } = process.cpuUsage(before);
  const cpu = (user + system) / 1e6;
  return {
    model: 'calibration',
    arrivals,
    events,
    cpu,
    nsPerEvent: round((cpu / events) * 1e9),
    clock: heap[0],
  };
}

function replaceFirst(heap: Float64Array, value: number): void {
  let i = 0;
  for (let child = 1; child < PENDING; child = ARY * i + 1) {
    const end = Math.min(child + ARY, PENDING);
    let least = child;
    for (let other = child + 1; other < end; other++) if (heap[other]! < heap[least]!) least = other;
    if (heap[least]! >= value) break;
    heap[i] = heap[least]!;
    i = least;
  }
  heap[i] = value;
}

/** Exponential of mean PENDING, from a linear congruential generator by inversion. */
function draws(): () => number {
  let state = 1;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    return -PENDING * Math.log(((state >>> 1) + 0.5) / 2 ** 31);
  };
}

const round = (value: number): number => Math.round(value * 10) / 10;
