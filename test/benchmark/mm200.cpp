// M/M/200/200 at 180 erlangs, the plain way: a binary heap through which every event passes, xoshiro256+ and -log(u).
// Usage: mm200 ARRIVALS SEED. Prints events (arrivals and departures), refused arrivals and CPU seconds.
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <vector>

struct Event {
  double time;
  int kind;
};

// The earliest event is at the root. Pop sinks the hole to a leaf first, then lets the last event rise from there.
class BinaryHeap {
  std::vector<Event> events;

  void rise(std::size_t hole, Event event) {
    while (hole > 0) {
      const std::size_t parent = (hole - 1) / 2;
      if (events[parent].time <= event.time) break;
      events[hole] = events[parent];
      hole = parent;
    }
    events[hole] = event;
  }

 public:
  explicit BinaryHeap(std::size_t capacity) { events.reserve(capacity); }

  void push(Event event) {
    events.push_back(event);
    rise(events.size() - 1, event);
  }

  Event pop() {
    const Event first = events.front();
    const Event last = events.back();
    events.pop_back();
    const std::size_t size = events.size();
    if (size == 0) return first;
    std::size_t hole = 0;
    for (std::size_t child = 1; child < size; child = 2 * hole + 1) {
      if (child + 1 < size && events[child + 1].time < events[child].time) child++;
      events[hole] = events[child];
      hole = child;
    }
    rise(hole, last);
    return first;
  }
};

// xoshiro256+ of Blackman and Vigna (2018), seeded by splitmix64.
class Random {
  std::uint64_t state[4];

  static std::uint64_t rotate(std::uint64_t word, int bits) {
    return (word << bits) | (word >> (64 - bits));
  }

 public:
  explicit Random(std::uint64_t seed) {
    for (auto& word : state) {
      seed += 0x9e3779b97f4a7c15ULL;
      std::uint64_t mixed = seed;
      mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9ULL;
      mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebULL;
      word = mixed ^ (mixed >> 31);
    }
  }

  double exponential(double mean) {
    const std::uint64_t sum = state[0] + state[3];
    const std::uint64_t shifted = state[1] << 17;
    state[2] ^= state[0];
    state[3] ^= state[1];
    state[1] ^= state[2];
    state[0] ^= state[3];
    state[2] ^= shifted;
    state[3] = rotate(state[3], 45);
    // 53 bits, above 0 and at most 1.
    return -mean * std::log(static_cast<double>((sum >> 11) + 1) * 0x1p-53);
  }
};

int main(int count, char** words) {
  const long arrivals = count > 1 ? std::atol(words[1]) : 1000000;
  const int ports = 200;
  const double erlangs = 180;
  const int arrival = 0;
  const int departure = 1;
  Random random(count > 2 ? std::strtoull(words[2], nullptr, 10) : 1);
  BinaryHeap heap(ports + 2);
  long seen = 0, refused = 0, events = 0;
  int busy = 0;

  const std::clock_t start = std::clock();
  heap.push({random.exponential(1 / erlangs), arrival});
  while (seen < arrivals) {
    const Event event = heap.pop();
    events++;
    if (event.kind == departure) {
      busy--;
      continue;
    }
    seen++;
    heap.push({event.time + random.exponential(1 / erlangs), arrival});
    if (busy == ports) {
      refused++;
      continue;
    }
    busy++;
    heap.push({event.time + random.exponential(1), departure});
  }
  const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
  std::printf("%ld %ld %.6f\n", events, refused, seconds);
  return 0;
}
