import type { Relation } from '#core/model/correspondence.ts'
import { RelationLabel } from '../../components/RelationLabel.tsx'

interface DemonstrationClause {
  readonly label: string
  readonly before: string
  readonly marked?: { readonly kind: 'different' | 'only'; readonly text: string }
  readonly after?: string
}
interface DemonstrationRow {
  readonly relation: Relation
  readonly left: DemonstrationClause
  readonly right: DemonstrationClause
}

/** Sample clauses stay in Chinese in every language of the screen, as real ones do. */
const rows: readonly DemonstrationRow[] = [
  {
    relation: 'partial',
    left: {
      label: '第二十三条',
      before: '受理开放申请后',
      marked: { kind: 'different', text: '三十日' },
      after: '内答复。',
    },
    right: {
      label: '第三十一条',
      before: '受理开放申请后',
      marked: { kind: 'different', text: '三十个工作日' },
      after: '内答复。',
    },
  },
  {
    relation: 'complementary',
    left: { label: '第二十一条', before: '支持企业设', marked: { kind: 'only', text: '首席数据官' }, after: '。' },
    right: { label: '第八条', before: '实行', marked: { kind: 'only', text: '云长制' }, after: '。' },
  },
  {
    relation: 'gap',
    left: { label: '第二十五条', before: '依法享有数据权益。' },
    right: { label: '', before: '无对应条款' },
  },
]

function Cell({ clause, city }: { readonly clause: DemonstrationClause; readonly city: string }): React.JSX.Element {
  return (
    <div className={`demonstration-cell ${clause.label === '' ? 'muted' : city}`} lang="zh-CN">
      {clause.label !== '' && <b>{clause.label}</b>}
      {clause.before}
      {clause.marked !== undefined && <span className={`mark-${clause.marked.kind}`}>{clause.marked.text}</span>}
      {clause.after}
    </div>
  )
}

/** Three rows that show in one look what the program does. */
export function Demonstration(): React.JSX.Element {
  return (
    <div className="demonstration" aria-hidden="true">
      {rows.map(({ relation, left, right }) => (
        <div className="demonstration-row" key={relation}>
          <Cell clause={left} city="chengdu" />
          <div className="demonstration-spine">
            <RelationLabel relation={relation} />
          </div>
          <Cell clause={right} city="chongqing" />
        </div>
      ))}
    </div>
  )
}
