import type { PastedText } from './PasteDialog.tsx'

/** UTF-16 units: a name that every file system takes, and that a list can show. */
const longestName = 60

/** A pasted text as a file: named by its title, else by its first line. */
export function pastedFile({ title, text }: PastedText): File {
  const firstLine = text.trimStart().split('\n', 1)[0] ?? ''
  const name = (title === '' ? firstLine : title).replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ').trim()
  return new File([text], `${name.slice(0, longestName) || 'text'}.txt`, { type: 'text/plain' })
}
