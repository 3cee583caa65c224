import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import { toMatrix } from '../layout/matrix.ts'
import type { PageContent } from '../layout/page.ts'
import type { Operation } from './page-content.ts'
import { readPageContent } from './page-content.ts'
import type { Pdfjs } from './pdfjs.ts'
import type { FontMeasures } from './text-state.ts'

/** Reads one page (1-based) and gives back the memory that pdf.js held for it. */
export async function readPage(
  pdfjs: Pdfjs,
  pdf: PDFDocumentProxy,
  number: number,
  hasPictures: boolean,
): Promise<PageContent> {
  const page = await pdf.getPage(number)
  try {
    // Notes and form fields that lie upon the page are not the document's own text; they are read apart.
    const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: pdfjs.AnnotationMode.DISABLE })
    const { width, height, transform } = page.getViewport({ scale: 1 })
    const content = readPageContent(operationsOf(pdfjs, fnArray, argsArray), {
      number,
      width,
      height,
      toPage: toMatrix(transform) ?? [1, 0, 0, -1, 0, height],
      font: (id) => measuresOf(page, id),
      hasPictures,
    })
    return { ...content, notes: (await page.getAnnotations()).flatMap(noteOf) }
  } finally {
    page.cleanup()
  }
}

interface Annotation {
  readonly subtype?: string
  readonly fieldType?: string
  readonly fieldValue?: unknown
  readonly contentsObj?: { readonly str?: string }
}

/** The words of a note, or of a field that was filled in. The window of a note repeats it, and a link has none. */
function noteOf({ subtype = '', fieldType, fieldValue, contentsObj }: Annotation): string[] {
  if (['Link', 'Popup'].includes(subtype)) return []
  const isFilled = subtype === 'Widget' && (fieldType === 'Tx' || fieldType === 'Ch')
  const values: readonly unknown[] = isFilled ? [fieldValue].flat() : [contentsObj?.str]
  const words = values.filter((value) => typeof value === 'string').join(' ')
  return words.trim() === '' ? [] : [words.replace(/\s+/gu, ' ').trim()]
}

function* operationsOf(
  pdfjs: Pdfjs,
  codes: readonly number[],
  operands: readonly (readonly unknown[] | null)[],
): Generator<Operation> {
  const names = namesOf(pdfjs)
  for (const [at, code] of codes.entries()) yield { name: names.get(code) ?? '', operands: operands[at] ?? [] }
}

let known: ReadonlyMap<number, string> | undefined
function namesOf({ OPS }: Pdfjs): ReadonlyMap<number, string> {
  known ??= new Map(Object.entries(OPS).map(([name, code]) => [Number(code), name]))
  return known
}

interface LoadedFont {
  readonly vertical?: boolean
  readonly isType3Font?: boolean
  readonly fontMatrix?: readonly number[]
  readonly bbox?: readonly number[]
}

/** Fonts of a document and of a page stand apart by the first letters of their names. */
function measuresOf(page: PDFPageProxy, id: string): FontMeasures {
  const store = id.startsWith('g_') ? page.commonObjs : page.objs
  const font: LoadedFont = store.has(id) ? (store.get(id) as LoadedFont) : {}
  const unit = font.fontMatrix?.[0] ?? 0.001
  const box = font.isType3Font === true ? (font.bbox?.[3] ?? 0) - (font.bbox?.[1] ?? 0) : 0
  const height = Math.abs(box * (font.fontMatrix?.[3] ?? 0))
  return { vertical: font.vertical === true, unit, height: height > 0 ? height : 1 }
}
