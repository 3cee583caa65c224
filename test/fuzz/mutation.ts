import { encodeSomehow, mutateText } from './mutate-text.ts'
import { mutateBytes } from './mutate-bytes.ts'
import { mutateMarkup } from './mutate-markup.ts'
import { mutateOle, mutatePdf, mutateZip } from './mutate-container.ts'
import { chanceOf, type Chance } from './random.ts'

export interface FuzzFile {
  readonly name: string
  readonly bytes: Uint8Array
}

const decoder = new TextDecoder()

const extensionOf = (name: string): string => name.slice(name.lastIndexOf('.') + 1).toLowerCase()
const extensions = ['txt', 'md', 'docx', 'doc', 'pdf', 'html', 'ofd']

/** What spoils the inside of a format, leaving its shell sound: half of all mutations get past the first check so. */
const inside: Readonly<Record<string, (bytes: Uint8Array, chance: Chance) => Uint8Array>> = {
  docx: mutateZip,
  ofd: mutateZip,
  doc: mutateOle,
  pdf: mutatePdf,
  html: (bytes, chance) => encodeSomehow(mutateMarkup(decoder.decode(bytes), chance), chance),
}

/**
 * Mutation number `index` of a seed: always the same for the same files. The file is one of `files`, spoilt in its bytes,
 * in its parts or in its text, spliced with another, now and then under a name of another format.
 */
export function mutationOf(files: readonly FuzzFile[], seed: number, index: number): FuzzFile {
  const chance = chanceOf(seed, index)
  const { name, bytes } = chance.oneOf(files)
  const other = chance.oneOf(files)
  const extension = extensionOf(name)
  const spoilt = spoil(bytes, extension, chance, other.bytes)
  const named = chance.happens(3) ? `${name}.${chance.oneOf(extensions)}` : name
  return { name: named, bytes: spoilt }
}

function spoil(bytes: Uint8Array, extension: string, chance: Chance, other: Uint8Array): Uint8Array {
  const spoilInside = inside[extension]
  if (chance.happens(40)) return mutateBytes(bytes, chance, other)
  const result = spoilInside === undefined ? spoilText(bytes, chance, other) : spoilInside(bytes, chance)
  return chance.happens(10) ? mutateBytes(result, chance, other) : result
}

const spoilText = (bytes: Uint8Array, chance: Chance, other: Uint8Array): Uint8Array =>
  encodeSomehow(mutateText(decoder.decode(bytes), chance, decoder.decode(other.subarray(0, 20_000))), chance)
