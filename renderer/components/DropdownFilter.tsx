import { Dropdown } from 'antd'
import type { MenuProps } from 'antd'

export interface FilterChoice<Value extends string> {
  readonly value: Value
  readonly label: string
  /** A line above it and those after it that have the same. */
  readonly under?: string
}

/** Neighbours with one line above them become a group under it. */
function menuItems(choices: readonly FilterChoice<string>[]): NonNullable<MenuProps['items']> {
  const headings = [...new Set(choices.map(({ under }) => under))]
  return headings.flatMap((under) => {
    const items = choices.filter((choice) => choice.under === under).map(({ value, label }) => ({ key: value, label }))
    return under === undefined ? items : [{ type: 'group' as const, key: under, label: under, children: items }]
  })
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
        items: menuItems(choices),
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
