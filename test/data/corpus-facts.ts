import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/* The facts that the starter corpus restates, read from outside the project. */

/** The folder of facts and real texts, or null with a printed word of what is left out. */
export function factsFolder(leftOut: string): string | null {
  const folder = process.env['BASHU_CORPUS']
  if (folder === undefined || folder === '') {
    console.warn(`BASHU_CORPUS is not set; left out: ${leftOut}`)
    return null
  }
  return folder
}

export interface Fact {
  readonly id: string
  readonly jurisdiction: string
  readonly document: {
    readonly title: string
    readonly titleEn: string
    readonly issuer: string
    readonly number: string | null
    readonly date: string
    readonly level: string
  }
  readonly locator: string
  readonly area: number
  readonly factZh: string
  readonly indicator: { readonly value: number | string; readonly unit: string; readonly year: string | null } | null
  readonly actors: readonly string[]
  readonly source: { readonly where: string; readonly seenText: string }
  readonly confidence: string
}

export function readFacts(folder: string): ReadonlyMap<string, Fact> {
  const facts = JSON.parse(readFileSync(join(folder, 'facts.json'), 'utf8')) as Fact[]
  return new Map(facts.map((fact) => [fact.id, fact]))
}

export function readRealTexts(folder: string): readonly string[] {
  const texts = join(folder, 'texts')
  return readdirSync(texts)
    .filter((name) => name.endsWith('.md'))
    .map((name) => readFileSync(join(texts, name), 'utf8'))
}

const digits = '〇一二三四五六七八九'
const multipliers: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 1e4, 亿: 1e8 }

/**
 * Every number of a text, written out: 1.5万亿 is 1.5e12, 四成 is 40, 千亿 is 1e11. A numeral inside a word (统一,
 * 一体化) counts like any other, so that nothing escapes; whoever compares says which words it lets pass.
 */
export function numbersOf(text: string): number[] {
  const found: number[] = []
  for (const match of text.matchAll(/(\d+(?:\.\d+)?)([十百千万亿]*)|([〇零一二两三四五六七八九十百千万亿]+)(成?)/gu)) {
    const [, arabic, scale = '', chinese = '', tenth] = match
    if (arabic !== undefined) found.push(round(Number(arabic) * chineseNumber(scale)))
    else found.push(round(chineseNumber(chinese) * (tenth === '成' ? 10 : 1)))
  }
  return found
}

/** Reads 二十七, 万亿, 十. An empty string is 1. */
function chineseNumber(written: string): number {
  if (written === '') return 1
  const big = ['亿', '万'].find((sign) => written.includes(sign))
  if (big !== undefined) {
    const at = written.lastIndexOf(big)
    const rest = written.slice(at + 1)
    return chineseNumber(written.slice(0, at)) * (multipliers[big] ?? 1) + (rest === '' ? 0 : chineseNumber(rest))
  }
  let sum = 0
  let digit: number | null = null
  for (const sign of written) {
    const multiplier = multipliers[sign]
    if (multiplier === undefined) digit = sign === '两' ? 2 : digits.indexOf(sign === '零' ? '〇' : sign)
    else {
      sum += (digit ?? 1) * multiplier
      digit = null
    }
  }
  return sum + (digit ?? 0)
}

const round = (value: number): number => Number(value.toPrecision(12))

/** The numbers of an indicator, each with the multiplier of its unit: `2／10000` with `个／家`, `4000／15` with `家／万户`. */
export function indicatorNumbers({ value, unit }: NonNullable<Fact['indicator']>): number[] {
  const units = unit.replace(/（.*）/u, '').split('／')
  return String(value)
    .split('／')
    .flatMap((part, index) => {
      const scale = /^[十百千万亿]+/u.exec(units[index] ?? units.at(-1) ?? '')?.[0] ?? ''
      return /^[\d.]+$/u.test(part) ? numbersOf(`${part}${scale}`) : numbersOf(part)
    })
}
