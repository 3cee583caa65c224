import type { Span } from './promise-text.ts'

export const modalKinds = [
  'must',
  'must-not',
  'may',
  'encourage',
  'gradual',
  'explore',
  'strive',
  'need-not',
  'will-not',
] as const
export type ModalKind = (typeof modalKinds)[number]

/** A word that binds, and whom. */
export interface Modality extends Span {
  readonly text: string
  readonly kind: ModalKind
  /** Who must or may, or who is encouraged, as printed; null where the sentence does not say. */
  readonly bound: (Span & { readonly text: string }) | null
}

/**
 * Guards as in `text/domain-terms`: 相应当事人 holds no 应当, 许可以及 no 可以. 应 and 可 alone bind only before a verb that
 * laws use so; 支持 that closes its phrase, or that names a purpose or a help, is a noun.
 */
const words: readonly (readonly [ModalKind, string])[] = [
  [
    'must',
    '(?<![相对响反供适])应当(?!事)|必须|(?<=[\\p{Script=Han}，])(?<![不相对响反供适回理一感呼效答])应(?=在|于|按|如实|依|及时|立即|建立|向|将|由|予以)',
  ],
  ['must-not', '不得(?![不已])|禁止|严禁|不应(?!求)'],
  [
    'may',
    '(?<![许认])可以(?!及)|(?<=[\\p{Script=Han}，])(?<![许认不尚])可(?=自愿|自主|依法|向|按|在|根据|申请)|(?<![所享持])有权(?![益利属])',
  ],
  [
    'encourage',
    '鼓励|(?<![收于技术的予元等务撑大])支持(?!下|力度|政策|作用|体系|和(?!鼓励)|[，。；、）](?!鼓励|和鼓励))',
  ],
  ['gradual', '逐步'],
  ['explore', '探索(?!者|性|期)'],
  ['strive', '力争'],
  ['need-not', '无需'],
  ['will-not', '(?<!给)不予'],
]
const pattern = new RegExp(words.map(([, source]) => `(${source})`).join('|'), 'gu')

/** Reads them out of a text as `promiseText` gives it. */
export function modalityOf(text: string): Modality[] {
  const found: Modality[] = []
  for (const match of text.matchAll(pattern)) {
    const at = words.findIndex((_, index) => match[index + 1] !== undefined)
    const kind = words[at]?.[0]
    if (kind === undefined) continue
    const span = { start: match.index, end: match.index + match[0].length }
    found.push({ text: match[0], kind, ...span, bound: boundBy(text, kind, span, found.at(-1)) })
  }
  return found
}

function boundBy(text: string, kind: ModalKind, span: Span, last: Modality | undefined): Modality['bound'] {
  if (kind === 'encourage') return encouraged(text, span.end)
  if (['must', 'must-not', 'may', 'gradual'].includes(kind)) return subject(text, span.start, last)
  return null
}

/** What follows 鼓励 up to what it is encouraged to do. */
const doing =
  /开发|参与|联合|共建|与[^，。]*?共|牵头|制定|进场|上市|开设|利用|使用|建设|设立|开展|创建|申报|加强|提供|发展|对[^，。]{2,12}提供|探索|购买|采用|组建|加大|在[^，。]+?(?:设立|开展)|依法|通过|积极|率先|围绕/u

const longestEncouraged = 120

function encouraged(text: string, from: number): Modality['bound'] {
  const lead = /^(?:和|、)?(?:支持|鼓励)?/u.exec(text.slice(from, from + 4))?.[0].length ?? 0
  const start = from + lead
  const phrase = /^[^，。；：\u3000]*/u.exec(text.slice(start, start + longestEncouraged))?.[0] ?? ''
  const length = doing.exec(phrase)?.index ?? -1
  // Two bodies joined by 与 before 共建 are the one who is encouraged and its partner.
  if (length >= 2) return spanned(text, start, start + length)
  const isWhole = /的[^的]*(?:单位|企业|机构|项目|主体|团队)$/u.test(phrase)
  return isWhole ? spanned(text, start, start + phrase.length) : null
}

/** Words before a subject that are none of it. */
const beforeSubject =
  /^(?:(?:但|其中|并|同时|且|因此)|(?:除)?(?:法律|行政法规)[^，]*?(?:规定)?(?:的|外)|涉及[^，]*的|对)/u
/** Between the subject and 应当. */
const afterSubject = /(?:依法|及时|也|都|均|还|确需|自(?![治由])[^，]*|在[^，]*|按照[^，]*|应当|方)$/u
/** A condition (…的，) or an adverb in place of a subject. */
const notSubject =
  /(?:的|时|后|前|内|外|情况下)$|^(?:严禁|禁止|探索|鼓励|支持|逐步|加快|推动|建立|完善|自|在|经|按照?|根据|对|因|为|需要|逾期|公示|确需|但)|期限|期间|时间/u

/** Characters before a word that binds; a subject farther away is another's. */
const farthestSubject = 200

/** The phrase before the word; where it holds none, the one that the word before it bound, or the first of the sentence. */
function subject(text: string, at: number, last: Modality | undefined): Modality['bound'] {
  const near = at - farthestSubject
  const sentence = Math.max(near, text.lastIndexOf('。', at - 1) + 1, text.lastIndexOf('；', at - 1) + 1)
  const phrases = [...text.slice(sentence, at).matchAll(/[^，\u3000]+/gu)]
  const own = phrases.at(-1)
  const isOwn = own !== undefined && sentence + own.index + own[0].length === at
  if (isOwn) {
    const read = readSubject(text, sentence + own.index, at)
    if (read !== null) return read
  }
  if (last !== undefined && last.start >= sentence && last.kind !== 'encourage' && last.bound !== null)
    return last.bound
  for (const phrase of phrases.slice(0, isOwn ? -1 : undefined).toReversed()) {
    const start = sentence + phrase.index
    const read = readSubject(text, start, start + phrase[0].length, true)
    if (read !== null) return read
  }
  return null
}

/** Where a phrase has a verb of its own, whom it speaks of stands before it: 有关部门应当, 数据提供部门收到…后. */
const verbs =
  /(?:收到|发现|发生|未履行|违反|从事|开展|提供(?!部门|方|者|单位)|申请(?!人|材料|单位)|处理(?!者)|会同|对|自(?![治然贸主动愿])|在|没有|未(?![来成])|减少|排除|严格|享有|应当|必须|可以|不得|通过|依法|须|于(?=每年)|知道)/u

function readSubject(text: string, start: number, end: number, isOther = false): Modality['bound'] {
  const phrase = text.slice(start, end)
  const lead = (/^\s*/u.exec(phrase)?.[0].length ?? 0) + (beforeSubject.exec(phrase.trimStart())?.[0].length ?? 0)
  let words = phrase.slice(lead).replace(afterSubject, '')
  if (notSubject.test(words) && !isOther) return null
  const verb = verbs.exec(words)?.index ?? -1
  if (verb === 0 || verb === 1 || (isOther && verb < 0 && notSubject.test(words))) return null
  if (verb > 1) words = words.slice(0, verb)
  return words.length < 2 || words.length > 26 ? null : spanned(text, start + lead, start + lead + words.length)
}

const spanned = (text: string, start: number, end: number) => ({ text: text.slice(start, end), start, end })
