import type { Warning } from '#core/model/document.ts'
import { isBlankCharacter, isFamiliar, isUnmapped, readable } from './characters.ts'
import type { PageContent } from './page.ts'

/** Counts what the pages of a source hold. */
export interface Tally {
  readonly add: (page: PageContent) => void
  readonly pages: () => number
  readonly characters: () => number
  readonly isScan: (hasPictures: boolean) => boolean
  readonly isUnmapped: () => boolean
  readonly warnings: () => readonly Warning[]
}

/** A stamp or a page number laid over a scan has a dozen characters; a page of text has some hundred. */
const mostOnScan = 20
/** Half of the text or more in no script that such documents are written in: its characters are not known. */
const mostUnmapped = 0.5

/** For the pages of one source, in order. */
export function openTally(): Tally {
  const empty: number[] = []
  let [pages, characters, unmapped, unfamiliar, most] = [0, 0, 0, 0, 0]
  const add = ({ number, glyphs }: PageContent): void => {
    pages += 1
    let onPage = 0
    for (const glyph of glyphs) {
      const text = readable(glyph.text)
      if (isBlankCharacter(text)) continue
      onPage += 1
      if (isUnmapped(text)) unmapped += 1
      if (!isFamiliar(text)) unfamiliar += 1
    }
    if (onPage === 0) empty.push(number)
    characters += onPage
    most = Math.max(most, onPage)
  }
  const warnings = (): Warning[] => [...unmappedWarning(unmapped), ...emptyWarning(empty)]
  return {
    add,
    warnings,
    pages: () => pages,
    characters: () => characters,
    isScan: (hasPictures) => characters === 0 || (hasPictures && most <= mostOnScan),
    isUnmapped: () => unfamiliar > characters * mostUnmapped,
  }
}

const unmappedWarning = (count: number): Warning[] =>
  count === 0
    ? []
    : [
        {
          code: 'unmapped-characters',
          message: `有${count}个字符在文件的字体中没有对应的文字，请对照原件核对`,
          details: { count },
        },
      ]

/** Pages are named up to this many. */
const mostNamed = 20

function emptyWarning(pages: readonly number[]): Warning[] {
  if (pages.length === 0) return []
  const named = pages.slice(0, mostNamed).join('、')
  const message = `第${named}页${pages.length > mostNamed ? '等' : ''}没有文字（共${pages.length}页），可能是图片`
  return [{ code: 'pages-without-text', message, details: { count: pages.length, pages: pages.join(',') } }]
}
