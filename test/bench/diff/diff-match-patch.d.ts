/** The part of diff-match-patch 1.0.5 that the bench calls; the package brings no types. */
declare module 'diff-match-patch' {
  /** -1 deleted, 0 kept, 1 inserted; an array of two, made by a constructor of its own. */
  type Part = { 0: -1 | 0 | 1; 1: string }

  class diff_match_patch {
    /** Seconds, 0 for no limit. */
    Diff_Timeout: number
    diff_main(old: string, now: string, checkLines?: boolean): Part[]
    diff_cleanupSemantic(parts: Part[]): void
    diff_linesToChars_(old: string, now: string): { chars1: string; chars2: string; lineArray: string[] }
    diff_charsToLines_(parts: Part[], lines: string[]): void
  }

  export { diff_match_patch }
}
