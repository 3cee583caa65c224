type Work = () => unknown

/** Medians over interleaved runs: each round gives every contestant its turn, so that a busy machine is busy for all. */
export async function interleaved(
  rounds: number,
  contestants: Readonly<Record<string, Work>>,
): Promise<Record<string, number>> {
  const times = new Map(Object.keys(contestants).map((name) => [name, [] as number[]]))
  for (let round = 0; round <= rounds; round++) {
    for (const [name, work] of Object.entries(contestants)) {
      const began = performance.now()
      await work()
      // The first round warms up and does not count.
      if (round > 0) times.get(name)?.push(performance.now() - began)
    }
  }
  return Object.fromEntries([...times].map(([name, all]) => [name, median(all)]))
}

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/** One line for each: milliseconds, and how many times as long as the first it took. */
export function report(title: string, times: Readonly<Record<string, number>>): void {
  const [own = 1] = Object.values(times)
  process.stdout.write(`\n${title}\n`)
  for (const [name, ms] of Object.entries(times)) {
    process.stdout.write(`  ${name.padEnd(40)} ${ms.toFixed(1).padStart(9)} ms   × ${(ms / own).toFixed(1)}\n`)
  }
}

/** One line for each: milliseconds for one pass, and megabytes (10⁶ bytes of UTF-8 text) in a second. */
export function reportThroughput(
  title: string,
  times: Readonly<Record<string, number>>,
  bytes: (name: string) => number,
): void {
  process.stdout.write(`\n${title}\n`)
  for (const [name, ms] of Object.entries(times)) {
    process.stdout.write(
      `  ${name.padEnd(40)} ${ms.toFixed(1).padStart(9)} ms   ${(bytes(name) / ms / 1000).toFixed(2).padStart(8)} MB/s\n`,
    )
  }
}
