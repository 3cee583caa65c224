import { foldText } from '../text/fold.ts'
import { isFunctionWord } from '../text/function-words.ts'
import { shippedSynonyms } from '../text/synonym-table.ts'
import type { Token } from '../text/tokeniser.ts'
import type { Span } from './promise-text.ts'

/** A word of a clause as contrasts compare it: folded, with what it tells about the matter. */
export interface SaidWord extends Span {
  readonly word: string
  readonly weight: number
}

/** What a stretch speaks of: each word once, with its weight. */
export type Words = ReadonlyMap<string, number>

/** Words of the matter tell three times as much as 建立, 有关 and what else any clause says. */
const matterWeight = 3
const generalWeight = 1

/** Verbs and nouns that two offices put for one another without meaning another thing; the first stands for all. */
const alike = [
  '建立 建立健全 健全 完善 建立完善 构建 建设',
  '加强 强化 加大 提升 提高 增强',
  '推进 推动 促进 加快 加速',
  '支持 扶持 鼓励 引导',
  '制定 出台 编制 制订 拟定 拟订',
  '公布 公开 发布 公示',
  '办结 办理 办理完毕 办毕',
  '答复 回复 反馈',
  '决定 作出决定',
  '材料 资料',
  '设立 成立 组建',
  '打造 培育 建成',
  '报送 上报 报告',
  '告知 通知',
  '获得 取得 获评 通过',
  '租用 租赁',
  '采购 购买',
  '评选 遴选 选取 择优评选',
  '示范 标杆 样板',
  '中小企业 小微企业 中小微企业',
]

/** Things said in many words for one in the field: the groups of the synonym table. */
const folds: ReadonlyMap<string, string> = new Map([
  ...shippedSynonyms.groups.flatMap((group) => group.map((word) => [word, group[0] ?? word] as const)),
  ...alike.flatMap((line) => {
    const words = line.split(' ')
    return words.map((word) => [word, words[0] ?? word] as const)
  }),
])

/** Kinds of tokens that say how much, when or how binding, not of what. */
const notMatter: ReadonlySet<string> = new Set([
  ...['punctuation', 'space', 'quantity', 'date', 'ordinal', 'label', 'modal'],
])
/** Of one character these tell nothing; 报, 建 and 查 do. */
const particles =
  /^[的地得了着和与及或并而且但等其该此各每所之于对为在从自由向将把被以按有无不是指即如也又还再已曾当后前中内外上下间时起至到者们个这那就可应要须均都日年月]$/u

/** The words of a text in its order, for `wordsBetween`. */
export function saidWords(tokens: readonly Token[]): SaidWord[] {
  return tokens.flatMap(({ kind, text: token, start, end }) => {
    if (notMatter.has(kind) || particles.test(token)) return []
    const folded = foldText(token)
    const word = folds.get(folded) ?? folded
    const isGeneral = isFunctionWord(word) || word.length === 1
    return [{ word, weight: isGeneral ? generalWeight : matterWeight, start, end }]
  })
}

/** The words that stand wholly within a stretch. */
export function wordsBetween(words: readonly SaidWord[], { start, end }: Span, but: readonly Span[] = []): Words {
  const said = new Map<string, number>()
  for (const { word, weight, start: from, end: to } of words) {
    if (from >= end) break
    if (from < start || to > end || but.some((hole) => from < hole.end && to > hole.start)) continue
    said.set(word, weight)
  }
  return said
}

export const weightOf = (words: Words): number => [...words.values()].reduce((sum, weight) => sum + weight, 0)

/** What both say, of what both say together (Dice), 0 to 1; whole weights, so that exchanging the sides changes nothing. */
export function likeness(a: Words, b: Words): number {
  const whole = weightOf(a) + weightOf(b)
  return whole === 0 ? 0 : (2 * weightOf(shared(a, b))) / whole
}

export const shared = (a: Words, b: Words): Words => new Map([...a].filter(([word]) => b.has(word)))

/**
 * Two words of the matter: 数据 or 予以支持 alone is said of anything, so that less in common makes no two promises one.
 * Guarded by the mutations in another writing and the judged contrasts (test/gold).
 */
export const leastShared = 2 * matterWeight

/** Of words those that tell about the matter. */
export const matterOf = (words: Words): Words => new Map([...words].filter(([, weight]) => weight === matterWeight))
