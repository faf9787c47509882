import type { FloorView } from '../../viz/day/floor-view.ts';
import '../../viz/floor/floor.ts';
import { type CaseOptions, floorCase } from '../../viz/floor/floor-case.ts';

/** What was seen while a floor was drawn frame by frame. */
export interface FloorTimes {
  frames: number;
  /** median time between two frames of the browser [ms] */
  interval: number;
  /** median and 95 % point of the time that the page took for one frame [ms] */
  median: number;
  high: number;
  chosen: string;
  summary: string;
}

/** Draws a floor on which somebody comes, moves up and goes in each frame, for so long [ms]; then clicks on its first agent. */
export async function drawFloor(
  options: CaseOptions & { length: number; speed: number },
): Promise<FloorTimes> {
  const { plan, view } = floorCase(options);
  const floor = document.createElement('ccsim-floor');
  floor.plan = plan;
  floor.style.setProperty('width', '1200px');
  document.body.append(floor);
  await floor.updateComplete;
  const taken: number[] = [];
  const gaps: number[] = [];
  let chosen = '';
  floor.addEventListener('choose', event => {
    const { choice } = event as Event & { choice?: { kind: string; id: number } };
    chosen = choice ? `${choice.kind} ${choice.id}` : 'nobody';
  });
  const end = performance.now() + options.length;
  let last = 0;
  while (performance.now() < end) {
    const at = await new Promise<number>(done => requestAnimationFrame(done));
    if (last > 0) gaps.push(at - last);
    last = at;
    step(view);
    const start = performance.now();
    floor.show(view, { speed: options.speed, isPlaying: true });
    taken.push(performance.now() - start);
  }
  floor.show(view, { speed: options.speed, isPlaying: false });
  click(floor);
  const share = (values: number[], at: number) =>
    [...values].sort((a, b) => a - b)[Math.floor(values.length * at)] ?? Number.NaN;
  return {
    frames: taken.length,
    interval: share(gaps, 0.5),
    median: share(taken, 0.5),
    high: share(taken, 0.95),
    chosen,
    summary: floor.summary,
  };
}

/** A quarter of a second later: queues move up by one, an agent changes, one contact goes to an agent. */
function step(view: FloorView & { now: number; row: number; moves: unknown[] }): void {
  view.now += 250_000;
  view.row++;
  const { state } = view.agents;
  const changed = (view.row * 7) % state.length;
  state[changed] = state[changed] === 3 ? 1 : 3;
  view.moves.length = 0;
  for (const { contact, since, count } of view.queues) {
    if (count === 0) continue;
    const first = contact[0]!;
    contact.copyWithin(0, 1, count);
    since.copyWithin(0, 1, count);
    contact[count - 1] = first + 100_000;
    since[count - 1] = view.now;
    view.moves.push({ kind: 'toAgent', contact: first, queue: 0, agent: changed });
  }
}

function click(floor: HTMLElement): void {
  const room = floor.shadowRoot!.querySelector('.room')!;
  const frame = room.getBoundingClientRect();
  // the agents' column fills the right end of the floor, from below its words down
  const at = { clientX: frame.right - 4, clientY: frame.top + 60, bubbles: true };
  room.dispatchEvent(new PointerEvent('pointerup', at));
}
