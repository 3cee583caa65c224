import type { DiffRow, DiffShape } from '#core/contract/shapes.ts'
import type { Edit, Mark } from '#core/model/difference.ts'
import { versionRelationWords } from '#core/report/version-texts.ts'
import type { MarkStyle } from './difference-marks.ts'

/** A comparison of two versions for people: a summary, what was replaced throughout, and every row with its text. */
export function differenceText({ rows, frame, replacements, approximate }: DiffShape, style: MarkStyle): string {
  const lines = [summary(rows), ...(approximate ? ['文本过长，部分差异为近似结果'] : [])]
  for (const { old, new: now, count, rows: holders, frame: around } of replacements) {
    lines.push(`统一替换 ${old} → ${now}：${count}处，见${holders.length + around.length}条`)
  }
  for (let at = 0; at <= rows.length; at += 1) {
    for (const row of frame) if (row.before === at) lines.push('', ...rowLines(row, style))
    const row = rows[at]
    if (row !== undefined) lines.push('', ...rowLines(row, style))
  }
  return lines.join('\n')
}

function summary(rows: readonly DiffRow[]): string {
  const counts = Object.entries(versionRelationWords).flatMap(([relation, word]) => {
    const count = rows.filter((row) => row.relation === relation).length
    return count === 0 ? [] : [`${word}${count}`]
  })
  const renumbered = rows.filter((row) => row.renumbered).length
  return [...counts, ...(renumbered === 0 ? [] : [`条号变动${renumbered}`])].join(' · ')
}

function rowLines(row: DiffRow, style: MarkStyle): string[] {
  const heading = marked(row.headings.old, row.headings.new, row.headingEdits, style)
  const title = [style.title(`${relationName(row)} ${place(row)}`), heading].filter((part) => part !== '').join(' ')
  const body = row.relation === 'identical' || row.relation === 'moved' ? [] : bodyLines(row, style)
  return [title + remark(row), ...body.map((line) => `  ${line}`), ...staleLines(row)]
}

function relationName({ relation, moved }: DiffRow): string {
  const word = versionRelationWords[relation]
  return moved && relation !== 'moved' ? `${versionRelationWords.moved}并${word}` : word
}

function place({ labels, renumbered }: DiffRow): string {
  const [old, now] = [labels.old.join('＋'), labels.new.join('＋')]
  if (old === '' || now === '') return old + now
  return renumbered ? `${old} → ${now}` : now
}

function remark(row: DiffRow): string {
  if (row.shared !== null) return '（重写，标出相同部分）'
  if (row.depth === 'systematic') return '（仅统一替换、条号引用）'
  return row.depth === 'cosmetic' ? '（仅书写形式）' : ''
}

/** A reference that nobody adjusted is easily overlooked: the text around it did not change. */
function staleLines({ texts, staleReferences }: DiffRow): string[] {
  return staleReferences.map(({ new: now, label }) => {
    const reference = (texts.new ?? '').slice(...now)
    return `  注意：引用“${reference}”未随条号调整，所指条文现为${label ?? '已删除条文'}`
  })
}

function bodyLines({ texts, edits, shared }: DiffRow, style: MarkStyle): string[] {
  if (shared !== null) {
    const old = withMarks(texts.old ?? '', shared.old, style.shared)
    const now = withMarks(texts.new ?? '', shared.new, style.shared)
    return [...`旧 ${old}`.split('\n'), ...`新 ${now}`.split('\n')]
  }
  const text = marked(texts.old, texts.new, edits, style)
  return text === '' ? [] : text.split('\n')
}

/** One text in place of two, with what differs marked; a side that is null is a text added or removed whole. */
function marked(old: string | null, now: string | null, edits: readonly Edit[], style: MarkStyle): string {
  if (old === null || now === null) {
    const text = old ?? now ?? ''
    return text === '' ? '' : (old === null ? style.inserted : style.deleted)(text)
  }
  let result = ''
  let at = 0
  for (const edit of edits) {
    result += old.slice(at, edit.old[0]) + markedEdit(old.slice(...edit.old), now.slice(...edit.new), edit, style)
    at = edit.old[1]
  }
  return result + old.slice(at)
}

function markedEdit(old: string, now: string, { substantive, follows, move }: Edit, style: MarkStyle): string {
  if (follows === 'replacement') return style.replaced(old, now)
  if (follows === 'renumbering') return style.referred(old, now)
  if (!substantive) return style.written(old, now)
  const gone = move === undefined ? style.deleted(old) : style.movedAway(old, move)
  const come = move === undefined ? style.inserted(now) : style.movedHere(now, move)
  return (old === '' ? '' : gone) + (now === '' ? '' : come)
}

function withMarks(text: string, marks: readonly Mark[], style: (text: string) => string): string {
  let result = ''
  let at = 0
  for (const { start, end } of marks) {
    result += text.slice(at, start) + style(text.slice(start, end))
    at = end
  }
  return result + text.slice(at)
}
