import type { Contrast, Refusal, Relation } from '../model/correspondence.ts'
import type { Severity } from '../journal/event.ts'
import type { Area } from '../model/instrument.ts'
import { chanceText } from './chance.ts'
import type { Template } from './report-document.ts'

/* Every Chinese word of a report. Reports are official papers of two Chinese cities and have no other language. */

export const relationWords: Readonly<Record<Relation, string>> = {
  aligned: '一致',
  partial: '部分对应',
  complementary: '互补',
  conflict: '冲突',
  gap: '缺口',
}

export const contrastWords: Readonly<Record<Contrast['kind'], string>> = {
  modality: '情态',
  quantity: '数量',
  deadline: '期限',
  body: '责任主体',
  scope: '适用范围',
}

export const areaWords: Readonly<Record<Area, string>> = {
  1: '体制机制',
  2: '数字产业化',
  3: '产业数字化',
  4: '新型基础设施',
  5: '成渝协同与国际合作',
  6: '创新支撑',
  7: '智慧公共服务',
}

export const severityWords: Readonly<Record<Severity, string>> = { low: '轻', medium: '中', high: '重' }

export const templateWords: Readonly<Record<Template, string>> = {
  'comparative-table': '条款对照表',
  'gap-list': '缺口与冲突清单',
  'area-matrix': '七领域覆盖矩阵',
}

export const columnWords = {
  number: '序号',
  difference: '关系、差异与建议',
  clauses: '条文',
  kind: '类别',
  clause: '条款',
  explanation: '说明',
  severity: '程度',
  responsibleUnit: '责任单位',
  dueOn: '完成时限',
  status: '状态',
  restated: '（转述摘要）',
  area: '领域',
  rows: '行数',
}

export const matrixWords = {
  unfiled: '未归领域',
  total: '合计',
  cover: (side: string) => `${side}覆盖`,
  only: (side: string) => `仅${side}`,
  notAnswering: '判为不对应',
  share: (percent: number | null, answered: number, all: number) =>
    percent === null ? '无条款' : `${percent}%（${answered}／${all}）`,
  explained: '覆盖：有对应的条款数／该侧条款数；每一条款只计一次，随其所在的行归入领域。',
}

export const words = {
  none: '（无对应条款）',
  unset: '未定',
  leftColumn: '左栏',
  rightColumn: '右栏',
  and: '与',
  national: '国家',
  joint: '川渝',
  confirmed: '已确认',
  decided: '已决定',
  open: '待确认',
  disagreement: '意见不一',
  eachWider: '各有宽窄',
  notCorresponding: '不相对应',
}

const quoted = (text: string): string => `“${text}”`

/** A date as an official paper writes it; a year or a month alone stays alone. */
export function dateInWords(isoDate: string): string {
  const [year, month, day] = isoDate.split('-').map(Number)
  const parts = [`${year} 年`, month && `${month} 月`, day && `${day} 日`]
  return parts.filter((part) => part !== undefined && part !== 0).join(' ')
}

export const bookTitle = (title: string): string => (title.startsWith('《') ? title : `《${title}》`)

const refusalWords: Readonly<Record<Refusal, string>> = {
  'below-threshold': '不足以建议',
  'better-elsewhere': '双方各有更相符的条款',
  'little-shared': '共有内容太少',
}

/** A line of provenance: which file exactly was read. */
export const provenanceLine = (title: string, version: string): string =>
  `${bookTitle(title)}源文件校验值（SHA-256）：${version}`

