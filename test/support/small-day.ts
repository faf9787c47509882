/** One day of eight hours, one contact type, one desk: enough for a theory, small enough for a test. */
export const SMALL_DAY = `
schema: 1
name: Test
calendar: { start: "2025-03-03", days: 1, open: "08:00-16:00", interval: 30 min }
promise: { serviceLevel: 80 % in 20 s, rule: ofOffered }
contactTypes:
  call: { arrivals: { poisson: 120/h }, patience: { exponential: { mean: 120 s } }, talk: { exponential: { mean: 240 s } } }
agentGroups:
  desk: { agents: 8, skills: [call] }
`;
