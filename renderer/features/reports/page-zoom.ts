import type { Size } from './use-element-size.ts'

/** A4 lying on its side in CSS pixels: 297 × 210 mm at 96 to the inch. */
export const sheetSize: Size = { width: (297 / 25.4) * 96, height: (210 / 25.4) * 96 }
/** Desk left free around a sheet, and between two. */
export const deskMargin = 20

export const zooms = ['page', 'width', 'actual'] as const
export type Zoom = (typeof zooms)[number]

/** Below this the text is no longer legible on any screen. */
const least = 0.25

/** The factor by which sheets are drawn on a desk of this size. */
export function zoomFactor(zoom: Zoom, desk: Size): number {
  if (zoom === 'actual' || desk.width === 0) return 1
  const byWidth = (desk.width - 2 * deskMargin) / sheetSize.width
  const byHeight = (desk.height - 2 * deskMargin) / sheetSize.height
  return Math.max(least, zoom === 'width' ? byWidth : Math.min(byWidth, byHeight))
}
