import type { Span } from './promise-text.ts'
import type { ScopeReader, Statement } from './statements.ts'

/** Whom rules of the field address, each line one kind; the longer words first, so that 中小企业 are no 企业. */
const kinds: readonly (readonly [string, RegExp])[] = [
  ['small', /中小微企业|中小企业|小微企业|小型微型企业/u],
  ['state', /国有企业|国有资本/u],
  ['foreign', /外商投资企业|外资企业/u],
  ['private', /民营企业|非公有制企业/u],
  ['large', /龙头企业|链主企业|大型企业|骨干企业/u],
  ['platform', /平台企业|平台经营者/u],
  ['market', /市场主体|经营主体|商事主体/u],
  ['trader', /个体工商户/u],
  ['school', /高等院校|高校|职业院校|职业学校/u],
  ['institute', /科研院所|科研机构|研究机构/u],
  ['citizen', /自然人|居民|群众/u],
]
const any = new RegExp(kinds.map(([, words]) => `(${words.source})`).join('|'), 'gu')

interface Addressee extends Span {
  readonly kind: string
}

function addresseesIn({ text, start }: Statement): Addressee[] {
  return [...text.matchAll(any)].map((match) => ({
    kind: kinds[kinds.findIndex((_, at) => match[at + 1] !== undefined)]?.[0] ?? '',
    start: start + match.index,
    end: start + match.index + match[0].length,
  }))
}

/** Two sentences that say the same of one kind each, and not of the same kind. */
export const addresseeContrasts: ScopeReader = ({ left, right }) => {
  const [one, other] = [addresseesIn(left), addresseesIn(right)]
  const own = one.filter(({ kind }) => other.every((theirs) => theirs.kind !== kind))
  const theirs = other.filter(({ kind }) => one.every((ours) => ours.kind !== kind))
  const [first, second] = [own[0], theirs[0]]
  return first !== undefined && second !== undefined && isAlone(own) && isAlone(theirs)
    ? [{ left: first, right: second }]
    : []
}

const isAlone = (found: readonly Addressee[]): boolean => new Set(found.map(({ kind }) => kind)).size === 1
