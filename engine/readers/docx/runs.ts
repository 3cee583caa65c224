import type { Styles } from './styles.ts'
import type { XmlElement } from '../xml.ts'
import { child, childrenNamed, elementsOf, textOf } from '../xml.ts'
import { isOn, valueOf } from './values.ts'

/** What stands in a paragraph, apart: its text, its hidden text, and the text boxes that are anchored in it. */
export interface ParagraphContent {
  text: string
  hidden: string
  readonly textBoxes: XmlElement[]
}

/** What was dropped because a tracked change deletes it. */
export interface Dropped {
  deletions: number
  characters: number
}

export interface RunReader {
  readonly styles: Styles
  readonly dropped: Dropped
}

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
  'oMath',
  'oMathPara',
  'ruby',
  'rubyBase',
])
/** Formulas nest freely below `m:oMath`; their letters are `m:t` in `m:r`. */
const isFormulaPart = (name: string): boolean =>
  [
    'e',
    'num',
    'den',
    'sup',
    'sub',
    'f',
    'd',
    'sSup',
    'sSub',
    'sSubSup',
    'rad',
    'deg',
    'nary',
    'func',
    'fName',
  ].includes(name)

/** Characters of symbol fonts (`w:sym`, and typed ones in the private use area) that documents use as marks. */
const symbols: Readonly<Record<string, string>> = {
  F06C: '●',
  F06E: '■',
  F071: '❑',
  F075: '◆',
  F0A7: '▪',
  F0A8: '□',
  F0B7: '•',
  F0D8: '➢',
  F0FC: '✓',
  F0FE: '☑',
  F052: '☑',
  F0A3: '□',
}

function symbolText(element: XmlElement): string {
  const code = (element.attributes['char'] ?? '').toUpperCase()
  const point = Number.parseInt(code, 16)
  return symbols[code] ?? (Number.isNaN(point) ? '' : String.fromCodePoint(point))
}

/** Reads the runs of a paragraph (or of any element that holds runs) in order. */
export function readContent(element: XmlElement, reader: RunReader): ParagraphContent {
  const content: ParagraphContent = { text: '', hidden: '', textBoxes: [] }
  readInto(element, content, reader)
  return content
}

function readInto(element: XmlElement, content: ParagraphContent, reader: RunReader): void {
  for (const part of elementsOf(element)) {
    if (part.name === 'r') readRun(part, content, reader)
    else if (part.name === 'del' || part.name === 'moveFrom') drop(part, reader)
    else if (part.name === 'AlternateContent') readInto(chosen(part), content, reader)
    else if (wrappers.has(part.name) || isFormulaPart(part.name)) readInto(part, content, reader)
  }
}

/** The newer form; the fallback says the same in older words and must not be read as well. */
const chosen = (alternate: XmlElement): XmlElement =>
  child(alternate, 'Choice') ?? child(alternate, 'Fallback') ?? alternate

/** Deleted text is in `w:delText`; only the place that moved text comes from holds plain `w:t`. */
const deletedText = (element: XmlElement): string =>
  element.name === 'delText' || element.name === 't' ? textOf(element) : elementsOf(element).map(deletedText).join('')

function drop(part: XmlElement, { dropped }: RunReader): void {
  const text = deletedText(part)
  if (text === '') return
  dropped.deletions += 1
  dropped.characters += text.length
}

function readRun(run: XmlElement, content: ParagraphContent, reader: RunReader): void {
  const properties = child(run, 'rPr')
  const vanish = child(properties, 'vanish')
  const isHidden = vanish === undefined ? reader.styles.hidesText(valueOf(child(properties, 'rStyle'))) : isOn(vanish)
  for (const part of elementsOf(run)) {
    const text = runText(part)
    if (isHidden) content.hidden += text
    else content.text += text
    collectTextBoxes(part, content)
  }
}

function runText(part: XmlElement): string {
  switch (part.name) {
    case 't':
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

const holdsDrawing = new Set(['drawing', 'pict', 'object', 'AlternateContent'])

function collectTextBoxes(part: XmlElement, content: ParagraphContent): void {
  if (!holdsDrawing.has(part.name)) return
  const visit = (element: XmlElement): void => {
    if (element.name === 'txbxContent') content.textBoxes.push(element)
    else if (element.name === 'AlternateContent') visit(chosen(element))
    else for (const inner of elementsOf(element)) visit(inner)
  }
  visit(part)
}

/** True where a tracked change deletes the mark of the paragraph: its text then belongs to the next one. */
export const isMarkDeleted = (paragraph: XmlElement): boolean => {
  const mark = child(paragraph, 'pPr', 'rPr')
  return mark !== undefined && (childrenNamed(mark, 'del').length > 0 || childrenNamed(mark, 'moveFrom').length > 0)
}
