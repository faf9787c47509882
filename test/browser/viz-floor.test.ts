import { resolve } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { pageThatRuns } from './bundle.ts';
import { inChromium, withPage } from './chromium.ts';
import type { drawFloor, FloorTimes } from './floor-page.ts';

/** 60 frames a second [ms]. */
const FRAME = 1000 / 60;

type Options = Parameters<typeof drawFloor>[0];

inChromium('the floor in Chromium', () => {
  let html = '';
  beforeAll(async () => {
    html = await pageThatRuns(resolve(import.meta.dirname, 'floor-page.ts'), 'drawFloor');
  });

  const draw = (options: Options): Promise<FloorTimes> =>
    withPage(html, page =>
      page.evaluate(
        chosen => (window as unknown as { run(options: Options): Promise<FloorTimes> }).run(chosen),
        options,
      ),
    );

  it('draws 1,000 agents and 10,000 waiting at 60 frames a second', async () => {
    const seen = await draw({
      groups: [500, 300, 200],
      queues: [9000, 1000],
      menu: 60,
      length: 2000,
      speed: 1,
    });
    say('1,000 agents, 10,000 waiting in two queues', seen);
    expect(seen.high).toBeLessThan(FRAME);
    expect(seen.interval).toBeLessThan(FRAME * 1.5);
    expect(seen.chosen).toMatch(/^agent \d+$/);
    expect(seen.summary).toContain('10\u202F000 waiting');
  });

  it('draws as fast where a thousand dots stand beside a bar', async () => {
    const seen = await draw({
      groups: Array(5).fill(200),
      queues: [250, 250, 250, 250, 9000],
      length: 2000,
      speed: 600,
    });
    say('1,000 agents, a thousand dots and a bar', seen);
    expect(seen.median).toBeLessThan(FRAME);
  });
});

function say(what: string, { frames, interval, median, high }: FloorTimes): void {
  const ms = (value: number) => `${value.toFixed(1)} ms`;
  console.info(`${what}: ${ms(median)} a frame (95 %: ${ms(high)}), every ${ms(interval)}, ${frames} frames`);
}
