import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { ThemeName } from '#renderer/preferences.ts'
import { cssNames, palettes } from '#renderer/theme.ts'

const css = readFileSync(new URL('../../renderer/styles/tokens.css', import.meta.url), 'utf8')

/** The values of one rule of `tokens.css`, by the name of the variable. */
function variablesOf(selector: string): ReadonlyMap<string, string> {
  const start = css.indexOf(`${selector} {`)
  const rule = css.slice(start, css.indexOf('\n}', start))
  return new Map([...rule.matchAll(/--([\w-]+): ([^;]+);/gu)].map(([, name = '', value = '']) => [name, value]))
}

const light = variablesOf(':root')
const shown: Readonly<Record<ThemeName, ReadonlyMap<string, string>>> = {
  light,
  dark: new Map([...light, ...variablesOf(':root[data-theme="dark"]')]),
  contrast: new Map([...light, ...variablesOf(':root[data-theme="contrast"]')]),
}

describe('theme', () => {
  it.each(['light', 'dark', 'contrast'] as const)('gives Ant Design the colours of the style sheet: %s', (name) => {
    const given = Object.fromEntries(
      Object.entries(palettes[name]).map(([key, value]) => [cssNames[key as 'ink'], value]),
    )
    const expected = Object.fromEntries(Object.keys(given).map((key) => [key, shown[name].get(key)]))
    expect(given).toEqual(expected)
  })
})
