import { BashuError } from '#core/contract/errors.ts'
import type { Parts } from '../zip.ts'
import type { XmlElement } from '../xml.ts'
import { child, childrenNamed, parseXml } from '../xml.ts'

/** The parts of a Word file as they name each other: the names are free, only the kinds of relationship are fixed. */
export interface WordPackage {
  /** The root of the main part. */
  readonly document: XmlElement
  readonly body: XmlElement
  /** Roots of the parts of that kind that the main part names, in the order in which it names them. */
  readonly related: (kind: string) => readonly XmlElement[]
  /** Name and bytes of the part that the main part names by that id; null where it is not in the file. */
  readonly byId: (id: string) => { readonly name: string; readonly bytes: Uint8Array } | null
  /** Root of the part of that id; null where it is not in the file, and when asked again: a diagram stands in one place. */
  readonly rootById: (id: string) => XmlElement | null
}

interface Relationship {
  readonly id: string
  readonly kind: string
  readonly part: string
}

/** What a part is called where nothing names it. */
const usualNames: Readonly<Record<string, RegExp>> = {
  styles: /^styles\.xml$/u,
  numbering: /^numbering\.xml$/u,
  footnotes: /^footnotes\.xml$/u,
  endnotes: /^endnotes\.xml$/u,
  comments: /^comments\.xml$/u,
  header: /^header\d*\.xml$/u,
  footer: /^footer\d*\.xml$/u,
}

const folderOf = (part: string): string => part.slice(0, part.lastIndexOf('/') + 1)

/** Targets are relative to the folder of the part, or to the package where they begin with a stroke. */
function resolve(folder: string, target: string): string {
  const path: string[] = []
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') path.pop()
    else if (step !== '' && step !== '.') path.push(step)
  }
  return path.join('/')
}

/** The types differ between the two editions of the standard; their last step is the same. */
function relationshipsOf(parts: Parts, part: string): Relationship[] {
  const folder = folderOf(part)
  const root = parsePart(parts, `${folder}_rels/${part.slice(folder.length)}.rels`)
  return (root === null ? [] : childrenNamed(root, 'Relationship'))
    .filter(({ attributes }) => attributes['TargetMode'] !== 'External')
    .map(({ attributes }) => ({
      id: attributes['Id'] ?? '',
      kind: attributes['Type']?.split('/').at(-1) ?? '',
      part: resolve(folder, attributes['Target'] ?? ''),
    }))
}

function parsePart(parts: Parts, name: string): XmlElement | null {
  const bytes = parts.get(name)
  return bytes === undefined ? null : parseXml(bytes, name, 'docx-damaged')
}

/** Opens the parts of a file. Throws docx-damaged. */
export function openPackage(parts: Parts): WordPackage {
  const named = relationshipsOf(parts, '').find(({ kind, part }) => kind === 'officeDocument' && parts.has(part))
  const main = named?.part ?? 'word/document.xml'
  const document = parsePart(parts, main)
  const body = child(document ?? undefined, 'body')
  if (document === null || body === undefined) throw new BashuError('docx-damaged', { part: main })
  const relationships = relationshipsOf(parts, main)
  const namesOf = (kind: string): readonly string[] => {
    const found = relationships.filter((relationship) => relationship.kind === kind).map(({ part }) => part)
    const usual = usualNames[kind]
    if (found.length > 0 || usual === undefined) return [...new Set(found)]
    const folder = folderOf(main)
    return [...parts.keys()].filter((name) => name.startsWith(folder) && usual.test(name.slice(folder.length))).sort()
  }
  const byId: WordPackage['byId'] = (id) => {
    const name = relationships.find((relationship) => relationship.id === id)?.part ?? ''
    const bytes = parts.get(name)
    return bytes === undefined ? null : { name, bytes }
  }
  const taken = new Set<string>()
  const rootById = (id: string): XmlElement | null => {
    const name = byId(id)?.name ?? ''
    if (taken.has(name)) return null
    taken.add(name)
    return parsePart(parts, name)
  }
  return {
    document,
    body,
    byId,
    rootById,
    related: (kind) => namesOf(kind).flatMap((name) => parsePart(parts, name) ?? []),
  }
}
