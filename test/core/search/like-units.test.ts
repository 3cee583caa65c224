import { describe, expect, it } from 'vitest'
import type { VersionHash } from '#core/model/ids.ts'
import { searchedText } from '#core/search/clause-index.ts'
import { unitsLike } from '#core/search/like-units.ts'
import { clauseIndex } from '#data/repositories/search.ts'
import { indexUnits, nextUnit } from '#data/repositories/search-index.ts'
import { countingWriter, store, temporaryWorkspace } from '../../data/workspace-builder.ts'

const matters = ['数据归集', '算力设施', '场景开放', '人才引进', '首席数据官', '标准制定', '风险补偿', '信用评价']
const articles = matters.flatMap((matter) => [
  `市经济信息部门负责推进${matter}工作，建立清单并按季度公布。`,
  `支持企业参与${matter}，符合条件的给予补助，所需资金列入预算。`,
])

describe('units like a text', () => {
  it.each([
    ['while no list holds them', false],
    ['once lists do', true],
  ])('are those that share its rare words, %s', (_, inLists) => {
    const workspace = temporaryWorkspace()
    store(workspace, { articles }, countingWriter())
    if (inLists) {
      const fill = Array.from({ length: 4096 }, (_each, at) => ({ heading: null, text: `其他事项${at}。` }))
      indexUnits(workspace.db, nextUnit(workspace.db), fill)
    }
    for (const [at, matter] of matters.entries()) {
      const like = unitsLike(clauseIndex(workspace.db), searchedText(null, `两地共同开展${matter}。`), 2)
      expect(like.toSorted((a, b) => a - b)).toEqual([at * 2 + 1, at * 2 + 2])
    }
    workspace.close()
  })

  it('are none where every text shares all of it, or nothing', () => {
    const workspace = temporaryWorkspace()
    const version: VersionHash = store(workspace, { articles: ['数据。', '数据。', '数据。'] }, countingWriter())
    expect(version).toBeTruthy()
    expect(unitsLike(clauseIndex(workspace.db), '火星', 5)).toEqual([])
    workspace.close()
  })
})