export const sentences = {
  wider: (side: string) => `${side}较宽`,
  lacks: (side: string, texts: readonly string[], more: number) =>
    `${side}未见${texts.map(quoted).join('、')}${more > 0 ? `等 ${texts.length + more} 处` : ''}。`,
  copied: (title: string, clause: string, characters: number) =>
    `共同源自${bookTitle(title)}${clause} ${characters} 字，不计入把握。`,
  suggestedPair: (score: number | null) =>
    score === null ? '程序建议，待决定。' : `程序建议，待决定。把握 ${chanceText(score)}。`,
  suggestedOther: (relation: string) => `程序原建议：${relation}。`,
  madeByPeople: () => '由专班配对，程序未作建议。',
  note: (office: string, text: string, person: string, date: string) => `${office}意见：${text}（${person}，${date}）`,
  decision: (office: string, relation: string, reason: string, person: string, date: string) =>
    `${office}决定：${relation}。${reason}（${[person, date].filter((part) => part !== '').join('，')}）`,
  notCurrent: () => '条文已变，此决定不计入。',
  disagreement: () => '意见不一。',
  gapOn: (side: string) => `${side}无对应条款。`,
  openGap: {
    suggested: '程序建议，待确认。',
    unsuggested: '程序未作建议，待确认。',
    rejectedPair: '是否缺口，待确认。',
  },
  search: (examined: number, label: string, score: number, refused: string) =>
    `已查 ${examined} 条，最接近为${label}，把握 ${chanceText(score)}${refused}。`,
  /** Why the nearest was not taken; `answers` names the clause that it answers instead, '' where there is none. */
  refused: (why: Refusal, answers: string) =>
    `，${refusalWords[why]}，未采用${answers === '' ? '' : `（它已对应${answers}）`}`,
  searchEmpty: (examined: number) => `已查 ${examined} 条，没有相近的条款。`,
  rejectedPair: (side: string, labels: string) => `曾与${side}${labels}配对，经判断不相对应。`,
  disputedPair: (side: string, labels: string) => `有专班提出与${side}${labels}配对，意见不一，尚无定论。`,
  confirmedGap: () => '缺口已确认。',
  confirmedGapBy: (office: string, person: string, date: string) => `缺口已确认（${office}，${person}，${date}）。`,
  severity: (severity: string) => `程度：${severity}。`,
  responsibleUnit: (unit: string) => `责任单位：${unit}。`,
  dueOn: (date: string) => `完成时限：${date}。`,
  all: (rows: number) => `（全部 ${rows} 行）`,
  onlyRelations: (relations: string, rows: number) => `（只列${relations}，${rows} 行）`,
  sum: (all: number, parts: readonly (readonly [string, number])[]) =>
    `共 ${all} 行＝${parts.map(([word, count]) => `${word} ${count}`).join('＋')}。`,
  notListed: (relations: string, listed: number, others: number) =>
    `本表只列${relations} ${listed} 行，另有 ${others} 行未列。`,
  placed: (left: string, leftShown: number, leftAll: number, right: string, rightShown: number, rightAll: number) =>
    `在列条款：${left} ${leftShown}／${leftAll}，${right} ${rightShown}／${rightAll}。`,
  decided: (decided: number, undecided: number, disagreements: number) =>
    `已决定 ${decided} 行，待决定 ${undecided} 行；两地意见不一的 ${disagreements} 行。`,
  split: (pairs: number, lines: number) =>
    `${pairs} 对条款经判断不相对应，按单列条款列出，已在其他行有对应的不再重列；序号共 ${lines}。`,
  cosmetic: (count: number) => `标点、序号等形式差异 ${count} 处未列。`,
  legend: () => '加粗并加下划线的，两地用语不同；加虚下划线的，仅一方有。',
  restated: (titles: string) => `${titles}为转述摘要，非官方文本。`,
  sides: (left: string) => `${left}在左只因版面固定，不表示主次。`,
  method: (method: string) =>
    `对应关系由程序建议（方法 ${method}），由专班决定；“把握 0.80”指这样的建议，每百对约有 80 对经人判断相对应。`,
  generated: (office: string, person: string, date: string) =>
    `编制：${[[office, person].filter((part) => part !== '').join(' '), date].filter((part) => part !== '').join('，')}。`,
}

export const figureWords = { recall: '召回率', precision: '准确率', f1: 'F1', gapPrecision: '缺口准确率' } as const

/** The note of the self-test; `figures` are what `figure` gives, joined. */
export const selfTestSentences = {
  head: (method: string, date: string) => `自检（${method}，${date}）：`,
  shipped: (pairs: number, figures: string) =>
    `本方法在随附的 ${pairs} 个已判条款对上，${figures}，括号内为 95% 区间；这些条款对也用于调校方法，数值偏乐观。`,
  decisions: (
    counts: {
      readonly pairs: number
      readonly confirmed: number
      readonly added: number
      readonly rejected: number
    },
    figures: string,
  ) =>
    `在本机 ${counts.pairs} 个已判条款对（采纳建议 ${counts.confirmed}，自行配对 ${counts.added}，否定建议 ${counts.rejected}）上，${figures}；决定多从建议出发，数值偏高。`,
  fewDecisions: (pairs: number, gaps: number, enough: number) =>
    `本机已判条款对 ${pairs} 个、缺口 ${gaps} 条，不足 ${enough}，尚看不出准确程度。`,
  noDecisions: () => '本机尚无决定可供衡量。',
  nothing: () => '没有已判条款对可供衡量。',
  figure: (name: string, value: string | null) => (value === null ? `${name}看不出` : `${name} ${value}`),
  failed: () => '自检未能完成，本表不附方法的准确程度。',
}
