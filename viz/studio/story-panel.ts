import { type CSSResultGroup, css, html, nothing } from 'lit';
import { Part } from '../app/part.ts';
import { settings } from '../app/settings.ts';
import { base } from '../app/styles.ts';
import { agentDay as agentDayChart } from '../charts/agent-day.ts';
import type { Chart } from '../charts/chart.ts';
import '../controls/chart-view.ts';
import type { Scenario } from '../../engine/index.ts';
import { agentDay } from '../day/agent-day.ts';
import type { Cast } from '../day/cast.ts';
import { DayPlayer } from '../day/day-player.ts';
import { AGENT_STATES } from '../day/floor-view.ts';
import type { Choice } from '../floor/hit.ts';
import { type StoryLine, storyLines } from './story-lines.ts';
import { STORY_WORDS } from './story-words.ts';

/** A line of a story was pressed: the day goes there. */
export class RowSought extends Event {
  static readonly type = 'row-sought';
  readonly row: number;

  constructor(row: number) {
    super(RowSought.type, { bubbles: true, composed: true });
    this.row = row;
  }
}

/** What happened to the selected contact, or the day of the selected agent. */
export class StoryPanel extends Part {
  static override properties = {
    selected: { attribute: false },
    player: { attribute: false },
    cast: { attribute: false },
    scenario: { attribute: false },
    hours: { attribute: false },
    now: { attribute: false },
  };
  static override styles: CSSResultGroup = [
    base,
    css`
      ol {
        font-size: 0.75rem;
        line-height: 1.25rem;
      }
      li {
        display: grid;
        grid-template-columns: 64px 1fr;
        align-items: baseline;
      }
      li button {
        justify-content: flex-start;
        min-height: 0;
        min-width: 0;
        padding: 0;
        border: 0;
        background: none;
        color: var(--ink3);
        text-align: left;
      }
      li button:hover {
        color: var(--accent);
        background: none;
        text-decoration: underline;
      }
      .ahead {
        color: var(--ink3);
      }
      .note {
        font-size: 0.75rem;
        color: var(--ink3);
      }
    `,
  ];
  declare selected: Choice | undefined;
  declare player: DayPlayer | undefined;
  declare cast: Cast | undefined;
  declare scenario: Scenario | undefined;
  /** the axis of an agent's day [µs since midnight] */
  declare hours: readonly [number, number];
  /** changes as the day moves [µs] */
  declare now: number;
  private kept: { key: string; player: DayPlayer; chart: Chart } | undefined;

  override render() {
    const { selected, player, cast } = this;
    const words = this.words(STORY_WORDS);
    if (!selected || !player || !cast) return html`<p class="caption">${words.none}</p>`;
    return selected.kind === 'contact'
      ? this.contact(selected.id, player, cast)
      : html`<ccsim-chart
          .chart=${this.agentChart(selected.id, player, cast)}
          .at=${player.now - player.data.info.start}
          seekable
        ></ccsim-chart>`;
  }

  private contact(id: number, player: DayPlayer, cast: Cast) {
    const words = this.words(STORY_WORDS);
    const n = this.numbers;
    const lines = storyLines(player, id, words, {
      duration: n.duration,
      agent: agent => agentName(cast, agent, words.agentTitle),
      attempt: attempt => words.attempt(n.plain(attempt)),
    });
    const row = player.log.columns.contact.indexOf(id);
    const type = row < 0 ? undefined : cast.types[player.log.columns.type[row]!];
    const past = lines.filter(line => !line.isAhead);
    const ahead = lines.filter(line => line.isAhead);
    return html`
      <div class="title-row">
        <h2>${words.title(n.plain(id))}</h2>
        <span class="note"><bdi>${type?.name}</bdi></span>
      </div>
      <ol>
        ${past.map(line => this.line(line))}
        ${this.waiting(id, player)}
        ${ahead.map(line => this.line(line))}
      </ol>
    `;
  }

  private line({ time, text, row, isAhead }: StoryLine) {
    return html`<li class=${isAhead ? 'ahead' : ''}>
      <button @click=${() => this.dispatchEvent(new RowSought(row))}>${this.clock(time)}</button>
      <bdi>${text}</bdi>
    </li>`;
  }

  /** Where the contact stands now, if it waits. */
  private waiting(id: number, { floor }: DayPlayer) {
    const words = this.words(STORY_WORDS);
    for (const { count, contact, since } of floor.queues) {
      const place = contact.indexOf(id);
      if (place < 0 || place >= count) continue;
      const wait = this.numbers.duration(floor.now - since[place]!);
      return html`<li>
        <span class="note">${this.clock(floor.now)}</span>
        <b>${place === 0 ? words.waitsNext(wait) : words.waitsNow(wait)}</b>
      </li>`;
    }
    return nothing;
  }

  private clock(time: number): string {
    return this.numbers.clock(time - (this.player?.data.info.start ?? 0));
  }

  /** Made once for an agent of a day: its whole day is known. */
  private agentChart(agent: number, player: DayPlayer, cast: Cast): Chart {
    const key = `${agent} ${settings.language} ${this.hours.join(' ')}`;
    if (this.kept?.key === key && this.kept.player === player) return this.kept.chart;
    const words = this.words(STORY_WORDS);
    const { info } = player.data;
    const floor = new DayPlayer(this.scenario!, player.data).floor;
    const spans = agentDay(player.log.columns, floor, agent, info.end).map(span => ({
      from: span.from - info.start,
      to: span.to - info.start,
      state: AGENT_STATES[span.state]!,
      ...(span.contact >= 0 ? { contact: words.title(this.numbers.plain(span.contact)) } : {}),
    }));
    const [from, to] = this.hours;
    const { isNamed, group } = cast.agents[agent]!;
    const data = {
      title: agentName(cast, agent, words.agentTitle),
      // a number has its group beside it already
      ...(isNamed ? { note: cast.groups[group]!.name } : {}),
      from,
      to,
      spans,
    };
    const chart = agentDayChart(data, settings.language);
    this.kept = { key, player, chart };
    return chart;
  }
}
customElements.define('ccsim-story', StoryPanel);

/** `Cards 7`, or the agent's own name. */
export function agentName({ agents, groups }: Cast, agent: number, word: string): string {
  const found = agents[agent];
  if (!found) return `${word} ${agent}`;
  return found.isNamed ? found.name : `${word} ${found.name}, ${groups[found.group]!.name}`;
}
