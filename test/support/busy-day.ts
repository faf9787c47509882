/** The day of the speed goals: 1,400 contacts an hour for ten hours, 100 agents. */
export const BUSY_DAY = `
schema: 1
name: A busy day
promise: { serviceLevel: 80 % in 20 s, rule: ofOffered, shortAbandon: 5 s }
contactTypes:
  call:
    arrivals: { poisson: 1400/h }
    talk: { exponential: { mean: 240 s } }
    patience: { exponential: { mean: 120 s } }
agentGroups:
  desk: { agents: 100, skills: [call] }
horizon: 10 h
`;
