import { useMedia, usePrinting } from '../../../components/use-media.ts'
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

function coloursOf(theme: ThemeName): ChartColours {
  const { paper, chengdu, chongqing, ink, ink2, ink3, line, select } = palettes[theme]
  const ground = { ground: paper, band: select }
  return { ...ground, left: chengdu, right: chongqing, ink, second: ink2, meta: ink3, rule: line }
}

/** Made once: a chart is drawn anew when its colours are others. */
const screenColours: Readonly<Record<ThemeName, ChartColours>> = {
  light: coloursOf('light'),
  dark: coloursOf('dark'),
  contrast: coloursOf('contrast'),
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

/** On paper everything is black: the marks stay apart by their form. */
const inkColours: ChartColours = {
  ground: '#ffffff',
  left: '#000000',
  right: '#000000',
  ink: '#000000',
  second: '#000000',
  meta: '#333333',
  rule: '#cccccc',
  band: '#ffffff',
}

const forced = '(forced-colors: active)'

export function useChartColours(): ChartColours {
  const theme = useThemeName()
  const isPrinted = usePrinting()
  const isForced = useMedia(forced)
  if (isPrinted) return inkColours
  return isForced ? systemColours : screenColours[theme]
}
