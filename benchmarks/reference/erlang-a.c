/* Erlang A: 100 agents, 1400 contacts an hour, 240 s to handle, 120 s of patience. erlang-a ARRIVALS SEED [AGENTS PATIENCE] */
#include "kernel.h"

int main(int count, char **words) {
  const long arrivals = count > 1 ? atol(words[1]) : 2000000;
  seed_with(count > 2 ? strtoull(words[2], 0, 10) : 1);
  make_layers();
  make_heap();
  make_contacts();
  const clock_t from = clock();
  const double gap = 3600.0 / 1400;
  int idle = count > 3 ? atoi(words[3]) : 100;
  const double patience = count > 4 ? atof(words[4]) : 120;
  long arrived = 0;
  push(exponential(gap), ARRIVE);
  event e;
  while (pop(&e)) {
    const int kind = e.what & 3;
    if (kind == ARRIVE) {
      if (++arrived < arrivals) push(e.at + exponential(gap), ARRIVE);
      if (idle > 0) {
        idle--;
        answered_in_time++;
        push(e.at + exponential(240), END);
      } else {
        const int c = join(0, e.at);
        push(e.at + exponential(patience), timer_of(c));
      }
    } else if (kind == END) {
      const int c = head[0];
      if (c < 0) idle++;
      else {
        const double wait = leave(c, e.at);
        waited += wait;
        answered_in_time += wait <= 20;
        push(e.at + exponential(240), END);
      }
    } else if (is_waiting(e.what)) {
      waited += leave((uint32_t)e.what >> 2, e.at);
      abandoned++;
    }
  }
  print_result("erlang-a", arrivals, from);
  return 0;
}
