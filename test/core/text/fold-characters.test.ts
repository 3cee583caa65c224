import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldCharacters } from '#core/text/fold-characters.ts'
import { foldText } from '#core/text/fold.ts'

describe('foldCharacters', () => {
  test.each([
    ['數據歸集與匯聚', '数据归集与汇聚'],
    ['為瞭望台設立後臺', '为瞭望台设立后台'],
    ['頭髮發展，裡裏', '头发发展,里里'],
    ['渝府辦發〔２０２２〕２１號', '渝府办发[2022]21号'],
  ])('%s', (text, folded) => {
    expect(foldCharacters(text)).toBe(folded)
  })

  test('leaves the words of a simplified text as they are', () => {
    for (const text of ['著作权', '藉以', '瞭望', '覆盖面', '甘苦', '像素', '坏账', '沈阳']) {
      expect(foldCharacters(text)).toBe(text)
    }
  })

  test('is as long as its input, idempotent, and comes to the same from what is folded already', () => {
    for (let code = 0; code < 0x10000; code += 1) {
      const unit = String.fromCharCode(code)
      const once = foldCharacters(unit)
      expect(once.length, `U+${code.toString(16)}`).toBe(1)
      expect(foldCharacters(once), `U+${code.toString(16)}`).toBe(once)
      expect(foldCharacters(foldText(unit)), `U+${code.toString(16)}`).toBe(once)
    }
  })

  test('folds every unit by itself: a part of the folded text is the folded part', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(), (text, at) => {
        const cut = text.length === 0 ? 0 : at % text.length
        expect(foldCharacters(text)).toBe(foldCharacters(text.slice(0, cut)) + foldCharacters(text.slice(cut)))
      }),
    )
  })
})
