/** One step of the schema. Never edited once released: a mistake is mended by the next one. */
export interface Migration {
  /** `user_version` after it; rises by tens, so that a mend can go between. */
  readonly version: number
  readonly script: string
}
