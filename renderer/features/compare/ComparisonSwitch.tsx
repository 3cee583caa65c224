import { Dropdown } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ComparisonSummary } from '#core/contract/api.ts'
import { navigate } from '../../navigation.ts'
import { useComparisons } from '../../queries.ts'

const newKey = 'new'

/** The title; it opens the list of the other comparisons and “新建对照”. */
export function ComparisonSwitch({ comparison }: { readonly comparison: ComparisonSummary }): React.JSX.Element {
  const { t } = useTranslation()
  const comparisons = useComparisons()
  const entries = (comparisons.data ?? []).map(({ id, title }) => ({ key: id as string, label: title }))
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          ...entries,
          { type: 'divider' },
          { key: 'list', label: t('compare.list.title') },
          { key: newKey, label: t('compare.list.create') },
        ],
        selectable: true,
        selectedKeys: [comparison.id],
        onClick: ({ key }) => navigate('compare', key),
      }}
    >
      <button
        type="button"
        className="title-switch"
        aria-haspopup="menu"
        title={`${comparison.title} · ${t('compare.switch')}`}
      >
        <span className="clip">{comparison.title}</span>
      </button>
    </Dropdown>
  )
}
