import { theme as ant } from 'antd'
import type { ThemeConfig } from 'antd'
import type { ThemeName } from './preferences.ts'

/** The part of the palette that Ant Design and the charts need as values; `styles/tokens.css` holds all of it. */
export interface Palette {
  readonly paper: string
  readonly surface: string
  readonly hover: string
  readonly line: string
  readonly line2: string
  readonly ink: string
  readonly ink2: string
  readonly ink3: string
  readonly onInk: string
  readonly select: string
  readonly focus: string
  readonly conflict: string
  readonly warn: string
  readonly ok: string
  readonly chengdu: string
  readonly chongqing: string
}

const light: Palette = {
  paper: '#f6f5f2',
  surface: '#ffffff',
  hover: '#f4f2ee',
  line: '#e4e1db',
  line2: '#cdc9c1',
  ink: '#1b2126',
  ink2: '#4a525a',
  ink3: '#666d75',
  onInk: '#ffffff',
  select: '#fbf8f0',
  focus: '#1a63d0',
  conflict: '#b3261e',
  warn: '#8a5a00',
  ok: '#1f6b3d',
  chengdu: '#0b6b72',
  chongqing: '#95560b',
}

const dark: Palette = {
  paper: '#131619',
  surface: '#1a1e22',
  hover: '#20252a',
  line: '#2b3137',
  line2: '#434b53',
  ink: '#e6e4df',
  ink2: '#b4b9be',
  ink3: '#939aa1',
  onInk: '#14171a',
  select: '#22272c',
  focus: '#7fb2ff',
  conflict: '#f58a7e',
  warn: '#e2b65c',
  ok: '#86cf9b',
  chengdu: '#5dbdc4',
  chongqing: '#e0a55b',
}

const contrast: Palette = {
  ...light,
  ink2: light.ink,
  ink3: light.ink,
  line: light.ink,
  line2: light.ink,
  select: '#ffffff',
}

export const palettes: Readonly<Record<ThemeName, Palette>> = { light, dark, contrast }

/** Keys of the palette as the CSS variables are called; a test holds both to the same values. */
export const cssNames: Readonly<Record<keyof Palette, string>> = {
  paper: 'paper',
  surface: 'surface',
  hover: 'hover',
  line: 'line',
  line2: 'line-2',
  ink: 'ink',
  ink2: 'ink-2',
  ink3: 'ink-3',
  onInk: 'on-ink',
  select: 'select',
  focus: 'focus',
  conflict: 'conflict',
  warn: 'warn',
  ok: 'ok',
  chengdu: 'chengdu',
  chongqing: 'chongqing',
}

const tokens = (p: Palette, name: ThemeName): NonNullable<ThemeConfig['token']> => ({
  colorPrimary: p.ink,
  colorPrimaryHover: p.ink2,
  colorPrimaryActive: p.ink,
  colorLink: p.ink,
  colorLinkHover: p.ink2,
  colorTextLightSolid: p.onInk,
  colorText: p.ink,
  colorTextSecondary: p.ink2,
  colorTextTertiary: p.ink3,
  colorTextPlaceholder: p.ink3,
  colorBgLayout: p.paper,
  colorBgContainer: p.surface,
  colorBgElevated: name === 'dark' ? p.hover : p.surface,
  colorBorder: p.line2,
  colorBorderSecondary: p.line,
  colorSplit: p.line,
  colorError: p.conflict,
  colorWarning: p.warn,
  colorSuccess: p.ok,
  colorInfo: p.ink2,
  controlItemBgActive: p.select,
  controlItemBgHover: p.hover,
  controlOutline: p.focus,
  controlOutlineWidth: 2,
  lineWidthFocus: 2,
  fontFamily: 'var(--font-ui)',
  fontSize: 13,
  fontSizeSM: 12,
  fontSizeLG: 15,
  lineHeight: 20 / 13,
  fontWeightStrong: 600,
  controlHeight: 32,
  controlHeightSM: 28,
  controlHeightLG: 40,
  borderRadius: 6,
  borderRadiusSM: 3,
  borderRadiusLG: 8,
  sizeUnit: 4,
  sizeStep: 4,
  motionDurationFast: '.12s',
  motionDurationMid: '.12s',
  motionDurationSlow: '.18s',
  wireframe: false,
})

type MappingAlgorithm = Extract<NonNullable<ThemeConfig['algorithm']>, (...tokens: never[]) => unknown>

/** Ant shades the few colours it is given; ours are measured for contrast and stay as they are. */
const asGiven =
  (p: Palette, algorithm: MappingAlgorithm): MappingAlgorithm =>
  (seed, map) => ({
    ...(map ?? algorithm(seed)),
    colorPrimary: p.ink,
    colorPrimaryHover: p.ink2,
    colorPrimaryActive: p.ink,
    colorLink: p.ink,
    colorError: p.conflict,
    colorWarning: p.warn,
    colorSuccess: p.ok,
    colorInfo: p.ink2,
  })

/** Ant Design in paper and ink. Relations and cities are our own CSS variables, never Ant's status colours. */
export function antTheme(name: ThemeName): ThemeConfig {
  const p = palettes[name]
  const algorithm = name === 'dark' ? ant.darkAlgorithm : ant.defaultAlgorithm
  return {
    cssVar: {},
    hashed: false,
    algorithm: [algorithm, asGiven(p, algorithm)],
    token: tokens(p, name),
    components: {
      Button: { primaryShadow: 'none', defaultShadow: 'none', primaryColor: p.onInk },
      Table: { headerBg: p.paper, cellPaddingBlock: 8, rowSelectedBg: p.select, borderColor: p.line },
      Tabs: { inkBarColor: p.ink },
      Menu: { itemSelectedBg: 'transparent' },
      Segmented: { itemSelectedBg: p.surface },
      Select: { optionSelectedBg: p.select },
    },
  }
}
