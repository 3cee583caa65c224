/** Less says nothing, in milliseconds: the compiler and other work on the machine weigh more. */
const leastCost = 50

/**
 * How many times as long `work` takes on four times as much: 4 where it is linear, 16 where it is quadratic. Counted in
 * time of this process, and the least of two runs, since a busy machine is no reason to fail.
 */
export function growth<Input>(make: (size: number) => Input, work: (input: Input) => unknown, size: number): number {
  const cost = (input: Input): number => Math.min(...[0, 1].map(() => timeOf(() => work(input))))
  return cost(make(size * 4)) / Math.max(cost(make(size)), leastCost)
}

function timeOf(work: () => unknown): number {
  const started = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(started)
  return (user + system) / 1000
}

/** Between linear and quadratic, far from both. */
export const mostGrowth = 9
