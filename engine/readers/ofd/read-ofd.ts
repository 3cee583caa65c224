import { setImmediate as nextTurn } from 'node:timers/promises'
import { BashuError } from '#core/contract/errors.ts'
import type { SourceText } from '#core/model/document.ts'
import type { Matrix } from '../layout/matrix.ts'
import type { PageContent } from '../layout/page.ts'
import { checkPages, openLayout } from '../layout/read-layout.ts'
import type { XmlElement } from '../xml.ts'
import { child, childrenNamed } from '../xml.ts'
import type { OfdPackage } from './package.ts'
import { descendants, numbersOf, openPackage, trimmedText } from './package.ts'
import type { Composites, PageObjects } from './page-objects.ts'
import { readObjects } from './page-objects.ts'

/** OFD measures in millimetres. */
const pointsPerMillimetre = 72 / 25.4
/** A4, for files that do not say. */
const usualBox = [0, 0, 210, 297]

interface OfdDocument {
  /** Its main part, which the places of others are relative to. */
  readonly name: string
  readonly root: XmlElement
  readonly templates: ReadonlyMap<string, string>
  readonly composites: Composites
}

/**
 * The text of an OFD file (GB/T 33190), in reading order and by paragraphs. Signatures, seals and notes upon the pages are
 * not its text. Throws ofd-damaged, ofd-encrypted, archive-bomb, nesting-too-deep, too-many-pages (`pages`, `limit`),
 * ofd-scanned (`pages`) where the pages are pictures, and no-text where they are empty.
 */
export async function readOfd(bytes: Uint8Array): Promise<SourceText> {
  const file = openPackage(bytes)
  const main = file.part('OFD.xml', '')
  if (main === null) throw new BashuError('ofd-damaged', { part: 'OFD.xml' })
  const roots = descendants(main.root, 'DocRoot').map(trimmedText)
  const layout = openLayout()
  const documents = roots.map((root) => openDocument(file, root, main.name))
  checkPages(documents.reduce((sum, { root }) => sum + pagesOf(root).length, 0))
  let [count, hasPictures] = [0, false]
  for (const document of documents) {
    for (const page of pagesOf(document.root)) {
      count += 1
      const { content, objects } = readPage(file, document, page, count)
      hasPictures ||= objects.hasPictures
      layout.add(content)
      await nextTurn()
    }
  }
  const scanned = hasPictures ? 'ofd-scanned' : 'no-text'
  const errors = { hasPictures, scanned, unmapped: 'ofd-damaged' } as const
  return { ...layout.result(errors), format: 'ofd', encoding: null }
}

const pagesOf = (root: XmlElement): XmlElement[] => {
  const pages = child(root, 'Pages')
  return pages === undefined ? [] : childrenNamed(pages, 'Page')
}

function openDocument(file: OfdPackage, location: string, from: string): OfdDocument {
  const found = file.part(location, from)
  if (found === null) {
    // An encrypted document is there under another name, with a list of what was encrypted beside it.
    const isEncrypted = file.names.some((name) => /(^|\/)(encryptions?|decryptseed)[^/]*\.xml$/iu.test(name))
    throw new BashuError(isEncrypted ? 'ofd-encrypted' : 'ofd-damaged', isEncrypted ? {} : { part: location })
  }
  const { name, root } = found
  const common = child(root, 'CommonData')
  const templates = (common === undefined ? [] : childrenNamed(common, 'TemplatePage')).map(
    ({ attributes }) => [attributes['ID'] ?? '', attributes['BaseLoc'] ?? ''] as const,
  )
  return { name, root, templates: new Map(templates), composites: compositesOf(file, common, name) }
}

function compositesOf(file: OfdPackage, common: XmlElement | undefined, from: string): Composites {
  const named = ['PublicRes', 'DocumentRes'].flatMap((name) =>
    common === undefined ? [] : childrenNamed(common, name),
  )
  const resources = named.map((element) => file.part(trimmedText(element), from)?.root)
  const graphics = resources.flatMap((root) => (root === undefined ? [] : descendants(root, 'CompositeGraphicUnit')))
  return new Map(graphics.map((graphic) => [graphic.attributes['ID'] ?? '', child(graphic, 'Content') ?? graphic]))
}

function readPage(
  file: OfdPackage,
  document: OfdDocument,
  page: XmlElement,
  number: number,
): { content: PageContent; objects: PageObjects } {
  const location = page.attributes['BaseLoc'] ?? ''
  const root = file.part(location, document.name)?.root
  if (root === undefined) throw new BashuError('ofd-damaged', { part: location })
  const [left = 0, top = 0, width = 210, height = 297] = boxOf(root, document.root)
  const scale = pointsPerMillimetre
  const toPage: Matrix = [scale, 0, 0, scale, -left * scale, -top * scale]
  const objects: PageObjects = { glyphs: [], rules: [], hasPictures: false }
  const used = childrenNamed(root, 'Template').map(({ attributes }) => attributes['TemplateID'] ?? '')
  const templates = used.map((id) => file.part(document.templates.get(id) ?? '', document.name)?.root)
  for (const source of [...templates, root]) {
    const content = child(source, 'Content')
    if (content !== undefined) readObjects(content, toPage, objects, document.composites)
  }
  const { glyphs, rules } = objects
  return { content: { number, width: width * scale, height: height * scale, glyphs, rules }, objects }
}

/** The box of the page itself, else the one that all pages share. */
function boxOf(page: XmlElement, document: XmlElement): number[] {
  const own = child(page, 'Area', 'PhysicalBox') ?? child(document, 'CommonData', 'PageArea', 'PhysicalBox')
  const box = own === undefined ? [] : numbersOf(trimmedText(own))
  return box.length === 4 && (box[2] ?? 0) > 0 && (box[3] ?? 0) > 0 ? box : usualBox
}
