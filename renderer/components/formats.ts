import type { Language } from '../i18n.ts'

/** 12873 as `12,873`: the same in both languages. */
export const formatCount = (count: number): string => count.toLocaleString('en-US')

/** `0.86`: two digits, as scores are compared by eye. */
export const formatScore = (score: number): string => score.toFixed(2)

export function formatBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  return bytes < 1024 * 1024 ? `${Math.round(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** An ISO date, month or year: as it is in Chinese, `12 Nov 2026` in English. */
export function formatDate(isoDate: string, language: Language): string {
  if (language === 'zh') return isoDate
  const [year = '', month, day] = isoDate.slice(0, 10).split('-')
  return [day === undefined ? '' : String(Number(day)), month === undefined ? '' : months[Number(month) - 1], year]
    .filter((part) => part !== '' && part !== undefined)
    .join(' ')
}

/** A file name cut in the middle, so that its ending stays. `most`: UTF-16 units. */
export function clipMiddle(name: string, most: number): string {
  if (name.length <= most) return name
  const tail = Math.min(12, Math.floor(most / 2))
  return `${name.slice(0, most - tail - 1)}…${name.slice(-tail)}`
}

/** An ISO instant as day and minute of this machine: `2026-11-23 16:20`, `23 Nov 2026 16:20`. */
export function formatInstant(instant: string, language: Language): string {
  const at = new Date(instant)
  const two = (value: number): string => String(value).padStart(2, '0')
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
  return `${formatDate(day, language)} ${two(at.getHours())}:${two(at.getMinutes())}`
}
