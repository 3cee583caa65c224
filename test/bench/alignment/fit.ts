/** One judged example: what was measured, whether people linked it (0 to 1), and how much it counts. */
export interface Example {
  readonly features: readonly number[]
  readonly linked: number
  readonly weight: number
}

/** A pull towards 0 on weights of features of unit spread: the sets are small. From 1 to 30 results hardly change. */
const ridge: number = 10
const rounds = 30
const enough: number = 1e-7

/** Weights of a logistic regression: the constant, then one for each feature. Newton's method, halving steps that overshoot. */
export function fitLogistic(examples: readonly Example[]): number[] {
  const count = examples[0]?.features.length ?? 0
  const scales = Array.from({ length: count }, (_, at) => scaleOf(examples, at))
  const scaled = examples.map(({ features, ...rest }) => ({
    ...rest,
    features: features.map((value, at) => (value - (scales[at]?.mean ?? 0)) / (scales[at]?.spread ?? 1)),
  }))
  let weights: number[] = [-2, ...scales.map(() => 0)]
  let best = gainOf(scaled, weights)
  for (let round = 0; round < rounds; round += 1) {
    const step = newtonStep(scaled, weights)
    let share = 1
    let next = weights
    let gain = Number.NEGATIVE_INFINITY
    while (share > enough && gain < best) {
      next = weights.map((weight, at) => weight + share * (step[at] ?? 0))
      gain = gainOf(scaled, next)
      share /= 2
    }
    if (gain - best < enough) break
    weights = next
    best = gain
  }
  const [constant = 0, ...slopes] = weights
  const plain = slopes.map((slope, at) => slope / (scales[at]?.spread ?? 1))
  return [plain.reduce((sum, slope, at) => sum - slope * (scales[at]?.mean ?? 0), constant), ...plain]
}

function scaleOf(examples: readonly Example[], at: number): { readonly mean: number; readonly spread: number } {
  const total = examples.reduce((sum, { weight }) => sum + weight, 0)
  const mean = examples.reduce((sum, { features, weight }) => sum + weight * (features[at] ?? 0), 0) / total
  const square = examples.reduce((sum, { features, weight }) => sum + weight * ((features[at] ?? 0) - mean) ** 2, 0)
  return { mean, spread: Math.sqrt(square / total) || 1 }
}

const sumOf = (features: readonly number[], [constant = 0, ...slopes]: readonly number[]): number =>
  features.reduce((sum, value, at) => sum + value * (slopes[at] ?? 0), constant)

/** Log-likelihood less the pull. */
function gainOf(examples: readonly Example[], weights: readonly number[]): number {
  let gain = 0
  for (const { features, linked, weight } of examples) {
    const sum = sumOf(features, weights)
    gain += weight * (linked * sum - Math.max(0, sum) - Math.log1p(Math.exp(-Math.abs(sum))))
  }
  return gain - (ridge / 2) * weights.slice(1).reduce((sum, slope) => sum + slope * slope, 0)
}

function newtonStep(examples: readonly Example[], weights: readonly number[]): number[] {
  const size = weights.length
  const slope = weights.map((weight, at) => (at === 0 ? 0 : -ridge * weight))
  const curve = weights.map((_, row) => weights.map((__, at) => (row !== at ? 0 : row === 0 ? enough : ridge)))
  for (const { features, linked, weight } of examples) {
    const values = [1, ...features]
    const chance = 1 / (1 + Math.exp(-sumOf(features, weights)))
    for (let row = 0; row < size; row += 1) {
      const value = values[row] ?? 0
      slope[row] = (slope[row] ?? 0) + weight * (linked - chance) * value
      const line = curve[row] ?? []
      for (let at = 0; at < size; at += 1) {
        line[at] = (line[at] ?? 0) + weight * chance * (1 - chance) * value * (values[at] ?? 0)
      }
    }
  }
  return solve(curve, slope)
}

/** Gaussian elimination; `matrix` is positive definite here, so no pivot is 0. */
function solve(matrix: number[][], right: number[]): number[] {
  const size = right.length
  for (let at = 0; at < size; at += 1) {
    for (let row = at + 1; row < size; row += 1) {
      const factor = (matrix[row]?.[at] ?? 0) / (matrix[at]?.[at] ?? 1)
      for (let column = at; column < size; column += 1) {
        const line = matrix[row] ?? []
        line[column] = (line[column] ?? 0) - factor * (matrix[at]?.[column] ?? 0)
      }
      right[row] = (right[row] ?? 0) - factor * (right[at] ?? 0)
    }
  }
  const result = right.map(() => 0)
  for (let row = size - 1; row >= 0; row -= 1) {
    let rest = right[row] ?? 0
    for (let column = row + 1; column < size; column += 1) rest -= (matrix[row]?.[column] ?? 0) * (result[column] ?? 0)
    result[row] = rest / (matrix[row]?.[row] ?? 1)
  }
  return result
}
