import { BashuError } from '#core/contract/errors.ts'
import type { Matrix } from '../layout/matrix.ts'
import { multiply, toMatrix } from '../layout/matrix.ts'
import { checkGlyphs } from '../layout/page.ts'
import type { Glyph, Rule } from '../layout/page.ts'
import { closePath, lineTo, moveTo, readPath } from '../layout/paths.ts'
import { mapOf } from '../map-of.ts'
import type { XmlElement } from '../xml.ts'
import { child, elementsOf, textOf } from '../xml.ts'
import { numbersOf } from './package.ts'
import { glyphsOf } from './text-code.ts'

/** What the objects of a page add up to. */
export interface PageObjects {
  readonly glyphs: Glyph[]
  readonly rules: Rule[]
  hasPictures: boolean
}

/** Graphics that pages use by their number. */
export type Composites = ReadonlyMap<string, XmlElement>

/** Blocks and graphics nest; a well-made file does so three or four times. */
const deepest = 16
/** More rules than this are a drawing. */
const mostRules = 20_000

/**
 * Reads the objects below a layer or block in their order. `toPage`: from where they stand to the page, in points.
 * Throws nesting-too-deep, ofd-damaged.
 */
export function readObjects(
  element: XmlElement,
  toPage: Matrix,
  objects: PageObjects,
  composites: Composites,
  depth = 0,
): void {
  if (depth > deepest) throw new BashuError('nesting-too-deep')
  for (const object of elementsOf(element)) {
    checkGlyphs(objects.glyphs.length)
    const place = multiply(toPage, placeOf(object))
    if (object.name === 'TextObject') objects.glyphs.push(...glyphsOf(object, place, isInvisible(object)))
    else if (object.name === 'PathObject') drawPath(object, place, objects)
    else if (object.name === 'ImageObject') objects.hasPictures = true
    else if (object.name === 'Layer' || object.name === 'PageBlock')
      readObjects(object, toPage, objects, composites, depth + 1)
    else if (object.name === 'CompositeObject') {
      const graphic = composites.get(object.attributes['ResourceID'] ?? '')
      if (graphic !== undefined) readObjects(graphic, place, objects, composites, depth + 1)
    }
  }
}

const isInvisible = ({ attributes }: XmlElement): boolean => attributes['Visible'] === 'false'

/** An object stands in its `Boundary` and is transformed there by its `CTM`. */
function placeOf({ attributes }: XmlElement): Matrix {
  const [x = 0, y = 0] = numbersOf(attributes['Boundary'])
  const own = toMatrix(numbersOf(attributes['CTM']))
  const shift: Matrix = [1, 0, 0, 1, x, y]
  return own === null ? shift : multiply(shift, own)
}

function drawPath(object: XmlElement, place: Matrix, { rules }: PageObjects): void {
  const data = child(object, 'AbbreviatedData')
  if (data === undefined || rules.length >= mostRules) return
  const { attributes } = object
  const isStroked = attributes['Stroke'] !== 'false'
  if (!isStroked && attributes['Fill'] !== 'true') return
  rules.push(...readPath(pathOf(textOf(data)), place, isStroked).rules)
}

/** Operators of abbreviated paths with the count of their numbers; curves and arcs are no rules of a table. */
const straight: ReadonlyMap<string, number> = mapOf({ M: moveTo, S: moveTo, L: lineTo })

/** The straight parts of an abbreviated path (GB/T 33190, 9.1) in the coding of `readPath`. */
function pathOf(text: string): number[] {
  const path: number[] = []
  const tokens = text.trim().split(/[\s,]+/u)
  for (let at = 0; at < tokens.length; at += 1) {
    const operator = tokens[at] ?? ''
    const code = straight.get(operator)
    if (operator === 'C') path.push(closePath)
    else if (code !== undefined) {
      const [x, y] = [Number(tokens[at + 1]), Number(tokens[at + 2])]
      if (Number.isFinite(x) && Number.isFinite(y)) path.push(code, x, y)
      at += 2
    }
  }
  return path
}
