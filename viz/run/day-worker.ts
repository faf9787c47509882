import { expose, transfer } from 'comlink';
import type { DayData } from '../day/day-data.ts';
import { DaySource } from './day-source.ts';
import type { DayService } from './replies.ts';

/** A module worker: the days of a replication, handed over without a copy. */
const source = new DaySource();
const service: DayService = {
  read: request => source.read(request),
  open: (...request) => source.open(...request),
  day: async number => {
    const data = await source.day(number);
    return data === null ? null : transfer(data, buffersIn(data));
  },
  theory: number => source.theory(number),
  traceHash: () => source.traceHash(),
};
expose(service);

/** The buffers of a day; what the run keeps for itself is a copy. */
function buffersIn({ log, keyframes, outcomes, summary }: DayData): ArrayBuffer[] {
  const found = new Set<ArrayBuffer>();
  for (const part of [log, outcomes, summary, ...keyframes.flatMap(({ floor, counts }) => [floor, counts])])
    for (const value of Object.values(part))
      if (ArrayBuffer.isView(value)) found.add(value.buffer as ArrayBuffer);
  return [...found];
}
