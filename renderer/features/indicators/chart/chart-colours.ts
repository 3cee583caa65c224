import { useSyncExternalStore } from 'react'
import { useThemeName } from '../../../preferences.ts'
import type { ThemeName } from '../../../preferences.ts'
import { palettes } from '../../../theme.ts'

/** The colours of a chart, each readable on `ground`. */
export interface ChartColours {
  readonly ground: string
  readonly left: string
  readonly right: string
  readonly ink: string
  readonly second: string
  readonly meta: string
  readonly rule: string
  readonly band: string
}

export function coloursOf(theme: ThemeName): ChartColours {
  const { paper, chengdu, chongqing, ink, ink2, ink3, line, select } = palettes[theme]
  const ground = { ground: paper, band: select }
  return { ...ground, left: chengdu, right: chongqing, ink, second: ink2, meta: ink3, rule: line }
}

/** Where the system sets the colours, only its own. */
const systemColours: ChartColours = {
  ground: 'Canvas',
  left: 'CanvasText',
  right: 'CanvasText',
  ink: 'CanvasText',
  second: 'CanvasText',
  meta: 'CanvasText',
  rule: 'GrayText',
  band: 'Canvas',
}

/** For paper and files: white ground, the light hues; the marks are told apart by their form. */
export const printColours: ChartColours = { ...coloursOf('light'), ground: '#ffffff', band: '#ffffff' }

const forced = '(forced-colors: active)'
function subscribe(listener: () => void): () => void {
  const query = matchMedia(forced)
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}

export function useChartColours(): ChartColours {
  const theme = useThemeName()
  const isForced = useSyncExternalStore(subscribe, () => matchMedia(forced).matches)
  return isForced ? systemColours : coloursOf(theme)
}
