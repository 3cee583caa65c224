import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anchorClause, quoteFits, quoteLength } from '#core/annotations/anchor.ts'
import { resolveAnchor } from '#core/annotations/resolve.ts'
import type { VersionHash } from '#core/model/ids.ts'

const version = 'version-one' as VersionHash
const other = 'version-two' as VersionHash
const at = (path: string, text: string, of: VersionHash = version) => ({ ref: { version: of, path }, text })

const openness = '数据主管部门应当自受理开放申请之日起十五个工作日内答复申请人，并在门户网站公布开放目录。'
const formula = '市人民政府有关部门按照各自职责做好相关工作，'.repeat(4)

describe('anchorClause', () => {
  test('keeps the beginning of the text and what stands around the clause in the source', () => {
    const before = '第一章 总则。第九条 前一条的末句在这里结束，后面是换行。\n第十条 '
    const sourceText = `${before}${openness}\n第十一条 下一条从这里开始。`
    const start = before.length
    const anchor = anchorClause(at('第十条', openness), { sourceText, start, end: start + openness.length })
    expect(anchor.quote).toBe(openness)
    expect(anchor.prefix).toBe(before.slice(-30))
    expect(anchor.suffix).toBe('\n第十一条 下一条从这里开始。')
  })

  test('cuts a long text, and never inside a character of two units', () => {
    const rare = '\u{20BB7}'.repeat(60)
    const { quote } = anchorClause(at('第一条', `甲${rare}`))
    expect(quote).toBe(`甲${'\u{20BB7}'.repeat(39)}`)
    expect(quote.length).toBe(quoteLength - 1)
    expect(quoteFits(quote, `甲${rare}`)).toBe(true)
  })

  test('any clause that was anchored is found where it stands', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme', maxLength: 200 }), { minLength: 1, maxLength: 12 }),
        (texts) => {
          const units = texts.map((text, n) => at(`第${n}条`, text))
          for (const unit of units)
            expect(resolveAnchor(anchorClause(unit), units)).toEqual({ state: 'anchored', ref: unit.ref })
        },
      ),
    )
  })
})

describe('resolveAnchor, in the order of its steps', () => {
  const anchor = anchorClause(at('第十条', openness))

  test('1 the same version, the same path, the same words: anchored', () => {
    const look = at('第十一条', openness)
    expect(resolveAnchor(anchor, [look, at('第十条', openness)])).toEqual({
      state: 'anchored',
      ref: anchor && at('第十条', '').ref,
    })
  })

  test('1 lines joined otherwise are the same words', () => {
    const relaid = openness.replace('，并', '，\n 并')
    expect(resolveAnchor(anchor, [at('第十条', relaid)]).state).toBe('anchored')
  })

  test('2 the same words at one other place: shifted there', () => {
    const units = [at('第十条', '另有规定的，从其规定。'), at('第二章/第十条', openness)]
    expect(resolveAnchor(anchor, units)).toEqual({ state: 'shifted', ref: { version, path: '第二章/第十条' } })
  })

  test('2 a new version of the text: shifted to where it stands there', () => {
    const units = [at('第十二条', openness, other), at('第十条', '本条已经改写。', other)]
    expect(resolveAnchor(anchor, units)).toEqual({ state: 'shifted', ref: { version: other, path: '第十二条' } })
  })

  test('3 nowhere: orphaned', () => {
    expect(resolveAnchor(anchor, [at('第十条', '本条已经改写。')])).toEqual({ state: 'orphaned', ref: null })
    expect(resolveAnchor(anchor, [])).toEqual({ state: 'orphaned', ref: null })
  })

  test('3 at two other places: orphaned, there is no choosing', () => {
    const units = [at('第三条', openness), at('第四条', openness)]
    expect(resolveAnchor(anchor, units).state).toBe('orphaned')
  })
})

describe('look-alikes', () => {
  test('a text that only goes on after the quoted words is another clause', () => {
    const short = anchorClause(at('第一条', '加强数据安全管理工作。'))
    expect(resolveAnchor(short, [at('第一条', '加强数据安全管理工作。各区县应当每年报告一次。')]).state).toBe(
      'orphaned',
    )
  })

  test('one changed figure is another clause', () => {
    const changed = openness.replace('十五个工作日', '三十个工作日')
    expect(resolveAnchor(anchorClause(at('第十条', openness)), [at('第十条', changed)]).state).toBe('orphaned')
  })

  test('clauses that open with the same formula are told apart by what follows it', () => {
    const long = anchorClause(at('第二十条', `${formula.slice(0, 60)}并报送清单。${formula}`))
    const alike = at('第二十一条', `${formula.slice(0, 60)}并公布目录。${formula}`)
    expect(resolveAnchor(long, [alike]).state).toBe('orphaned')
  })

  test('the same words in another instrument of the comparison are not followed while the own one is there', () => {
    const anchor = anchorClause(at('第十条', openness))
    expect(resolveAnchor(anchor, [at('第十条', '本条已经改写。'), at('第五条', openness, other)]).state).toBe(
      'orphaned',
    )
  })

  test('a short formula is not followed into another version', () => {
    const short = anchorClause(at('第三十条', '加强组织领导。'))
    expect(resolveAnchor(short, [at('第二十八条', '加强组织领导。', other)]).state).toBe('orphaned')
  })
})
