import type { Edit, Mark } from '#core/model/difference.ts'

/**
 * The edits in a line a person can read: [−old−|+new+] where something changed, ⟨−old−|+new+⟩ where only its writing did,
 * ↷1[−old−] and ↶1[+new+] where a phrase went and came.
 */
export function paintEdits(old: string, now: string, edits: readonly Edit[]): string {
  let painted = ''
  let at = 0
  for (const edit of edits) {
    const inside = [
      ...(edit.kind === 'inserted' ? [] : [`−${old.slice(...edit.old)}−`]),
      ...(edit.kind === 'deleted' ? [] : [`+${now.slice(...edit.new)}+`]),
    ].join('|')
    const moved = edit.move === undefined ? '' : `${edit.kind === 'deleted' ? '↷' : '↶'}${edit.move}`
    painted += old.slice(at, edit.old[0]) + (edit.substantive ? `${moved}[${inside}]` : `⟨${inside}⟩`)
    at = edit.old[1]
  }
  return painted + old.slice(at)
}

const signs = {
  different: '≠',
  only: '+',
  shared: '=',
  moved: '↷',
  cosmetic: '~',
  inserted: '+',
  deleted: '−',
} as const

/** The marks of one clause: ≠[…] stands differently, +[…] only here, =[…] on both sides, ↷[…] elsewhere, ~[…] written differently. */
export function paintMarks(text: string, marks: readonly Mark[]): string {
  let painted = ''
  let at = 0
  for (const mark of marks) {
    painted += `${text.slice(at, mark.start)}${signs[mark.kind]}[${text.slice(mark.start, mark.end)}]`
    at = mark.end
  }
  return painted + text.slice(at)
}
