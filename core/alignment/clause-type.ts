/** What a clause does in its instrument, where its wording says so plainly. */
const clauseTypes = ['purpose', 'scope', 'definition', 'principle', 'liability', 'effect'] as const
export type ClauseType = (typeof clauseTypes)[number]

/* 本条例, 本办法, 本实施细则 … */
const thisInstrument = '本(?:条例|办法|规定|法|细则|实施细则|规则|方案|规划|意见|措施)'

const signs: readonly (readonly [ClauseType, RegExp])[] = [
  ['effect', new RegExp(`^${thisInstrument}自.{2,24}起(?:施行|实施)`, 'u')],
  ['purpose', new RegExp(`^为了?[^。]*制定${thisInstrument}`, 'u')],
  ['scope', new RegExp(`适用${thisInstrument}|^${thisInstrument}(?:所称.{0,6})?适用于`, 'u')],
  ['definition', new RegExp(`(?:^|\\n)${thisInstrument}(?:所称|下列用语)|下列用语的含义`, 'u')],
  [
    'liability',
    /^(?:[^。]*违反(?:本|有关)[^。]*(?:处分|处罚|罚款|责任|责令)|[^。]*(?:依法追究|依法给予处分|依法承担))/u,
  ],
  ['principle', /应当(?:坚持|遵循)[^。]*(?:的)?原则/u],
]

/** Null for most clauses: they rule a matter of their own. */
export function clauseTypeOf(text: string): ClauseType | null {
  return signs.find(([, sign]) => sign.test(text))?.[0] ?? null
}
