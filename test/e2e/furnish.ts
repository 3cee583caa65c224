import type { ComparisonView } from '#core/contract/api.ts'
import type { PairRelation } from '#core/model/correspondence.ts'
import type { InstrumentId } from '#core/model/ids.ts'
import type { RowOutline } from '#core/report/comparative-row.ts'
import type { EngineClient } from '#engine/client.ts'
import { newerText, olderText } from './version-files.ts'

/** A day's work of both offices on the ready comparison, so that pictures show what the program is for. */
export async function furnish(client: EngineClient): Promise<void> {
  await storeVersions(client)
  const [comparison] = await client.comparisons.list()
  if (comparison === undefined) throw new Error('There is no ready comparison')
  const view = await open(client, comparison.id)
  const pairs = view.rows.filter(({ left, right }) => left.length > 0 && right.length > 0)
  const decide = (row: RowOutline | undefined, relation: PairRelation, reason: string) =>
    row === undefined
      ? Promise.resolve(null)
      : client.decisions.record({
          comparison: comparison.id,
          left: refs(row.left),
          right: refs(row.right),
          relation,
          reason,
        })

  await client.system.setProfile({ office: '成都专班', person: '李沐', language: 'zh' })
  await decide(pairs[0], 'aligned', '')
  await decide(pairs[3], 'partial', '范围不同，宜补充说明')
  await decide(pairs[4], 'complementary', '')
  await client.synonyms.add({ words: ['揭榜挂帅', '赛马制'] })
  await client.synonyms.switchOff({ words: ['商事主体'] })
  await client.system.setProfile({ office: '重庆专班', person: '周岚', language: 'zh' })
  await decide(pairs[0], 'aligned', '口径一致')
  await decide(pairs[3], 'complementary', '两种办法可以并行')
  const noted = pairs[3]
  if (noted !== undefined) {
    const target = { left: refs(noted.left), right: refs(noted.right) }
    await client.annotations.add({ comparison: comparison.id, ...target, text: '须先核对统计口径' })
  }
  const gap = view.rows.find(({ left, right }) => left.length === 1 && right.length === 0)
  if (gap !== undefined) {
    const clause = gap.left[0]!.ref
    const form = {
      note: '重庆宜研究增设',
      severity: 'high' as const,
      responsibleUnit: '重庆市发展改革委',
      dueOn: '2027-01-15',
    }
    await client.gaps.confirm({ comparison: comparison.id, clause, ...form })
  }
}

/** An instrument of a made-up city in two versions. */
export async function storeVersions({ instruments }: EngineClient): Promise<void> {
  const store = async (name: string, text: string, versionOf: InstrumentId | null) =>
    runSteps(
      await instruments.import({ sources: [{ file: new File([text], name) }], jurisdiction: 'other:枫州', versionOf }),
    )
  const [older] = await store('登记办法-2022.txt', olderText, null)
  await store('登记办法-2025.txt', newerText, older?.instrument?.id ?? null)
}

/** Two texts, one of each city, and their comparison. */
export async function compareTexts(client: EngineClient, chengdu: File, chongqing: File) {
  const version = async (file: File, jurisdiction: 'chengdu' | 'chongqing') => {
    const [outcome] = await runSteps(await client.instruments.import({ sources: [{ file }], jurisdiction }))
    if (outcome?.instrument == null) throw new Error(`${file.name} was not stored`)
    return outcome.instrument.version
  }
  const left = [await version(chengdu, 'chengdu')]
  const right = [await version(chongqing, 'chongqing')]
  return (await client.comparisons.create({ title: '两地数据服务规定对照', left, right })).id
}

const refs = (briefs: RowOutline['left']) => briefs.map(({ ref }) => ref)

const open = async (client: EngineClient, id: ComparisonView['comparison']['id']): Promise<ComparisonView> =>
  runSteps(await client.comparisons.open({ id }))

/** Waits for the result of long work. */
export async function runSteps<Result>(steps: AsyncIterator<unknown, Result>): Promise<Result> {
  for (;;) {
    const step = await steps.next()
    if (step.done === true) return step.value
  }
}
