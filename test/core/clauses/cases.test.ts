import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { segment } from '#core/clauses/segment.ts'
import { outlineOf } from './outline.ts'
import { textSource } from './text-source.ts'

const folder = new URL('../../cases/clauses/', import.meta.url)

function readCase(name: string) {
  const at = (file: string): string => fileURLToPath(new URL(`${name}/${file}`, folder))
  const format = existsSync(at('source.md')) ? ('md' as const) : ('txt' as const)
  const expected = existsSync(at('expected.json')) ? readFileSync(at('expected.json'), 'utf8') : ''
  return {
    source: textSource(readFileSync(at(`source.${format}`), 'utf8'), format),
    expected,
    actual: at('expected.actual.json'),
  }
}

describe('segmentation cases', () => {
  const names = readdirSync(folder)

  test('are there', () => {
    expect(names.length).toBeGreaterThanOrEqual(60)
  })

  test.each(names)('%s', (name) => {
    const { source, expected, actual } = readCase(name)
    const outline = outlineOf(segment(source))
    // A changed tree is reviewed as a change of this file: compare the two, then replace the old one.
    if (outline === expected) rmSync(actual, { force: true })
    else writeFileSync(actual, outline)
    expect(outline).toBe(expected)
  })
})
