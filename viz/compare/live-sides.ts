import type { Scenario } from '../../engine/index.ts';
import type { DayData } from '../day/day-data.ts';
import { type FloorPlan, floorPlan } from '../floor/floor-plan.ts';
import { type DayClient, startDay } from '../run/day-client.ts';
import type { Source } from '../run/source.ts';

/** One of the two centers on its day. */
export interface Side {
  /** its place among the options */
  option: number;
  plan: FloorPlan;
  scenario: Scenario;
  data: DayData;
}

/** What is to be shown of the options: replication and day, both from 0. */
export interface WantedDay {
  seed: string;
  replication: number;
  day: number;
}

/** Runs the same day of some options, a worker each. */
export class LiveSides {
  private clients: DayClient[] = [];

  /** Rejects with a reason where a day cannot be had; another call ends this one. */
  async load(sources: readonly Source[], options: readonly number[], wanted: WantedDay): Promise<Side[]> {
    this.close();
    const clients = options.map(startDay);
    this.clients = clients;
    return Promise.all(options.map((option, k) => sideOf(clients[k]!, sources[option]!, option, wanted)));
  }

  close(): void {
    for (const client of this.clients) client.close();
    this.clients = [];
  }
}

async function sideOf(
  { service }: DayClient,
  source: Source,
  option: number,
  { seed, replication, day }: WantedDay,
): Promise<Side> {
  const opened = await service.open(source, seed, replication);
  if (!opened.ok) throw new Error(opened.faults[0]?.message ?? '');
  const { scenario, days } = opened;
  const data = await service.day(Math.min(day, days.length - 1));
  if (data === null) throw new Error('the run ended before this day');
  return { option, plan: floorPlan(scenario), scenario, data };
}
