import CFB from 'cfb'
import { unzipSync, unzlibSync, zipSync, zlibSync } from 'fflate'
import { mutateBytes } from './mutate-bytes.ts'
import { mutateMarkup } from './mutate-markup.ts'
import { mutateText } from './mutate-text.ts'
import type { Chance } from './random.ts'

const noTime = new Date(1980, 0, 1)
const decoder = new TextDecoder()
const encode = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf8'))

function mutatePart(part: Uint8Array, chance: Chance): Uint8Array {
  return chance.happens(10) ? mutateBytes(part, chance, part) : encode(mutateMarkup(decoder.decode(part), chance))
}

/** Unpacks a zip, spoils one to three parts, drops, doubles or renames some, and packs it again: the shell stays sound. */
export function mutateZip(bytes: Uint8Array, chance: Chance): Uint8Array {
  const parts: Record<string, Uint8Array> = unzipSync(bytes)
  const names = Object.keys(parts)
  // The main part is where the text is; the others decide how it is read.
  const big = names.toSorted((a, b) => (parts[b]?.length ?? 0) - (parts[a]?.length ?? 0))[0] ?? ''
  for (let times = 1 + chance.below(3); times > 0; times--) {
    const name = chance.happens(50) ? big : chance.oneOf(names)
    const part = parts[name]
    if (part !== undefined) parts[name] = mutatePart(part, chance)
  }
  if (chance.happens(8)) delete parts[chance.oneOf(names)]
  if (chance.happens(8)) parts[chance.oneOf(names)] = parts[big] ?? new Uint8Array()
  if (chance.happens(4))
    parts[`${chance.oneOf(['../', '/', 'word/', 'Doc_0/'])}${chance.oneOf(names)}`] = encode('<a/>')
  const level = chance.happens(30) ? 0 : 1
  return zipSync(parts, { mtime: noTime, level })
}

/** Spoils one stream of an old Office file and writes the container again. */
export function mutateOle(bytes: Uint8Array, chance: Chance): Uint8Array {
  const container = CFB.read(bytes, { type: 'buffer' })
  const streams = container.FileIndex.filter(({ content }) => content !== undefined && content.length > 0)
  if (streams.length === 0) return mutateBytes(bytes, chance, bytes)
  for (let times = 1 + chance.below(2); times > 0; times--) {
    const stream = chance.oneOf(streams)
    const content = mutateBytes(Uint8Array.from(stream.content), chance, Uint8Array.from(stream.content))
    Object.assign(stream, { content: Buffer.from(content), size: content.length })
  }
  return Uint8Array.from(CFB.write(container, { type: 'buffer' }) as Buffer)
}

/** Where the packed data of each stream of a PDF stands, with its length as its dictionary says it. */
function streamsOf(text: string): { start: number; end: number }[] {
  return [...text.matchAll(/stream\r?\n/gu)].flatMap(({ index, 0: mark }) => {
    const start = index + mark.length
    const end = text.indexOf('endstream', start)
    return text.slice(Math.max(0, index - 3), index) === 'end' || end < 0 ? [] : [{ start, end }]
  })
}

/** Unpacks a stream of a PDF (a page, a font, a table of codes), spoils it and packs it again in its place. */
export function mutatePdf(bytes: Uint8Array, chance: Chance): Uint8Array {
  const streams = streamsOf(Buffer.from(bytes).toString('latin1'))
  if (streams.length === 0) return mutateBytes(bytes, chance, bytes)
  const { start, end } = chance.oneOf(streams)
  let inner: Uint8Array
  try {
    inner = unzlibSync(bytes.slice(start, end))
  } catch {
    return mutateBytes(bytes, chance, bytes)
  }
  const latin1 = Buffer.from(inner).toString('latin1')
  const spoilt = chance.happens(50)
    ? mutateBytes(inner, chance, inner)
    : new Uint8Array(Buffer.from(mutateText(latin1, chance, latin1), 'latin1'))
  return new Uint8Array(Buffer.concat([bytes.slice(0, start), zlibSync(spoilt), encode('\n'), bytes.slice(end)]))
}
