import type { VersionRowFull, VersionView } from '#core/contract/versions.ts'
import type { StoredDocument } from '#core/contract/workers.ts'
import { versionPieces } from '#core/clauses/version-pieces.ts'
import { versionDifference } from '#core/diff/version-difference.ts'
import type { VersionHash } from '#core/model/ids.ts'
import { finish } from '#core/model/progress.ts'
import type { EngineContext } from '#engine/context.ts'
import { resultOf } from '#engine/steps.ts'
import { openVersions, readVersionRows } from '#engine/usecases/compare-versions.ts'
import { segmentedText } from '../core/segmented-units.ts'
import { tokeniser } from '../core/tokenisers.ts'
import { instruments } from './sample-library.ts'

export const oldVersion = '0'.repeat(64) as VersionHash
export const newVersion = '1'.repeat(64) as VersionHash

const oldText = `枫州市数据登记办法
第一章 总则
第一条 为了规范数据登记活动，制定本办法。
第二条 市数据主管部门负责全市数据登记工作，并督促申请人遵守第三条的规定。
第二章 登记
第三条 申请人应当在十五日内提交登记材料。
第四条 登记机构不得收取费用。
第五条 登记材料不齐的，登记机构应当一次告知需要补正的全部内容。
第六条 本办法自2022年1月1日起施行。
`
const newText = `枫州市数据登记办法
第一章 总则
第一条 为了规范数据登记活动，制定本办法。
第二条 登记材料不齐的，登记机构应当一次告知需要补正的全部内容。
第三条 市数据主管部门负责全市数据登记工作，并督促申请人遵守第三条的规定。
第二章 登记
第四条 申请人应当在十个工作日内提交登记材料。
第五条 登记结果在全省范围内互认，跨市办理不再重复登记。
第六条 本办法自2025年3月1日起施行。
`

function stored(version: VersionHash, fileName: string, text: string): StoredDocument {
  const [summary] = instruments
  if (summary === undefined) throw new Error('There is no sample instrument')
  return {
    summary: { ...summary, version, fileName, title: '枫州市数据登记办法', units: 6 },
    document: segmentedText(text),
    sourceText: text,
    pages: [],
    method: '',
    toldAreas: {},
    areas: {},
    corrections: [],
  }
}

const pair = { old: oldVersion, new: newVersion }

/** An engine that knows two versions of an invented measure: articles moved, modified, added, removed and renumbered. */
function sampleContext(): EngineContext {
  const [old, now] = [
    stored(oldVersion, '登记办法-2022.docx', oldText),
    stored(newVersion, '登记办法-2025.docx', newText),
  ]
  const pieces = ({ summary, document }: StoredDocument) => versionPieces(summary.version, document)
  const difference = finish(versionDifference(pieces(old), pieces(now), tokeniser))
  const open = async function* () {
    yield { done: 1, total: 1 }
    return { old, new: now, difference }
  }
  return { versions: { open } } as unknown as EngineContext
}

export const sampleVersionView = (): Promise<VersionView> => resultOf(openVersions(sampleContext(), pair))

export const sampleVersionRows = (indices: readonly number[]): Promise<VersionRowFull[]> =>
  readVersionRows(sampleContext(), { ...pair, indices })
