/** One sentence and the one next action, where the content will be. */
export function EmptyState({
  children,
  action,
}: {
  readonly children: React.ReactNode
  readonly action?: React.ReactNode
}): React.JSX.Element {
  return (
    <div className="empty-state">
      <p>{children}</p>
      {action}
    </div>
  )
}
