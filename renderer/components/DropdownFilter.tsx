import { Dropdown } from 'antd'

export interface FilterChoice<Value extends string> {
  readonly value: Value
  readonly label: string
}

/** “决定 全部”: a name and its present value; the list opens below. */
export function DropdownFilter<Value extends string>({
  name,
  value,
  choices,
  onChange,
}: {
  readonly name: string
  readonly value: Value
  readonly choices: readonly FilterChoice<Value>[]
  readonly onChange: (value: Value) => void
}): React.JSX.Element {
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: choices.map((choice) => ({ key: choice.value, label: choice.label })),
        selectable: true,
        selectedKeys: [value],
        onClick: ({ key }) => {
          const chosen = choices.find((choice) => choice.value === key)
          if (chosen !== undefined) onChange(chosen.value)
        },
      }}
    >
      <button type="button" className="dropdown-filter" aria-haspopup="menu">
        {name} <b>{choices.find((choice) => choice.value === value)?.label}</b>
      </button>
    </Dropdown>
  )
}
