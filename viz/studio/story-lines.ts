import type { DayPlayer } from '../day/day-player.ts';
import { storyOf } from '../day/story.ts';
import type { StoryWords } from './story-words.ts';

/** One line of a contact's story. */
export interface StoryLine {
  /** [µs] since the start of the horizon */
  time: number;
  /** the row after which it has happened */
  row: number;
  text: string;
  /** it is still to come */
  isAhead: boolean;
}

/** Verbs that tell nobody anything beside the one before. */
const SILENT = new Set(['release', 'ready', 'wake', 'ringEnd', 'handOverEnd']);

/** What happened to a contact and to its customer's other calls, line by line; what lies ahead is marked. */
export function storyLines(
  player: DayPlayer,
  contact: number,
  words: StoryWords,
  say: { duration(time: number): string; agent(agent: number): string; attempt(attempt: number): string },
): StoryLine[] {
  const rows = storyOf(player.log.columns, contact);
  const offered = new Map<number, number>();
  const answered = new Map<number, number>();
  const isMany = new Set(rows.map(row => row.contact)).size > 1;
  const lines: StoryLine[] = [];
  for (const [k, row] of rows.entries()) {
    const next = rows[k + 1];
    const isDoubled = row.verb === 'offer' && next?.time === row.time && next.contact === row.contact;
    if (row.verb === 'offer' || row.verb === 'arrive') offered.set(row.contact, row.time);
    if (row.verb === 'answer') answered.set(row.contact, row.time);
    if (SILENT.has(row.verb) || isDoubled) continue;
    const since = row.verb === 'hangUp' ? answered.get(row.contact) : offered.get(row.contact);
    const length = row.time - (since ?? row.time);
    const agent = row.agent >= 0 && row.verb === 'answer' ? ` ${words.by(say.agent(row.agent))}` : '';
    const attempt = isMany && row.verb === 'arrive' ? `, ${say.attempt(row.attempt)}` : '';
    lines.push({
      time: row.time,
      row: row.row + 1,
      text: `${sentence(row.verb, length, words, say.duration)}${agent}${attempt}`,
      isAhead: row.row >= player.row,
    });
  }
  return lines;
}

function sentence(
  verb: string,
  length: number,
  words: StoryWords,
  duration: (time: number) => string,
): string {
  if (verb === 'answer') return length === 0 ? words.answerAtOnce : words.answer(duration(length));
  if (verb === 'abandon') return words.abandon(duration(length));
  if (verb === 'hangUp') return words.hangUp(duration(length));
  const entry = Object.hasOwn(words, verb) ? words[verb as keyof StoryWords] : words.other;
  return typeof entry === 'string' ? entry : words.other;
}
