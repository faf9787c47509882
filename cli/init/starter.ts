/** A scenario to start from: small, complete, and with a word on every line that matters. */
export const STARTER = `# A scenario for ccsim. Check it with   ccsim check my.yaml
#                     run it with     ccsim run my.yaml
# A quantity has its unit: 4 min, 20 s, 90/h, 25 %, 14 EUR/h.
schema: 1
name: My contact center
about: Numbers to be replaced by your own.

# The days simulated. Without a calendar, say horizon: 24 h instead.
calendar: { start: 2026-03-02, days: 5, weekdays: Mon-Fri, open: "08:00-18:00", interval: 30 min }

# What callers are promised. The rule says of what the share is counted; reports show all eight rules.
promise: { serviceLevel: 80 % in 20 s, rule: ofOffered, shortAbandon: 5 s }

contactTypes:
  service:
    # Calls in each half-hour from 08:00 on, and on some days 10 % more or fewer of all of them.
    arrivals:
      poisson:
        every: 30 min
        from: "08:00"
        count: [22, 31, 44, 52, 55, 54, 50, 45, 41, 40, 42, 45, 46, 43, 38, 33, 27, 21, 16, 11]
      busyness: { gamma: { cv: 10 % } }
    # Talk times: mean and spread. After-call work is wrapUp.
    talk: { lognormal: { mean: 3 min, sd: 2.5 min } }
    wrapUp: { exponential: { mean: 20 s } }
    # How long callers wait before they give up.
    patience: { exponential: { mean: 3 min } }
  sales:
    arrivals:
      poisson: { every: 1 h, from: "08:00", count: [12, 20, 24, 22, 18, 18, 20, 18, 14, 8] }
    talk: { lognormal: { mean: 6 min, sd: 4 min } }
    patience: { exponential: { mean: 2 min } }
    # A larger number is served first.
    priority: 1

agentGroups:
  service-desk:
    provider: inHouse
    skills: [service]
    # Agents on duty: a number, a list by interval, or, as here, what a formula asks for.
    agents: { for: 80 % in 20 s, by: erlangA, every: 30 min }
  sales-desk:
    provider: inHouse
    # They help out with service calls, a little slower.
    skills: { sales: 1, service: 0.9 }
    agents: { every: 1 h, from: "08:00", count: [2, 3, 4, 4, 3, 3, 3, 3, 3, 2] }

# What it costs; leave it out if you do not want to know.
money:
  currency: EUR
  providers:
    inHouse: { wage: 18 EUR/h, shrinkage: 28 %, fixed: 9000 EUR/month }
`;
