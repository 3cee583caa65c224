import type { MarkStyle } from '#hosts/cli/difference-marks.ts'

const changed = (old: string, now: string): string => `${old}→${now}`

/** As a lawyer reads a comparison, in words of HTML. */
export const tagMarks: MarkStyle = {
  deleted: (text) => `<del>${text}</del>`,
  inserted: (text) => `<ins>${text}</ins>`,
  movedAway: (text, move) => `<move to="${move}">${text}</move>`,
  movedHere: (text, move) => `<move from="${move}">${text}</move>`,
  written: (old, now) => `<write>${changed(old, now).replaceAll('\n', '⏎')}</write>`,
  replaced: (old, now) => `<swap>${changed(old, now)}</swap>`,
  referred: (old, now) => `<ref>${changed(old, now)}</ref>`,
  shared: (text) => `<same>${text}</same>`,
  title: (text) => text,
}
