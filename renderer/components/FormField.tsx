/** A label, what it is good for, and the control below. */
export function FormField({
  label,
  note,
  children,
}: {
  readonly label: string
  readonly note?: string
  readonly children: React.ReactNode
}): React.JSX.Element {
  return (
    <div className="form-field">
      <div className="form-label">
        <span>{label}</span>
        {note !== undefined && <small>{note}</small>}
      </div>
      {children}
    </div>
  )
}
