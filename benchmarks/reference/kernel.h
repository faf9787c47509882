/*
 * What the reference programs share: random numbers, an event heap, lists of waiting contacts.
 * They are the limit to measure against: one hard-wired model each, three sums, nothing else.
 */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

/* xoshiro256++ (Blackman and Vigna, 2019), its state filled by splitmix64. */
static uint64_t state[4];

static inline uint64_t rotated(uint64_t x, int k) { return (x << k) | (x >> (64 - k)); }

static inline uint64_t next_bits(void) {
  const uint64_t result = rotated(state[0] + state[3], 23) + state[0], t = state[1] << 17;
  state[2] ^= state[0];
  state[3] ^= state[1];
  state[1] ^= state[2];
  state[0] ^= state[3];
  state[2] ^= t;
  state[3] = rotated(state[3], 45);
  return result;
}

static void seed_with(uint64_t seed) {
  for (int i = 0; i < 4; i++) {
    uint64_t z = (seed += 0x9e3779b97f4a7c15u);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    state[i] = z ^ (z >> 31);
  }
}

/* The exponential of mean 1 by the ziggurat of Marsaglia and Tsang (2000), 256 layers. */
#define LAYERS 256
#define TAIL 7.69711747013104972
#define AREA 0.0039496598225815571993
static double layer_x[LAYERS + 1], layer_y[LAYERS + 1];

static void make_layers(void) {
  layer_x[0] = AREA / exp(-TAIL);
  layer_x[1] = TAIL;
  for (int i = 2; i < LAYERS; i++) layer_x[i] = -log(exp(-layer_x[i - 1]) + AREA / layer_x[i - 1]);
  layer_x[LAYERS] = 0;
  for (int i = 0; i <= LAYERS; i++) layer_y[i] = exp(-layer_x[i]);
}

static inline double exponential(double mean) {
  double shift = 0;
  for (;;) {
    const uint64_t bits = next_bits();
    const int i = bits & (LAYERS - 1);
    const double x = (double)(bits >> 11) * 0x1p-53 * layer_x[i];
    if (x < layer_x[i + 1]) return mean * (shift + x);
    if (i == 0) {
      shift += TAIL;
      continue;
    }
    const double y = layer_y[i] + (double)(next_bits() >> 11) * 0x1p-53 * (layer_y[i + 1] - layer_y[i]);
    if (y < exp(-x)) return mean * (shift + x);
  }
}

/*
 * Events in a 4-ary heap. What an event means is one word: a fast copy of an event needs both halves written whole.
 * The root stands at 3 of cache lines of four, so that the four children of a node, 4i - 8 to 4i - 5, share one.
 * Beyond the last event every time is infinite: four children can always be compared.
 */
typedef struct {
  double at;
  uint64_t what;
} event;
#define ROOT 3
#define ROOM (1 << 20)
static _Alignas(64) event heap[ROOM];
static uint32_t end = ROOT;
static int is_hole = 0;

static void make_heap(void) {
  for (int i = 0; i < ROOM; i++) heap[i].at = INFINITY;
}

static inline uint32_t least_child(uint32_t first) {
  const uint32_t a = first + (heap[first + 1].at < heap[first].at);
  const uint32_t b = first + 2 + (heap[first + 3].at < heap[first + 2].at);
  return heap[b].at < heap[a].at ? b : a;
}

static inline void rise(uint32_t i, event e) {
  while (i > ROOT) {
    const uint32_t parent = (i + 8) >> 2;
    if (heap[parent].at <= e.at) break;
    heap[i] = heap[parent];
    i = parent;
  }
  heap[i] = e;
}

/* The first event that is scheduled while another one happens takes its place at the root. */
static inline void push(double at, uint64_t what) {
  const event e = {at, what};
  if (!is_hole) {
    rise(end++, e);
    return;
  }
  is_hole = 0;
  uint32_t i = ROOT;
  for (uint32_t child; (child = 4 * i - 8) < end; ) {
    const uint32_t least = least_child(child);
    if (heap[least].at >= at) break;
    heap[i] = heap[least];
    i = least;
  }
  heap[i] = e;
}

/* Ends what the last event left open: nothing took its place, so the last one of all fills the hole, from below. */
static inline void close_hole(void) {
  if (!is_hole) return;
  is_hole = 0;
  const event last = heap[--end];
  heap[end].at = INFINITY;
  if (end == ROOT) return;
  uint32_t i = ROOT;
  for (uint32_t child; (child = 4 * i - 8) < end; ) {
    const uint32_t least = least_child(child);
    heap[i] = heap[least];
    i = least;
  }
  rise(i, last);
}

/* The next event, into `e`; 0 when there is none. */
static inline int pop(event *e) {
  close_hole();
  if (end == ROOT) return 0;
  *e = heap[ROOT];
  is_hole = 1;
  return 1;
}

/* Waiting contacts in slots that are reused, in one list a queue, first come first. */
#define SLOTS (1 << 20)
typedef struct {
  double since;
  int32_t next, previous;
  uint32_t stamp;
  int32_t queue;
} contact;
static contact contacts[SLOTS];
static int head[16], tail[16], unused = 0;

enum { ARRIVE, END, ABANDON };

static void make_contacts(void) {
  for (int i = 0; i < SLOTS; i++) contacts[i].next = i + 1;
  for (int q = 0; q < 16; q++) head[q] = tail[q] = -1;
}

static inline int join(int queue, double now) {
  const int c = unused;
  contact *const it = &contacts[c];
  unused = it->next;
  it->since = now;
  it->queue = queue;
  it->next = -1;
  it->previous = tail[queue];
  if (tail[queue] >= 0) contacts[tail[queue]].next = c;
  else head[queue] = c;
  tail[queue] = c;
  return c;
}

static inline double leave(int c, double now) {
  contact *const it = &contacts[c];
  if (it->previous >= 0) contacts[it->previous].next = it->next;
  else head[it->queue] = it->next;
  if (it->next >= 0) contacts[it->next].previous = it->previous;
  else tail[it->queue] = it->previous;
  it->stamp++;
  it->next = unused;
  unused = c;
  return now - it->since;
}

/* A timer knows its contact's slot and stamp: it counts only while the stamp is the same. */
static inline uint64_t timer_of(int c) { return (uint64_t)contacts[c].stamp << 32 | (uint32_t)c << 2 | ABANDON; }

static inline int is_waiting(uint64_t timer) { return contacts[(uint32_t)timer >> 2].stamp == timer >> 32; }

/* The three sums. */
static double waited = 0;
static long answered_in_time = 0, abandoned = 0;

static void print_result(const char *model, long arrivals, clock_t from) {
  const double cpu = (double)(clock() - from) / CLOCKS_PER_SEC;
  printf("{\"model\":\"%s\",\"arrivals\":%ld,\"events\":%ld,\"cpu\":%.6f,\"nsPerEvent\":%.2f,"
         "\"measures\":{\"waitTime\":%.5f,\"abandonment\":%.6f,\"serviceLevel\":%.6f}}\n",
         model, arrivals, 2 * arrivals, cpu, cpu / (2 * (double)arrivals) * 1e9, waited / (double)arrivals,
         (double)abandoned / (double)arrivals, (double)answered_in_time / (double)arrivals);
}
