import { strToU8, zipSync } from 'fflate'

const declaration = '<?xml version="1.0" encoding="UTF-8"?>'
const space = 'xmlns:ofd="http://www.ofdspec.org/2016"'

export interface OfdParts {
  /** Objects of each page, in the order of the pages; millimetres. */
  readonly pages: readonly string[]
  /** Objects of a template that each page uses. */
  readonly template?: string
  /** Graphics by number. */
  readonly graphics?: Readonly<Record<string, string>>
  /** Where the pages stand in the archive, by number from 0; they are listed in the order of `pages`. */
  readonly place?: (index: number) => string
  readonly more?: Readonly<Record<string, string>>
}

/** Text at a place: baseline at `y`, characters `size` apart. */
export const textObject = (text: string, x: number, y: number, size = 5.6, attributes = ''): string =>
  `<ofd:TextObject ID="9" Boundary="${x} ${y - size} ${text.length * size} ${size * 1.2}" Font="1" Size="${size}" ${attributes}><ofd:TextCode X="0" Y="${size}" DeltaX="g ${Math.max(1, text.length - 1)} ${size}">${text}</ofd:TextCode></ofd:TextObject>`

export const lineObject = (x0: number, y0: number, x1: number, y1: number): string =>
  `<ofd:PathObject ID="8" Boundary="${x0} ${y0} ${x1 - x0} ${y1 - y0}" LineWidth="0.2"><ofd:AbbreviatedData>M 0 0 L ${x1 - x0} ${y1 - y0}</ofd:AbbreviatedData></ofd:PathObject>`

/** A package of hand-written parts (GB/T 33190). */
export function ofdFile({
  pages,
  template,
  graphics,
  place = (index) => `Pages/Page_${index}/Content.xml`,
  more,
}: OfdParts) {
  const uses = template === undefined ? '' : '<ofd:Template TemplateID="2" ZOrder="Background"/>'
  const content = (objects: string, used: string): string =>
    `${declaration}<ofd:Page ${space}>${used}<ofd:Content><ofd:Layer ID="7">${objects}</ofd:Layer></ofd:Content></ofd:Page>`
  const common = [
    '<ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>',
    graphics === undefined ? '' : '<ofd:DocumentRes>DocumentRes.xml</ofd:DocumentRes>',
    template === undefined ? '' : '<ofd:TemplatePage ID="2" BaseLoc="Tpls/Tpl_0/Content.xml"/>',
  ]
  const list = pages.map((_, index) => `<ofd:Page ID="${index + 100}" BaseLoc="${place(index)}"/>`).join('')
  const units = Object.entries(graphics ?? {}).map(
    ([id, objects]) =>
      `<ofd:CompositeGraphicUnit ID="${id}" Width="100" Height="100"><ofd:Content>${objects}</ofd:Content></ofd:CompositeGraphicUnit>`,
  )
  const inFolder = (name: string): string => (name.startsWith('/') ? name.slice(1) : `Doc_0/${name}`)
  const parts: Record<string, string> = {
    'OFD.xml': `${declaration}<ofd:OFD ${space} DocType="OFD" Version="1.0"><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
    'Doc_0/Document.xml': `${declaration}<ofd:Document ${space}><ofd:CommonData>${common.join('')}</ofd:CommonData><ofd:Pages>${list}</ofd:Pages></ofd:Document>`,
    'Doc_0/DocumentRes.xml': `${declaration}<ofd:Res ${space}><ofd:CompositeGraphicUnits>${units.join('')}</ofd:CompositeGraphicUnits></ofd:Res>`,
    'Doc_0/Tpls/Tpl_0/Content.xml': content(template ?? '', ''),
    ...Object.fromEntries(pages.map((objects, index) => [inFolder(place(index)), content(objects, uses)])),
    ...more,
  }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])))
}
