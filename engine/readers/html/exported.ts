import type { BlockKind } from '#core/model/document.ts'
import type { PageElement } from './page.ts'
import { attribute, parentOf, textOf } from './page.ts'
import { ownStyle } from './style.ts'

/* What Word and LibreOffice leave in the pages that they export: notes, margins, comments and the numbers of lists. */

/** Where word processors put what is outside the body. */
export function outsideKind(element: PageElement): BlockKind | null {
  const style = ownStyle(element)
  const id = attribute(element, 'id')
  const title = attribute(element, 'title')
  if (/^(?:sdfootnote|sdendnote|ftn|edn)\d+$/u.test(id) || /mso-element:\s*(?:foot|end)note(?:;|$|\s)/iu.test(style))
    return 'footnote'
  if (/mso-element:\s*comment(?:;|-list|$|\s)/iu.test(style)) return 'comment'
  if (/mso-element:\s*header/iu.test(style) || (element.tagName === 'div' && title === 'header')) return 'page-header'
  if (/mso-element:\s*footer/iu.test(style) || (element.tagName === 'div' && title === 'footer')) return 'page-footer'
  return null
}

/** The mark that leads to a note or back from it: the reader of Word files prints none either. */
export const isNoteMark = (element: PageElement): boolean =>
  element.tagName === 'a' &&
  (/^sd(?:foot|end)note(?:anc|sym)$/u.test(attribute(element, 'class')) ||
    /^#_?(?:ftn|edn|sdfootnote|sdendnote|msocom_)/u.test(attribute(element, 'href')))

/** LibreOffice sets the number of a list in a box of its own beside the text, which shows as a gap. */
export const isFloated = (element: PageElement): boolean =>
  /display:\s*block;\s*float:\s*left/iu.test(ownStyle(element))

/**
 * Word writes the number of a list as text with padding behind it, in a span of its own. A bullet there is a letter of a
 * symbol font. Null for every other element.
 */
export function wordLabel(element: PageElement): string | null {
  if (!/mso-list:\s*ignore/iu.test(ownStyle(element))) return null
  const label = textOf(element)
    .replace(/[\s\u00A0]+/gu, ' ')
    .trim()
  const fonts = ownStyle(element) + ownStyle(parentOf(element) ?? element)
  const isBullet =
    label.length === 1 && (/font-family:[^;]*(?:symbol|wingdings)/iu.test(fonts) || /^[·•§Øüo]$/u.test(label))
  return isBullet || label === '' ? '' : `${label} `
}
