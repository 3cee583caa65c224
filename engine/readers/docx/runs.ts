import { symbolCharacter, withSymbols } from '../symbols.ts'
import type { Fields } from './fields.ts'
import type { Styles } from './styles.ts'
import type { XmlElement } from '../xml.ts'
import { child, childrenNamed, elementsOf, textOf } from '../xml.ts'
import { isOn, valueOf } from './values.ts'

/** What stands in a paragraph, apart: its text, what is hidden or deleted, and the text boxes that are anchored in it. */
export interface ParagraphContent {
  text: string
  hidden: string
  deleted: string
  readonly textBoxes: XmlElement[]
}

export interface RunReader {
  readonly styles: Styles
  readonly fields: Fields
  /** Root of the part of that id, such as the words of a diagram; null where there is none. */
  readonly partById: (id: string) => XmlElement | null
}

/** Where the text of a run belongs. */
type Target = 'text' | 'hidden' | 'deleted'

/** Elements that only wrap runs. Insertions and the new place of moved text are kept. */
const wrappers = new Set([
  'ins',
  'moveTo',
  'hyperlink',
  'smartTag',
  'sdt',
  'sdtContent',
  'customXml',
  'fldSimple',
  'bdo',
  'dir',
  'ruby',
  'rubyBase',
])

/** Formulas nest freely below `m:oMath`; their letters are `m:t` in `m:r`. Settings end in Pr and hold no letters. */
const formulaParts = new Set(
  'oMath oMathPara e num den sup sub deg fName lim f d sSup sSub sSubSup sPre rad nary func acc bar box borderBox eqArr groupChr limLow limUpp m mr phant'.split(
    ' ',
  ),
)

/** Reads the runs of a paragraph (or of any element that holds runs) in order. */
export function readContent(element: XmlElement, reader: RunReader): ParagraphContent {
  const content: ParagraphContent = { text: '', hidden: '', deleted: '', textBoxes: [] }
  readInto(element, content, reader, 'text')
  return content
}

function readInto(element: XmlElement, content: ParagraphContent, reader: RunReader, target: Target): void {
  for (const part of elementsOf(element)) {
    if (part.name === 'r') readRun(part, content, reader, target)
    else if (part.name === 'del' || part.name === 'moveFrom') readInto(part, content, reader, 'deleted')
    else if (part.name === 'AlternateContent') readInto(chosen(part), content, reader, target)
    // The reading above characters (數 shù) is not part of the sentence.
    else if (part.name === 'rt') readInto(part, content, reader, target === 'text' ? 'hidden' : target)
    else if (part.name === 'den') readDenominator(part, content, reader, target)
    else if (wrappers.has(part.name) || formulaParts.has(part.name)) readInto(part, content, reader, target)
  }
}

/** A fraction in one line has a stroke, or 1 over 2 would be read as 12. */
function readDenominator(part: XmlElement, content: ParagraphContent, reader: RunReader, target: Target): void {
  content[target] += '/'
  readInto(part, content, reader, target)
}

/** The newer form; the fallback says the same in older words and must not be read as well. */
export const chosen = (alternate: XmlElement): XmlElement =>
  child(alternate, 'Choice') ?? child(alternate, 'Fallback') ?? alternate

function readRun(run: XmlElement, content: ParagraphContent, reader: RunReader, outer: Target): void {
  const properties = child(run, 'rPr')
  const vanish = child(properties, 'vanish')
  const isHidden = vanish === undefined ? reader.styles.hidesText(valueOf(child(properties, 'rStyle'))) : isOn(vanish)
  const target = isHidden && outer === 'text' ? 'hidden' : outer
  const font = child(properties, 'rFonts')?.attributes
  for (const part of elementsOf(run)) {
    if (part.name === 'fldChar') content[target] += reader.fields.take(part)
    if (part.name === 'instrText') reader.fields.instruct(textOf(part))
    if (part.name === 'ruby') readInto(part, content, reader, target)
    if (reader.fields.isInstruction()) continue
    content[target] += withSymbols(runText(part), font?.['ascii'] ?? font?.['hAnsi'] ?? '')
    if (target !== 'deleted') collectTextBoxes(part, content, reader)
  }
}

/** Deleted text is in `w:delText`; only the place that moved text comes from holds plain `w:t`. */
function runText(part: XmlElement): string {
  switch (part.name) {
    case 't':
    case 'delText':
      return textOf(part)
    case 'tab':
    case 'ptab':
      return '\t'
    case 'br':
    case 'cr':
      return '\n'
    case 'noBreakHyphen':
      return '-'
    case 'sym':
      return symbolText(part)
    default:
      return ''
  }
}

function symbolText({ attributes }: XmlElement): string {
  const code = Number.parseInt(attributes['char'] ?? '', 16)
  return Number.isNaN(code) ? '' : symbolCharacter(code, attributes['font'] ?? '')
}

const holdsDrawing = new Set(['drawing', 'pict', 'object', 'AlternateContent'])

function collectTextBoxes(part: XmlElement, content: ParagraphContent, reader: RunReader): void {
  if (!holdsDrawing.has(part.name)) return
  const visit = (element: XmlElement): void => {
    if (element.name === 'txbxContent') content.textBoxes.push(element)
    else if (element.name === 'textpath') content.textBoxes.push(boxOf([element.attributes['string'] ?? '']))
    else if (element.name === 'relIds')
      content.textBoxes.push(diagramBox(reader.partById(element.attributes['dm'] ?? '')))
    else if (element.name === 'AlternateContent') visit(chosen(element))
    else for (const inner of elementsOf(element)) visit(inner)
  }
  visit(part)
}

const wrap = (name: string, children: XmlElement['children']): XmlElement => ({ name, attributes: {}, children })

/** Words that stand in no paragraph (an attribute of an old drawing, such as a watermark), as a text box. */
const boxOf = (lines: readonly string[]): XmlElement =>
  wrap(
    'txbxContent',
    lines.filter((line) => line !== '').map((line) => wrap('p', [wrap('r', [wrap('t', [line])])])),
  )

/** A diagram (SmartArt) keeps its words in a part of its own, a paragraph for each shape. */
function diagramBox(part: XmlElement | null): XmlElement {
  const lines: string[] = []
  const visit = (element: XmlElement): void => {
    if (element.name === 'p')
      lines.push(
        elementsOf(element)
          .flatMap(elementsOf)
          .filter(({ name }) => name === 't')
          .map(textOf)
          .join(''),
      )
    else for (const inner of elementsOf(element)) visit(inner)
  }
  if (part !== null) visit(part)
  return boxOf(lines)
}

/** True where a tracked change deletes the mark of the paragraph: its text then belongs to the next one. */
export const isMarkDeleted = (paragraph: XmlElement): boolean => {
  const mark = child(paragraph, 'pPr', 'rPr')
  return mark !== undefined && (childrenNamed(mark, 'del').length > 0 || childrenNamed(mark, 'moveFrom').length > 0)
}
