import type { ClauseBrief } from './comparative-row.ts'

/** A clause inside a sentence: 第十条, and in an outline 二、（一）“发展目标”, since a bare 二、 says nothing there. */
export function clauseName({ label, title }: Pick<ClauseBrief, 'label' | 'title'>): string {
  const said = label.replace(/、$/u, '')
  return title === null || title === undefined || said.startsWith('第') ? said : `${said}“${title}”`
}
