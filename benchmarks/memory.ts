import { replicate } from '../engine/index.ts';
import { erlangAModel } from './models.ts';

/** How much memory does a long run of Erlang A hold, and does it grow with the horizon? [MB resident] */
export function memory(arrivals: number, seed: string): object {
  replicate(erlangAModel(Math.ceil(arrivals / 10)), seed, 0);
  const afterTenth = process.resourceUsage().maxRSS / 1024;
  replicate(erlangAModel(arrivals), seed, 0);
  const after = process.resourceUsage().maxRSS / 1024;
  return {
    model: 'memory',
    arrivals,
    residentMB: Math.round(after),
    grownMB: Math.round(after - afterTenth),
  };
}
