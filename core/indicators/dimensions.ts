/** Counting words put for one another: 家, 户, 个 of firms, 座, 个 of stations. */
const counters = /^[家户个座项件处所种类条款张只台套门笔宗场篇份支枚对辆批名人]$|^标准机架$|^机架$/u

/** Units that are another one by a factor. */
const scaled: Readonly<Record<string, readonly [string, number]>> = {
  EFLOPS: ['PFLOPS', 1000],
  TFLOPS: ['PFLOPS', 0.001],
  EOPS: ['POPS', 1000],
  EB: ['TB', 1_000_000],
  PB: ['TB', 1000],
  GB: ['TB', 0.001],
  Tbps: ['Gbps', 1000],
  Mbps: ['Gbps', 0.001],
  公里: ['千米', 1],
  平方公里: ['平方千米', 1],
  元人民币: ['元', 1],
  百分点: ['个百分点', 1],
  '‰': ['%', 0.1],
}

/** The dimension of a unit, and what of it one is; a bare number is a ratio of its own. */
export function dimensionOf(unit: string | null): { readonly dimension: string; readonly factor: number } {
  if (unit === null) return { dimension: '', factor: 1 }
  const [dimension, factor] = scaled[unit] ?? [counters.test(unit) ? '个' : unit, 1]
  return { dimension, factor }
}

const names: Readonly<Record<string, string>> = {
  '': 'number',
  '%': 'share',
  个百分点: 'share',
  个: 'count',
  架: 'count',
  元: 'yuan',
}

/**
 * The dimension of a unit as rows of the table know it, and how many of its base one is. Per cent and percentage points
 * are one: whether a figure is a level or a growth is told by its manner.
 */
export function tableDimension(unit: string | null): { readonly name: string; readonly factor: number } {
  const { dimension, factor } = dimensionOf(unit)
  return { name: names[dimension] ?? dimension, factor }
}
