import { describe, expect, it } from 'vitest'
import { segment } from '#core/clauses/segment.ts'
import { alignmentUnits, looseClauses } from '#core/clauses/units.ts'
import type { VersionHash } from '#core/model/ids.ts'
import { walkClauses } from '#core/model/clause.ts'
import { textSource } from './text-source.ts'

const version = 'v' as VersionHash

const plan = `山城算力行动计划

为加快算力建设，制定本计划。

一、总体要求

本节说明总的方向。

（一）发展目标。到2027年建成两个中心。

（二）基本原则。坚持下列原则：

1.统筹布局。

2.绿色集约。
`

describe('text outside the units', () => {
  const document = segment(textSource(plan))

  it('is what stands beside and above numbered clauses', () => {
    expect(looseClauses(version, document).map(({ text }) => text)).toEqual([
      '为加快算力建设，制定本计划。',
      '本节说明总的方向。',
      '基本原则。坚持下列原则：',
    ])
  })

  it('makes up, with the units, all own text of the document', () => {
    const searched = [...alignmentUnits(version, document), ...looseClauses(version, document)].map(({ text }) => text)
    const all = [...walkClauses(document.clauses)]
      .flatMap(({ ownText }) => ownText.split('\n'))
      .filter((line) => line !== '')
    expect(all.filter((line) => !searched.some((text) => text.includes(line)))).toEqual([])
  })
})
