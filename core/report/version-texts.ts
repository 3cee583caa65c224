import type { VersionRelation } from '../model/difference.ts'
import { bookTitle, dateInWords } from './texts.ts'

/* Every Chinese word of the 修订对照表, the report of two versions of one instrument. */

export const versionRelationWords: Readonly<Record<VersionRelation, string>> = {
  identical: '相同',
  modified: '修改',
  moved: '移动',
  split: '拆分',
  merged: '合并',
  added: '新增',
  removed: '删除',
}

export const versionWords = {
  title: '修订对照表',
  number: '序号',
  old: '现行（旧）条文',
  new: '修订后条文',
  change: '变化',
  none: '（无）',
  /** The sides inside a sentence. */
  sides: { old: '现行（旧）', new: '修订后' },
  replacements: { title: '统一替换', old: '原用语', new: '现用语', places: '次数与所在条款' },
  renumbering: { title: '条号对照', old: '旧条号', new: '新条号' },
  stale: { title: '引用未调整', clause: '条款', reference: '引用', explanation: '说明' },
  listSeparator: '、',
}

const quoted = (text: string): string => `“${text}”`
const sumOf = (parts: readonly (readonly [string, number])[]): string =>
  parts.map(([word, count]) => `${word} ${count}`).join('＋')

/** What a change is called in the third column; amendments of Chinese law are worded so. */
export const changeSentences = {
  edits: (count: number) => `${count} 处`,
  splitInto: (count: number) => `1 拆 ${count}`,
  mergedFrom: (count: number) => `${count} 并 1`,
  movedAnd: (word: string) => `移动并${word}`,
  rewritten: () => '重写，只标出沿用的文字。',
  section: (from: string, to: string) => `由${quoted(from)}移至${quoted(to)}。`,
  replaced: (old: string, now: string) => `${quoted(old)}改为${quoted(now)}`,
  deleted: (text: string) => `删去${quoted(text)}`,
  inserted: (text: string) => `增加${quoted(text)}`,
  moved: (text: string) => `${quoted(text)}移动位置`,
  listed: (changes: readonly string[], more: number) => `${changes.join('；')}${more > 0 ? `；另有 ${more} 处` : ''}。`,
  apart: (replacements: number, references: number, cosmetic: number) => {
    const parts = [
      ['统一替换', replacements],
      ['引用条号', references],
      ['书写形式', cosmetic],
    ] as const
    const said = parts.filter(([, count]) => count > 0).map(([word, count]) => `${word} ${count} 处`)
    return said.length === 0 ? '' : `另计：${said.join('，')}。`
  },
  onlyRenumbered: () => '仅改条号',
  onlySystematic: () => '仅统一替换、引用条号',
  onlyCosmetic: () => '仅书写形式',
  stale: (reference: string) => `引用${quoted(reference)}未调整，见表末。`,
}

export const versionSentences = {
  changed: (rows: number) => `（只列有变化的 ${rows} 行）`,
  all: (rows: number) => `（全部 ${rows} 行）`,
  nothing: () => '（两版没有实质变化）',
  version: (
    side: string,
    {
      title,
      documentNumber,
      documentDate,
      effectiveOn,
      units,
      fileName,
    }: {
      readonly title: string
      readonly documentNumber: string | null
      readonly documentDate: string | null
      readonly effectiveOn: string | null
      readonly units: number
      readonly fileName: string
    },
  ) =>
    `${side}：${[
      bookTitle(title),
      ...(documentNumber === null ? [] : [documentNumber]),
      ...(documentDate === null ? [] : [`${dateInWords(documentDate)}公布`]),
      ...(effectiveOn === null ? [] : [`${dateInWords(effectiveOn)}施行`]),
      `条款 ${units}`,
      `文件${quoted(fileName)}`,
    ].join('，')}。`,
  replaced: (count: number, places: string) => `${count} 处：${places}`,
  nowCalled: (label: string | null) => (label === null ? '所指条款已删除' : `所指条款现为${label}，引用未随条号调整`),
  compared: (old: readonly [number, number], now: readonly [number, number]) =>
    `两版条款全部参加比较：${versionWords.sides.old} ${old.join('／')}，${versionWords.sides.new} ${now.join('／')}。`,
  listed: (rows: number, units: number, around: number, left: readonly (readonly [string, number])[]) => {
    const notListed = left.reduce((sum, [, count]) => sum + count, 0)
    const listed = `本表列 ${rows} 行＝条款 ${units}＋章节标题等 ${around}`
    return notListed === 0 ? `${listed}。` : `${listed}；未列条款 ${notListed} 行＝${sumOf(left)}。`
  },
  edits: (substantive: number, replacements: number, references: number, cosmetic: number) =>
    `实质改动 ${substantive} 处；另计统一替换 ${replacements} 处、随条号调整的引用 ${references} 处、书写形式 ${cosmetic} 处。`,
  legend: () =>
    '加删除线的为删去，加粗并加下划线的为新增，加双下划线的为移动位置；加虚下划线的为统一替换的用语和随条号调整的引用，加波浪线的为重写条款沿用的文字。只是书写形式不同的不标。',
  approximate: () => '文本差异过大，部分结果为近似：所标改动可能比实际的粗。',
  method: (method: string) => `条款对应和改动由程序比较两版文本得出（方法 ${method}），以两版原文为准。`,
}

/** What the signs of the plain-text table mean. */
export const markLegend =
  '[-…-] 删去；{+…+} 新增；{↷…↷} 移动位置；~…~ 统一替换的用语和随条号调整的引用；==…== 重写条款沿用的文字'
