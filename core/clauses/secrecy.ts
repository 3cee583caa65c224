import type { SecrecyMark } from '../model/document.ts'
import { withoutWhite } from '../text/blank.ts'
import type { Line } from './line.ts'
import { sourceOffset } from './line.ts'
import { keyedValue } from './wording.ts'

type Grade = SecrecyMark['grade']

interface Found {
  readonly grade: Grade
  readonly from: number
  readonly to: number
}

const term = '(?:(?:\\d{1,2}|[一二三四五六七八九十]{1,3})\\s*(?:年|个月|月|天|日)|长期|启用前|解密前|公布前)'
const graded = new RegExp(`^(绝\\s*密|机\\s*密|秘\\s*密|工作秘密)\\s*(?:[★☆*＊]\\s*${term}?|${term})?$`, 'u')
const starred = new RegExp(`^(绝\\s*密|机\\s*密|秘\\s*密|工作秘密)\\s*[★☆＊]\\s*${term}?$`, 'u')
const internal =
  /^[（(【[]?\s*(?:内部(?:资料|文件|材料|刊物|使用|参考)|仅供内部(?:使用|参考)|仅限内部使用)[\s，,：:；;、。！!·—-]*(?:(?:请?注意保[存密管]|(?:不得|严禁|请勿|禁止)(?:外传|公开|翻印|复制|传播)|妥善保[存管]|仅供参考)[！!。]?\s*)?[）)】\]]?$/u
/** Urgency and copy number stand at the head of an official document beside the mark of secrecy. */
const urgency = /^(特\s*急|加\s*急|平\s*急|特\s*提|急\s*件)$/u
const copyNumber = /^(?:(?:份\s*号\s*[：:]?\s*|№\s*|No\.\s*)\d{1,8}|\d{6})$/u

function gradeOf(text: string): Grade | null {
  const grade = withoutWhite(graded.exec(text)?.[1] ?? '')
  if (grade === '绝密' || grade === '机密' || grade === '秘密' || grade === '工作秘密') return grade
  return internal.test(text) ? '内部' : null
}

/** The mark in a line that is made of marks of the head only; null for any other line, so for every sentence. */
function markIn(text: string): Found | null {
  const whole = gradeOf(text)
  if (whole !== null) return { grade: whole, from: 0, to: text.length }
  const keyed = keyedValue(text)
  if (keyed !== null) {
    const grade = keyed.key === '密级' ? gradeOf(keyed.value) : null
    const from = text.lastIndexOf(keyed.value)
    return grade === null ? null : { grade, from, to: from + keyed.value.length }
  }
  return isHeadMark(text) ? wordMark(text) : null
}

/** The first word of the line that is a mark. */
function wordMark(text: string): Found | null {
  for (const word of text.matchAll(/\S+/gu)) {
    const grade = gradeOf(word[0])
    if (grade !== null) return { grade, from: word.index, to: word.index + word[0].length }
  }
  return null
}

/** 机密★10年, 特急, 000012, one or several on a line: what stands in the corners above the head of an official document. */
export const isHeadMark = (text: string): boolean =>
  gradeOf(text) !== null ||
  text.split(/\s+/u).every((word) => gradeOf(word) !== null || urgency.test(word) || copyNumber.test(word))

/** 机密★10年 by itself: a mark wherever it stands, because no sentence has that form. */
export const isStarredMark = (text: string): boolean => starred.test(text)

/**
 * Marks of secrecy in lines about the document (`head`) and in page headers and footers (`furniture`), each wording once,
 * in the order of the source. The words 国家秘密 or 商业秘密 in a clause are not among them: no clause is looked at.
 */
export function findSecrecy(head: readonly Line[], furniture: readonly Line[]): SecrecyMark[] {
  const marks = [
    ...head.flatMap((line) => markOf(line, markIn(line.text))),
    ...furniture.flatMap((line) => markOf(line, markIn(line.text) ?? wordMark(line.text))),
  ]
  const inOrder = marks.sort((a, b) => a.start - b.start)
  return inOrder.filter(({ text }, index) => inOrder.findIndex((other) => other.text === text) === index)
}

function markOf(line: Line, found: Found | null): SecrecyMark[] {
  if (found === null) return []
  const { grade, from, to } = found
  return [
    { grade, text: line.text.slice(from, to), start: sourceOffset(line, from), end: sourceOffset(line, to - 1) + 1 },
  ]
}
