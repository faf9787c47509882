import { BREAK_DUE, LOG_IN, LOG_OUT, MISS } from '../../engine/center/timetable.ts';
import type { NaiveCenter } from './naive-center.ts';
import type { NaiveAgent } from './naive-staff.ts';

/** One line of the timetables of all agents, as they were drawn. */
interface TimetableLine {
  at: number;
  agent: number;
  action: number;
  length: number;
  late: number;
  shiftEnd: number;
}

/** What an agent with a timetable has before it. */
interface Duties {
  /** breaks that are due and not yet taken */
  breaks: TimetableLine[];
  isShiftOver: boolean;
  /** goes as soon as the contact in hand is done; or when all who waited at close are in hand */
  isLeaving: boolean;
  stays: boolean;
}

/** Agents who come, take breaks and go by timetables of their own (rules A3, A7, M12). */
export class NaivePeople {
  private readonly center: NaiveCenter;
  /** those yet to come */
  readonly lines: TimetableLine[];
  private readonly duties: Duties[];

  constructor(center: NaiveCenter) {
    const { timetable: t } = center.drawn.attendance;
    this.center = center;
    this.lines = Array.from({ length: t.rows }, (_, k) => ({
      ...{ at: t.at[k]!, agent: t.agent[k]!, action: t.action[k]! },
      ...{ length: t.length[k]!, late: t.late[k]!, shiftEnd: t.shiftEnd[k]! },
    }));
    this.duties = center.staff.agents.map(() => ({
      breaks: [],
      isShiftOver: false,
      isLeaving: false,
      stays: false,
    }));
  }

  planNext(): void {
    if (this.lines.length === 0) return;
    this.center.events.plan(this.lines[0]!.at, 'change of staff', () => {
      this.follow();
      this.planNext();
      this.center.giving.settle();
    });
  }

  /** All that is due now, agent by agent; all of one agent's at once. */
  private follow(): void {
    const isDue = () => this.lines.length > 0 && this.lines[0]!.at <= this.center.now;
    while (isDue()) {
      const agent = this.center.staff.agents[this.lines[0]!.agent]!;
      if (this.lines[0]!.action > BREAK_DUE) {
        this.center.agentStep(agent, this.lines.shift()!.action === MISS ? 'missShift' : 'callOut');
        continue;
      }
      let begins = false;
      while (isDue() && this.lines[0]!.agent === agent.number && this.lines[0]!.action <= BREAK_DUE) {
        const line = this.lines.shift()!;
        if (line.action === LOG_IN) begins = true;
        this.note(agent, line);
      }
      this.obey(agent, begins);
    }
  }

  private note(agent: NaiveAgent, line: TimetableLine): void {
    const duties = this.duties[agent.number]!;
    if (line.action === LOG_IN) {
      if (agent.state !== 'off') this.center.agentStep(agent, 'resume');
      Object.assign(duties, { isLeaving: false, stays: false, isShiftOver: false });
    } else if (line.action === LOG_OUT) {
      duties.isShiftOver = true;
      duties.breaks = [];
      if (this.center.staff.mustStay()) duties.stays = true;
      else duties.isLeaving = true;
    } else duties.breaks.push(line);
  }

  /** Who has a contact in hand finishes it first. */
  private obey(agent: NaiveAgent, begins: boolean): void {
    const { staff } = this.center;
    const duties = this.duties[agent.number]!;
    if (agent.state === 'off' && begins) {
      staff.logIn(agent);
      this.goOn(agent);
    } else if (agent.state === 'ready' && (duties.isLeaving || duties.breaks.length > 0)) {
      staff.leaveReady(agent);
      this.goOn(agent);
    } else if (agent.state === 'break' && (begins || duties.isShiftOver)) {
      this.center.agentStep(agent, 'endBreak');
      this.goOn(agent);
    }
  }

  /** Home, the break that has been due longest, or the next contact. */
  goOn(agent: NaiveAgent): void {
    const duties = this.duties[agent.number]!;
    const due = duties.breaks[0];
    if (duties.isLeaving) this.center.staff.logOut(agent);
    else if (due !== undefined) {
      duties.breaks.shift();
      this.takeBreak(agent, due);
    } else this.center.takeNext(agent);
  }

  /** At full length, and overrun; but it ends with the shift. */
  private takeBreak(agent: NaiveAgent, { length, late, shiftEnd }: TimetableLine): void {
    const back = this.center.now + length + late;
    this.center.agentStep(agent, 'takeBreak');
    agent.state = 'break';
    if (back >= shiftEnd) return;
    this.center.events.plan(back, 'change of staff', () => {
      this.follow();
      this.center.agentStep(agent, 'endBreak');
      this.goOn(agent);
      this.center.giving.settle();
    });
  }

  /** All who waited at close are in hand: who stayed for them goes. */
  close(): void {
    for (const [number, duties] of this.duties.entries()) {
      if (!duties.stays) continue;
      duties.stays = false;
      duties.isLeaving = true;
      this.obey(this.center.staff.agents[number]!, false);
    }
  }
}
