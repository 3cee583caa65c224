/** How a difference is marked in running text. */
export interface MarkStyle {
  readonly deleted: (text: string) => string
  readonly inserted: (text: string) => string
  /** A phrase that changed its place, where it stood and where it stands; both bear one number. */
  readonly movedAway: (text: string, move: number) => string
  readonly movedHere: (text: string, move: number) => string
  /** Differs in writing only: full or half width, 三十日 or 30日. */
  readonly written: (old: string, now: string) => string
  /** A wording that was replaced throughout. */
  readonly replaced: (old: string, now: string) => string
  /** A reference that follows its renumbered article. */
  readonly referred: (old: string, now: string) => string
  /** What a clause that was written anew has in common with the old one. */
  readonly shared: (text: string) => string
  readonly title: (text: string) => string
}

const same = (text: string): string => text
const arrow = (old: string, now: string): string => `${old}→${now}`
/** A line end that came or went would not be seen. */
const seen = (text: string): string => text.replaceAll('\n', '⏎')

/** For files and pipes: as `git diff --word-diff` marks it, and what is no change of substance in ~ ~. */
export const plainMarks: MarkStyle = {
  deleted: (text) => `[-${text}-]`,
  inserted: (text) => `{+${text}+}`,
  movedAway: (text, move) => `[-↷${move} ${text}-]`,
  movedHere: (text, move) => `{+↶${move} ${text}+}`,
  written: (old, now) => `~${seen(arrow(old, now))}~`,
  replaced: (old, now) => `~${arrow(old, now)}~`,
  referred: (old, now) => `~${arrow(old, now)}~`,
  shared: (text) => `==${text}==`,
  title: same,
}

const colour =
  (...codes: readonly number[]) =>
  (text: string): string =>
    // Each line by itself: pagers forget a colour at the line end.
    text
      .split('\n')
      .map((line) => (line === '' ? line : `\u001B[${codes.join(';')}m${line}\u001B[0m`))
      .join('\n')

const [struck, underlined, dim, bold] = [colour(31, 9), colour(32, 4), colour(2), colour(1)]
const [gone, come] = [colour(35, 9), colour(35, 4)]

/** For a terminal: red and struck through, green and underlined, so that no colour is needed to tell them apart. */
export const colourMarks: MarkStyle = {
  deleted: struck,
  inserted: underlined,
  movedAway: (text, move) => gone(`↷${move} ${text}`),
  movedHere: (text, move) => come(`↶${move} ${text}`),
  written: (old, now) => dim(seen(arrow(old, now))),
  replaced: (old, now) => dim(arrow(old, now)),
  referred: (old, now) => dim(arrow(old, now)),
  shared: bold,
  title: bold,
}
