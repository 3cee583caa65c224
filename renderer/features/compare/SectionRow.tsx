/** The line where a new section of the texts begins. */
export function SectionRow({
  left,
  right,
  middle = '',
}: {
  readonly left: string | null
  readonly right: string | null
  readonly middle?: string
}): React.JSX.Element {
  return (
    <div className="section-row three-columns" role="presentation">
      <div title={left ?? ''} lang="zh-CN">
        {left}
      </div>
      <div className="middle">{middle}</div>
      <div title={right ?? ''} lang="zh-CN">
        {right}
      </div>
    </div>
  )
}
