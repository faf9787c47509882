import { describe, expect, it } from 'vitest';
import { scenarioOf, type TypeOptions } from '../../test/support/scenario-builder.ts';
import { makeLaw } from '../random/make-law.ts';
import { openStream } from '../random/stream.ts';
import { ContactSource, HOLD_COLUMN, PATIENCE_COLUMN, TALK_COLUMN } from './contact-source.ts';
import { wholeMicroseconds } from './draws.ts';
import { DAY, HOUR } from './scenario.ts';
import { streamOpener } from './stream-opener.ts';

const exponential = (mean: number) => ({ kind: 'exponential', mean }) as const;

function sourceOf(type: TypeOptions, others = 0) {
  const further = Object.fromEntries(Array.from({ length: others }, (_, k) => [`other ${k}`, {}]));
  const scenario = scenarioOf({ types: { service: type, ...further } });
  return new ContactSource(scenario.contactTypes[0]!, scenario, streamOpener('7', 3));
}

/** The values of a column for the first contacts. */
function column(source: ContactSource, place: number, count: number): number[] {
  return Array.from({ length: count }, () => {
    const row = source.draws.next();
    return source.draws.block[row + place]!;
  });
}

describe('draws of a contact type', () => {
  const talk = exponential(100);
  const fromKey = (key: string, count: number) => {
    const stream = openStream(key);
    const law = makeLaw(exponential(100e6));
    return Array.from({ length: count }, () => law.draw(stream));
  };

  it('are the k-th of the stream named after seed, replication, type and quantity (rules S1 and S2)', () => {
    expect(column(sourceOf({ talk, patience: exponential(30) }), TALK_COLUMN, 600)).toEqual(
      fromKey('7/3/contactType:service/talk', 600),
    );
  });

  it('stay the same beside other quantities and other types, however small the blocks get', () => {
    const alone = column(sourceOf({ talk }), TALK_COLUMN, 600);
    expect(
      column(
        sourceOf({ talk, hold: exponential(5), balk: 0.5, entryDelay: exponential(9) }),
        TALK_COLUMN,
        600,
      ),
    ).toEqual(alone);
    expect(column(sourceOf({ talk }, 2000), TALK_COLUMN, 600)).toEqual(alone);
    expect(column(sourceOf({ talk, stream: 'sales' }), TALK_COLUMN, 600)).not.toEqual(alone);
  });

  it('hold constants where nothing is random: endless patience and no hold; and no columns for a menu and for balking', () => {
    const source = sourceOf({ talk, wrapUp: exponential(5) });
    const row = source.draws.next();
    const at = (place: number) => source.draws.block[row + place];
    expect([PATIENCE_COLUMN, HOLD_COLUMN].map(at)).toEqual([Infinity, 0]);
    expect([source.balkColumn, source.entryDelayColumn]).toEqual([-1, -1]);
  });
});

describe('columns of hold and wrap-up', () => {
  const talk = exponential(100);

  it('stand in the rows of all types where any type has one of them, and of none where none has', () => {
    const columnsOf = (of: TypeOptions) => {
      const scenario = scenarioOf({ types: { service: { talk }, sales: of } });
      return scenario.contactTypes.map(
        type => new ContactSource(type, scenario, streamOpener('7', 3)).draws.columns,
      );
    };
    expect([{ talk }, { hold: talk }, { wrapUp: talk }].map(columnsOf)).toEqual([
      [3, 3],
      [5, 5],
      [5, 5],
    ]);
  });
});

describe('arrivals of a contact type', () => {
  it('have a stream of their own', () => {
    const gap = exponential(100);
    const scenario = scenarioOf({ types: { service: {} } });
    const arrivals = { kind: 'renewal', gap: exponential(100e6) } as const;
    const type = { ...scenario.contactTypes[0]!, arrivals };
    const { process } = new ContactSource(type, scenario, streamOpener('7', 3));
    process.advance();
    const drawn = makeLaw(exponential(gap.mean * 1e6)).draw(openStream('7/3/contactType:service/arrivals'));
    expect(process.at[0]).toBe(wholeMicroseconds(drawn));
  });
});

describe('patience by time of day', () => {
  it('draws each law from a stream of its own', () => {
    const law = exponential(30);
    const source = sourceOf({
      patience: [
        [0, law],
        [3600, law],
      ],
    });
    const second = source.patienceColumn(HOUR);
    const stream = openStream('7/3/contactType:service/patience-2');
    const expected = Array.from({ length: 5 }, () => makeLaw(exponential(30e6)).draw(stream));
    expect(column(source, second, 5)).toEqual(expected);
  });

  it('is that of the law in force at the instant, every day anew', () => {
    const source = sourceOf({
      patience: [
        [0, 10],
        [3600, 20],
        [7200, 30],
      ],
    });
    const row = source.draws.next();
    const patienceAt = (instant: number) => source.draws.block[row + source.patienceColumn(instant)]! / 1e6;
    expect([0, HOUR - 1, HOUR, 2 * HOUR, DAY - 1, DAY, DAY + HOUR].map(patienceAt)).toEqual([
      10, 10, 20, 30, 30, 10, 20,
    ]);
    expect(source.isPlain).toBe(false);
  });
});

describe('whole microseconds', () => {
  it('round to the nearest, and take what is below zero for none', () => {
    expect([0.4, 0.5, 2.5, 1e12 + 0.49, -3, Number.NaN].map(wholeMicroseconds)).toEqual([
      0, 1, 3, 1e12, 0, 0,
    ]);
  });
});
