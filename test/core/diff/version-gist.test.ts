import { expect, test } from 'vitest'
import { gistOf } from '#core/diff/version-gist.ts'

const inserted = (length: number) => ({
  kind: 'inserted' as const,
  old: [0, 0] as const,
  new: [0, length] as const,
  substantive: true,
})

test('a gist has no commas around it, and keeps what is nothing but punctuation', () => {
  expect(gistOf([inserted(4)], '', '、数据，')).toEqual({ old: '', new: '数据' })
  expect(gistOf([inserted(1)], '', '。')).toEqual({ old: '', new: '。' })
})
