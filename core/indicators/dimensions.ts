import { dimensionOf } from './indicator-names.ts'

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
