import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldText } from '#core/text/fold.ts'

describe('foldText', () => {
  test.each([
    ['渝府办发〔２０２２〕２１号', '渝府办发[2022]21号'],
    ['Ａｐｐ（5Ｇ）', 'app(5g)'],
    ['总　则\u00A0附则', '总 则 附则'],
    ['“一网通办”', '"一网通办"'],
    ['百分之五；百分之六。', '百分之五;百分之六.'],
    ['二○二四年', '二〇二四年'],
  ])('%s', (text, folded) => {
    expect(foldText(text)).toBe(folded)
  })

  test('keeps what differs in meaning', () => {
    expect(foldText('《条例》第十二条、第十三条')).toBe('《条例》第十二条、第十三条')
  })

  test('is as long as its input and idempotent, unit by unit', () => {
    for (let code = 0; code < 0x10000; code += 1) {
      const unit = String.fromCharCode(code)
      const once = foldText(unit)
      expect(once.length, `U+${code.toString(16)}`).toBe(1)
      expect(foldText(once), `U+${code.toString(16)}`).toBe(once)
    }
  })

  test('folds every unit by itself: a part of the folded text is the folded part', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(), (text, at) => {
        const cut = text.length === 0 ? 0 : at % text.length
        expect(foldText(text)).toBe(foldText(text.slice(0, cut)) + foldText(text.slice(cut)))
      }),
    )
  })
})
