/** An ISO year, month or day that exists: what a document says of its date is often no more than a year. */
export function isPartialDate(text: string): boolean {
  if (!/^\d{4}(-\d{2}(-\d{2})?)?$/u.test(text)) return false
  const date = new Date(`${text.padEnd(10, '-01')}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}
