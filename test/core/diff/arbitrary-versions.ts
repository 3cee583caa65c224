import fc from 'fast-check'
import type { VersionPiece } from '#core/model/difference.ts'
import { clauseText } from '../arbitrary-text.ts'

interface Item {
  readonly isFrame: boolean
  readonly heading: string | null
  readonly text: string
}

const item: fc.Arbitrary<Item> = fc.record({
  isFrame: fc.boolean(),
  heading: fc.option(fc.constantFrom('总则', '数据要素', '市场主体保护', '附则'), { nil: null }),
  text: fc.oneof(
    clauseText,
    fc.constantFrom(
      '市场主体依法享有自主经营权。',
      '依照本办法第三条、第四条处理。',
      '本办法自2024年1月1日起施行。',
      '',
    ),
  ),
})

/** A version made of clauses of the other: each kept, followed by another, repeated or written anew, in any order. */
const taken = fc.record({ from: fc.nat(), more: fc.option(clauseText, { nil: null }), replaced: fc.boolean() })

function pieces(items: readonly Item[]): VersionPiece[] {
  let [articles, above] = [0, null as number | null]
  return items.map(({ isFrame, heading, text }, at) => {
    if (isFrame) {
      above = at
      return { part: 'frame', path: `第${at + 1}章`, label: `第${at + 1}章`, heading, text, above: null }
    }
    articles += 1
    const label = `第${articles}条`
    return { part: 'unit', path: label, label, heading, text, above }
  })
}

/** Two versions that have much in common or nothing; numbers always run on, so that most clauses are renumbered. */
export const relatedVersions: fc.Arbitrary<readonly [VersionPiece[], VersionPiece[]]> = fc
  .tuple(fc.array(item, { maxLength: 8 }), fc.array(taken, { maxLength: 8 }), fc.array(item, { maxLength: 2 }))
  .map(([old, changes, fresh]) => {
    const now = changes.flatMap(({ from, more, replaced }) => {
      const base = old[from % Math.max(1, old.length)]
      if (base === undefined) return []
      const text = replaced ? base.text.replaceAll('市场主体', '经营主体') : base.text
      return [{ ...base, text: more === null ? text : text + more }]
    })
    return [pieces(old), pieces([...now, ...fresh])]
  })
