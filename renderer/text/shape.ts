/**
 * The English texts have the keys of the Chinese ones. Where a text counts, English may add `key_one` beside `key`:
 * Chinese has no plural.
 */
export type TextShape<Texts> = {
  readonly [Key in keyof Texts]: Texts[Key] extends string ? string : TextShape<Texts[Key]>
} & {
  readonly [Key in keyof Texts & string as Texts[Key] extends string ? `${Key}_one` : never]?: string
}
