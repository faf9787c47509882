import type { Attendance } from './attendance.ts';

/** What agents with timetables of their own carry besides their records; arrays by agent, of all groups. */
export class AgentShifts {
  /** whether any agent has one */
  readonly used: boolean;
  /** 1: comes and goes by a timetable of its own */
  readonly own: Uint8Array;
  readonly loggedInAt: Float64Array;
  /** end of the shift that is over; Infinity while one lasts */
  readonly endedAt: Float64Array;
  /** on a break, or about to go: index into ACTIVITIES, whether it is paid, and when it is to be over */
  readonly activity: Int32Array;
  readonly paid: Int32Array;
  readonly dueBackAt: Float64Array;
  /** Float64Array[bookings × BOOKING]: what the timetables settle before the replication starts */
  bookings!: { readonly table: Float64Array };

  constructor(attendance: Attendance) {
    const { sizes } = attendance;
    const own = sizes.flatMap(size => [
      ...Array.from({ length: size.profile }, () => 0),
      ...Array.from({ length: size.own }, () => 1),
    ]);
    this.own = Uint8Array.from(own);
    this.used = own.includes(1);
    this.loggedInAt = new Float64Array(own.length);
    this.endedAt = new Float64Array(own.length);
    this.activity = new Int32Array(own.length);
    this.paid = new Int32Array(own.length);
    this.dueBackAt = new Float64Array(own.length);
    this.restart(attendance);
  }

  /** Starts anew, for the same agents: nobody has come yet. */
  restart({ bookings }: Attendance): void {
    this.loggedInAt.fill(0);
    this.endedAt.fill(Infinity);
    this.activity.fill(0);
    this.paid.fill(0);
    this.dueBackAt.fill(0);
    this.bookings = Object.freeze({ table: bookings });
  }
}
