import { inLargeUnit } from '../indicators/amount-difference.ts'
import type { PlainValue, StricterReason } from '../indicators/contrast-reading.ts'

/* What reports and the screens say of contrasts in Chinese. */

export const contrastTableWords = {
  title: '要点差异一览',
  number: '序号',
  matter: '领域／事项',
  stricter: '更严一方',
  source: '出处',
  none: '未写明',
  open: '—',
} as const

export const stricterWord = '较严'

export const stricterReasonWords: Readonly<Record<StricterReason, string>> = {
  shorter: '期限较短',
  longer: '时间较长',
  earlier: '期限较早',
  higher: '数值较高',
  lower: '数值较低',
  'binds-more': '用语约束更强',
  'asks-more': '要求更多',
}

const grouped = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 4 })

/** `500 万元`, `40%`: a value in digits with its unit, in every language. */
export function plainAmount(plain: Pick<PlainValue, 'value' | 'unit'>): string {
  const { value, unit } = inLargeUnit(plain)
  const number = typeof value === 'number' ? grouped(value) : value.map(grouped).join('—')
  return `${number}${unit === '%' ? '' : ' '}${unit}`
}

/** 约合 42 日, 即 500 万元. */
export const plainValueText = (plain: PlainValue): string => `${plain.about ? '约合' : '即'} ${plainAmount(plain)}`

const bracketed = (text: string): string => (text === '' ? '' : `（${text}）`)

export const contrastSentences = {
  head: (kind: string, about: string | null) => `${kind}${bracketed(about ?? '')}：`,
  value: (side: string, printed: string, hint: string) => `${side}“${printed}”${bracketed(hint)}`,
  alike: '名称不同，职能相同',
  silent: (side: string) => `${side}未写明`,
  stricter: (side: string, reason: string) => `${side}${stricterWord}${bracketed(reason)}`,
  row: (number: number) => `上表第 ${number} 行`,
  sum: (all: number, parts: readonly (readonly [string, number])[], rows: number) =>
    `要点差异共 ${all} 处＝${parts.map(([word, count]) => `${word} ${count}`).join('＋')}，见于 ${rows} 行。`,
  listed: (printed: number, rows: number, others: number) =>
    `其中 ${printed} 处在所列的 ${rows} 行里，另有 ${others} 处在未列的行里。`,
}
