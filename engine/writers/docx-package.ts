import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { fonts } from './docx-style.ts'

const coreProperties = 'docProps/core.xml'
const fontTable = 'word/fontTable.xml'

/** The smallest date a zip entry can have, in local time as zip counts it: the same bytes in every time zone. */
const noTime = new Date(1980, 0, 1)

function withDate(xml: string, isoDate: string | null): string {
  const instant = isoDate === null ? null : `${isoDate}T00:00:00Z`
  return xml.replace(
    /<dcterms:(created|modified)([^>]*)>[^<]*<\/dcterms:\1>/gu,
    (_, name: string, attributes: string) =>
      instant === null ? '' : `<dcterms:${name}${attributes}>${instant}</dcterms:${name}>`,
  )
}

/** Which font stands in where the named one is missing; without it a word processor chooses by itself. */
function withFonts(xml: string): string {
  const entries = fonts.map(
    ({ name, standIn, family }) =>
      `<w:font w:name="${name}"><w:altName w:val="${standIn}"/><w:charset w:val="86"/><w:family w:val="${family}"/></w:font>`,
  )
  return xml.replace(
    /(<w:fonts\b[^>]*?)(\/>|>\s*<\/w:fonts>)/u,
    (_, open: string) => `${open}>${entries.join('')}</w:fonts>`,
  )
}

/**
 * Takes the clock out of a Word file and puts the stand-in fonts in. The packer stamps the moment of packing into the
 * properties and into every zip entry; a report of the same content is to be the same file. `isoDate` is the report's
 * own date, null leaves it out.
 */
export function sealPackage(bytes: Uint8Array, isoDate: string | null): Uint8Array {
  const rewritten = Object.entries(unzipSync(bytes)).map(([path, content]) => {
    if (path === coreProperties) return [path, strToU8(withDate(strFromU8(content), isoDate))] as const
    if (path === fontTable) return [path, strToU8(withFonts(strFromU8(content)))] as const
    return [path, content] as const
  })
  return zipSync(Object.fromEntries(rewritten), { mtime: noTime, level: 6 })
}
