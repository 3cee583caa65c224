import type { Language } from '#core/contract/error-texts.ts'
import { cellsOf, widthOf } from './cells.ts'

/** A stream that may be a terminal; `columns` is its width in cells. */
export type TerminalStream = NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number }

export interface ProgressBar {
  /** `done` of `total` are done and `label` is at work. Draws nothing where the stream is no terminal. */
  show(done: number, total: number, label: string): void
  /** Takes the bar away, so that what is written next stands on a clean line. */
  clear(): void
}

/** Blocks and the ellipsis are one cell wide or two, as a terminal likes: the bar is drawn in what has one width everywhere. */
const barCells = 16
/** Terminals that do not tell their width are taken for the narrowest in use. */
const usualColumns = 80
/** Oftener than ten times a second nobody can read, and a slow terminal would hold up the work. */
const redrawMs = 100
const eraseLine = '\r\u001B[K'

/** The end of a text that fits into the cells: of a path the file name, which tells more than the folder. */
function endOf(text: string, cells: number): string {
  // A control character in a file name would move the cursor.
  const plain = text.replace(/\p{Cc}/gu, '?')
  if (widthOf(plain) <= cells) return plain
  const characters = [...plain]
  let free = cells - 2
  let from = characters.length
  while (free >= cellsOf(characters[from - 1] ?? '')) free -= cellsOf(characters[--from] ?? '')
  return `..${characters.slice(from).join('')}`
}

const inWords = {
  zh: { minutes: (minutes: number) => `约剩 ${minutes} 分钟`, seconds: (seconds: number) => `约剩 ${seconds} 秒` },
  en: {
    minutes: (minutes: number) => `about ${minutes} min left`,
    seconds: (seconds: number) => `about ${seconds} s left`,
  },
}

function timeLeft(elapsedMs: number, done: number, total: number, language: Language): string {
  if (done === 0 || done >= total) return ''
  const seconds = Math.ceil(((elapsedMs / done) * (total - done)) / 1000)
  return seconds > 90 ? inWords[language].minutes(Math.ceil(seconds / 60)) : inWords[language].seconds(seconds)
}

/** A bar of one line on a terminal. `now` in milliseconds. */
export function progressBar(
  stream: TerminalStream,
  language: Language,
  now: () => number = () => performance.now(),
): ProgressBar {
  let began: number | null = null
  let drawn: number | null = null
  const line = (done: number, total: number, label: string): string => {
    const filled = total === 0 ? barCells : Math.round((done / total) * barCells)
    const bar = `[${'#'.repeat(filled)}${'.'.repeat(barCells - filled)}]`
    const parts = [bar, `${done}/${total}`, timeLeft(now() - (began ?? 0), done, total, language)].filter(
      (part) => part !== '',
    )
    const head = parts.join('  ')
    // A terminal that does not know its width says 0.
    const columns = stream.columns || usualColumns
    // The last cell stays free: some terminals wrap when it is written.
    const room = columns - widthOf(head) - 3
    return room < 2 ? endOf(head, columns - 1) : `${head}  ${endOf(label, room)}`
  }
  const clear = (): void => {
    if (drawn !== null) stream.write(eraseLine)
    drawn = null
  }
  return {
    clear,
    show(done, total, label) {
      if (stream.isTTY !== true) return
      began ??= now()
      if (done >= total) clear()
      else if (drawn === null || now() - drawn >= redrawMs) {
        stream.write(eraseLine + line(done, total, label))
        drawn = now()
      }
    },
  }
}
