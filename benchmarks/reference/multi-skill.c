/*
 * Four contact types and five groups: a contact goes to the first group with a free agent, fewest skills first,
 * a freed agent takes the contact of its skills that has waited longest. multi-skill ARRIVALS SEED
 */
#include "kernel.h"

static const double gaps[] = {3600.0 / 560, 3600.0 / 420, 3600.0 / 280, 3600.0 / 140};
static const double handle_time[] = {240, 300, 180, 420};
static int idle[] = {30, 25, 15, 20, 10};
static const int groups_of[4][4] = {{0, 3, 4, -1}, {0, 1, 4, -1}, {1, 2, 4, -1}, {2, 3, 4, -1}};
static const int types_of[5][5] = {{0, 1, -1}, {1, 2, -1}, {2, 3, -1}, {0, 3, -1}, {0, 1, 2, 3, -1}};

int main(int count, char **words) {
  const long arrivals = count > 1 ? atol(words[1]) : 2000000;
  seed_with(count > 2 ? strtoull(words[2], 0, 10) : 1);
  make_layers();
  make_heap();
  make_contacts();
  const clock_t from = clock();
  long arrived = 0;
  for (int type = 0; type < 4; type++) push(exponential(gaps[type]), (uint32_t)type << 2 | ARRIVE);
  event e;
  while (pop(&e)) {
    const int kind = e.what & 3, which = (uint32_t)e.what >> 2;
    if (kind == ARRIVE) {
      if (arrived == arrivals) continue;
      arrived++;
      push(e.at + exponential(gaps[which]), e.what);
      const int *group = groups_of[which];
      while (*group >= 0 && idle[*group] == 0) group++;
      if (*group >= 0) {
        idle[*group]--;
        answered_in_time++;
        push(e.at + exponential(handle_time[which]), (uint32_t)*group << 2 | END);
      } else {
        const int c = join(which, e.at);
        push(e.at + exponential(120), timer_of(c));
      }
    } else if (kind == END) {
      int longest = -1;
      for (const int *type = types_of[which]; *type >= 0; type++) {
        const int c = head[*type];
        if (c >= 0 && (longest < 0 || contacts[c].since < contacts[longest].since)) longest = c;
      }
      if (longest < 0) idle[which]++;
      else {
        const int type = contacts[longest].queue;
        const double wait = leave(longest, e.at);
        waited += wait;
        answered_in_time += wait <= 20;
        push(e.at + exponential(handle_time[type]), (uint32_t)which << 2 | END);
      }
    } else if (is_waiting(e.what)) {
      waited += leave(which, e.at);
      abandoned++;
    }
  }
  print_result("multi-skill", arrivals, from);
  return 0;
}
