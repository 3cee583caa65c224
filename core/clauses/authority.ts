import type { InstrumentKind } from '../model/instrument.ts'

/** What the level of authority follows from. */
export interface AuthorityWords {
  readonly title: string
  readonly issuingBodies: readonly string[]
  readonly documentNumber: string | null
  /** 效力级别 of the printed form, where there is one. */
  readonly printedLevel: string | null
  /** It was issued by order (…令第12号). */
  readonly byOrder: boolean
}

const printedLevels: readonly (readonly [RegExp, InstrumentKind])[] = [
  [/行政法规/u, 'administrative-regulation'],
  [/地方性法规|自治条例|单行条例/u, 'local-regulation'],
  [/部门规章|国务院部门/u, 'departmental-rule'],
  [/规范性文件/u, 'normative-document'],
  [/^法律$/u, 'law'],
]

const policyTitle =
  /(通知|意见|方案|计划|规划|纲要|措施|政策|要点|行动|指南|指引|清单|函|批复|通告|倡议|任务|实施细则)[”》]?(\s*[（(〔][^（）()]{1,40}[）)〕])*$/u
const regulationTitle = /(条例|规定|办法|规则|细则|决定|决议|修正案|议事规则)(\s*[（(〔][^（）()]{1,40}[）)〕])*$/u
/** 渝府办发〔2022〕21号: the number of a document, not of an order or an announcement. */
const numbered = /〔\d{4}〕\d+号$/u
const ministry =
  /^(中华人民共和国)?(国家|中国人民银行|[\p{Script=Han}]{2,9}(部|总局|总署)$|[\p{Script=Han}、]{2,40}部$)/u

/**
 * The level of authority, null where the words do not settle it. Rules of a local government (政府令) and interpretations
 * of a court have none of the five levels.
 */
export function levelOfAuthority(words: AuthorityWords): InstrumentKind | null {
  const { title, issuingBodies, documentNumber, printedLevel, byOrder } = words
  const printed = printedLevels.find(([pattern]) => pattern.test(printedLevel ?? ''))?.[1]
  if (printed !== undefined) return printed
  const congress = issuingBodies.find((name) => /(人民代表大会|人大)(常务委员会|常委会)?$/u.test(name))
  if (congress !== undefined && regulationOrLaw(title)) return congress.startsWith('全国') ? 'law' : 'local-regulation'
  if (/^中华人民共和国.*(?<!办)法(\s*[（(][^（）()]{1,20}[）)])?$/u.test(title)) return 'law'
  if (/条例/u.test(title) && issuingBodies.includes('国务院')) return 'administrative-regulation'
  if (byOrder) return issuingBodies.some((name) => ministry.test(name)) ? 'departmental-rule' : null
  if (documentNumber?.startsWith('法释') === true || issuingBodies.some((name) => name.startsWith('最高人民')))
    return null
  if (documentNumber !== null && numbered.test(documentNumber)) return 'normative-document'
  if (policyTitle.test(title)) return 'normative-document'
  // Only a congress or the State Council issues a 条例; of a place it is the local one's.
  if (/条例(\s*[（(][^（）()]{1,20}[）)])?$/u.test(title) && issuingBodies.length === 0) return ofPlace(title)
  return null
}

const regulationOrLaw = (title: string): boolean => regulationTitle.test(title) || /(?<!办)法$/u.test(title)

const ofPlace = (title: string): InstrumentKind | null =>
  /^(?!中国|国家)[\p{Script=Han}]{2,8}?(省|市|自治区|自治州|自治县|县)/u.test(title) ? 'local-regulation' : null
