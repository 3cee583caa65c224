import { BashuError } from '#core/contract/errors.ts'
import type { XmlElement } from '../xml.ts'
import { childrenNamed, elementsOf, parseXml, textOf } from '../xml.ts'
import type { Parts } from '../zip.ts'
import { unpackParts } from '../zip.ts'

/** The parts of an OFD file. Names are looked up as they are written in the file, then without regard to case. */
export interface OfdPackage {
  /** The root element of a part; `from` is the part that names it. Null where there is none. Throws ofd-damaged. */
  readonly part: (location: string, from: string) => { readonly name: string; readonly root: XmlElement } | null
  /** Names of parts as they stand in the archive. */
  readonly names: readonly string[]
}

/** Unpacks the file. Throws ofd-damaged, ofd-encrypted, archive-bomb. */
export function openPackage(bytes: Uint8Array): OfdPackage {
  if (isLocked(bytes)) throw new BashuError('ofd-encrypted')
  const parts = unpackParts(bytes, 'ofd-damaged')
  const byLowerCase = new Map([...parts.keys()].map((name) => [name.toLowerCase(), name]))
  return {
    names: [...parts.keys()],
    part: (location, from) => {
      const name = locate(location, from, parts, byLowerCase)
      const content = name === null ? undefined : parts.get(name)
      return name === null || content === undefined ? null : { name, root: parseXml(content, name, 'ofd-damaged') }
    },
  }
}

/** Bit 0 of the flags of the first entry: the archive has a password. */
const isLocked = (bytes: Uint8Array): boolean => ((bytes[6] ?? 0) & 1) === 1

function locate(location: string, from: string, parts: Parts, byLowerCase: ReadonlyMap<string, string>): string | null {
  const folder = from.slice(0, from.lastIndexOf('/') + 1)
  const given = location.trim().replaceAll('\\', '/')
  // Relative to the part that names it; some writers mean the root of the archive, or leave out the leading slash.
  for (const name of [given.startsWith('/') ? given.slice(1) : folder + given, given]) {
    const plain = withoutDots(name)
    const found = parts.has(plain) ? plain : byLowerCase.get(plain.toLowerCase())
    if (found !== undefined) return found
  }
  return null
}

function withoutDots(name: string): string {
  const steps: string[] = []
  for (const step of name.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}

/** All elements of that name below `element`, at any depth. */
export function descendants(element: XmlElement, name: string): XmlElement[] {
  return [...childrenNamed(element, name), ...elementsOf(element).flatMap((inner) => descendants(inner, name))]
}

/** Numbers as OFD writes lists of them: `0 0 210 297`. What is no number is left out. */
export const numbersOf = (text: string | undefined): number[] =>
  (text ?? '')
    .trim()
    .split(/[\s,]+/u)
    .map(Number.parseFloat)
    .filter((value) => Number.isFinite(value))

export const trimmedText = (element: XmlElement): string => textOf(element).trim()
