/** A unit that a clause names as responsible, and its part. */
export interface ResponsibleUnit {
  readonly name: string
  readonly role: 'lead' | 'supporting' | 'responsible'
}

const roles: readonly (readonly [RegExp, ResponsibleUnit['role']])[] = [
  [/^(?:牵头单位|牵头部门|牵头)$/u, 'lead'],
  [/^(?:配合单位|配合部门|参与单位|参加单位|协办单位|配合)$/u, 'supporting'],
  [/^(?:责任单位|责任部门|主责单位|实施单位)$/u, 'responsible'],
]

/**
 * The units in the bracket that closes a clause of a plan: （责任单位：甲、乙） or （牵头单位：甲；责任单位：乙、丙）. Beside a lead
 * unit the others are its supporters.
 */
export function responsibleUnitsOf(text: string): ResponsibleUnit[] {
  const parts = [...text.matchAll(/[（(]([^（()）]*单位|[^（()）]*部门)[:：]([^（）()]*)[)）]/gu)].flatMap(
    ([bracket]) => bracket.slice(1, -1).split(/[；;]/u),
  )
  const named = parts.flatMap((part) => {
    const [key = '', value = ''] = part.split(/[:：]/u, 2)
    const role = roles.find(([pattern]) => pattern.test(key.trim()))?.[1]
    return role === undefined ? [] : splitNames(value).map((name) => ({ name, role }))
  })
  const hasLead = named.some(({ role }) => role === 'lead')
  return named.map(({ name, role }) => ({ name, role: hasLead && role === 'responsible' ? 'supporting' : role }))
}

const splitNames = (value: string): string[] =>
  value
    .split(/[、，,]/u)
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== '等')
