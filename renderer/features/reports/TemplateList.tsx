import { useTranslation } from 'react-i18next'
import type { Template } from '#core/report/report-document.ts'

const kinds = [
  { name: 'tables', templates: ['comparative-table'] },
  { name: 'lists', templates: ['gap-list', 'area-matrix'] },
] as const satisfies readonly { readonly name: string; readonly templates: readonly Template[] }[]

export function TemplateList({
  template,
  onChange,
}: {
  readonly template: Template
  readonly onChange: (template: Template) => void
}): React.JSX.Element {
  const { t } = useTranslation()
  return (
    <section className="panel" aria-label={t('reports.templates')} data-region="templates">
      {kinds.map(({ name, templates }) => (
        <div key={name}>
          <h2 className="group-head">{t(`reports.kinds.${name}`)}</h2>
          {templates.map((each) => (
            <button
              key={each}
              type="button"
              className="plain template"
              aria-pressed={each === template}
              onClick={() => onChange(each)}
            >
              <b>{t(`reports.template.${each}.name`)}</b>
              <span className="sub">{t(`reports.template.${each}.detail`)}</span>
            </button>
          ))}
        </div>
      ))}
    </section>
  )
}
