import type { PackedBytes, SpokenTexts } from '#core/contract/workers.ts'
import type { SpokenResult } from '#core/search/spoken-segment.ts'

const packBytes = (parts: readonly Uint8Array[]): PackedBytes => ({
  file: new File(
    parts.map((part) => new Uint8Array(part)),
    'bytes',
  ),
  lengths: parts.map(({ length }) => length),
})

async function unpackBytes({ file, lengths }: PackedBytes): Promise<Uint8Array[]> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  let at = 0
  return lengths.map((length) => bytes.subarray(at, (at += length)))
}

/** What was read aloud on another thread. */
export async function unpackSpoken({ readings, pages }: SpokenTexts): Promise<SpokenResult> {
  const lists = pages === null ? null : await unpackBytes(pages)
  return {
    readings: await unpackBytes(readings),
    pages: lists?.map((bytes, at) => ({ first: pages?.firsts[at] ?? 0, bytes })) ?? null,
  }
}

/** The same for a border that carries files and no typed arrays. */
export const packSpoken = ({ readings, pages }: SpokenResult, tookMs: number): SpokenTexts => ({
  readings: packBytes(readings),
  pages:
    pages === null ? null : { ...packBytes(pages.map(({ bytes }) => bytes)), firsts: pages.map(({ first }) => first) },
  tookMs,
})
