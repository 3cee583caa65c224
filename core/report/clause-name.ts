import type { PlaceInClause } from '../model/correspondence.ts'
import { formatChineseNumeral } from '../text/numerals.ts'
import type { ClauseBrief } from './comparative-row.ts'

/** A clause inside a sentence: 第十条, and in an outline 二、（一）“发展目标”, since a bare 二、 says nothing there. */
export function clauseName({ label, title }: Pick<ClauseBrief, 'label' | 'title'>): string {
  const said = label.replace(/、$/u, '')
  return title === null || title === undefined || said.startsWith('第') ? said : `${said}“${title}”`
}

/** 第十二条第二款; of a clause that is no article 二、（一）第二段. The label alone where the whole clause is meant. */
export function placeName({ label, paragraph }: Pick<PlaceInClause, 'label' | 'paragraph'>): string {
  const said = label.replace(/、$/u, '')
  if (paragraph === null) return said
  return `${said}第${formatChineseNumeral(paragraph)}${/^第.+条/u.test(said) ? '款' : '段'}`
}
