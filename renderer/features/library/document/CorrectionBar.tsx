import { Button, Dropdown } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ClauseLevel } from '#core/model/clause.ts'
import { outsideKinds } from '#core/model/correction.ts'
import { levelKeys } from './levels.ts'
import { SplitForm } from './SplitForm.tsx'
import type { Correcting } from './use-correcting.ts'

function Action({
  name,
  keyName,
  disabled,
  onAct,
}: {
  readonly name: string
  readonly keyName: string
  readonly disabled: boolean
  readonly onAct: () => void
}): React.JSX.Element {
  return (
    <Button size="small" disabled={disabled} aria-keyshortcuts={keyName} onClick={onAct}>
      {name} <kbd aria-hidden="true">{keyName}</kbd>
    </Button>
  )
}

function LevelMenu({
  disabled,
  onLevel,
}: {
  readonly disabled: boolean
  readonly onLevel: (level: ClauseLevel) => void
}): React.JSX.Element {
  const { t } = useTranslation()
  return (
    <Dropdown
      trigger={['click']}
      disabled={disabled}
      placement="topLeft"
      menu={{
        items: levelKeys.map(([key, level]) => ({ key: level, label: t(`library.level.${level}`), extra: key ?? '' })),
        onClick: ({ key }) => {
          const found = levelKeys.find(([, level]) => level === key)
          if (found !== undefined) onLevel(found[1])
        },
      }}
    >
      <Button size="small" disabled={disabled} aria-haspopup="menu" className="opens-above">
        {t('library.correct.relabel')} <kbd aria-hidden="true">1–9</kbd>
      </Button>
    </Dropdown>
  )
}

function OutsideMenu({ correcting }: { readonly correcting: Correcting }): React.JSX.Element {
  const { t } = useTranslation()
  return (
    <Dropdown
      trigger={['click']}
      disabled={!correcting.isReady}
      placement="topRight"
      menu={{
        items: outsideKinds
          .filter((kind) => kind !== 'not-a-clause')
          .map((kind) => ({ key: kind, label: t(`library.correct.outside.${kind}`) })),
        onClick: ({ key }) => {
          const kind = outsideKinds.find((each) => each === key)
          if (kind !== undefined) correcting.outside(kind)
        },
      }}
    >
      <Button
        size="small"
        disabled={!correcting.isReady}
        aria-haspopup="menu"
        aria-label={t('library.correct.outsideAs')}
        title={t('library.correct.outsideAs')}
        className="opens-above"
      />
    </Dropdown>
  )
}

/** What can be done at the selected place: each with its key, each can be undone. */
export function CorrectionBar({
  correcting,
  text,
}: {
  readonly correcting: Correcting
  readonly text: string
}): React.JSX.Element {
  const { t } = useTranslation()
  const { isReady, hasClause, split } = correcting
  if (split !== null) {
    return <SplitForm key={split.stretch.start} split={split} text={text} correcting={correcting} />
  }
  return (
    <div className="correction-bar" role="toolbar" aria-label={t('library.correct.title')} data-region="correct">
      <Action name={t('library.correct.merge')} keyName="M" disabled={!isReady} onAct={correcting.merge} />
      <Action name={t('library.correct.split')} keyName="S" disabled={!isReady} onAct={correcting.beginSplit} />
      <LevelMenu disabled={!isReady || !hasClause} onLevel={correcting.relabel} />
      <Action name={t('library.correct.heading')} keyName="H" disabled={!isReady} onAct={correcting.heading} />
      <span className="joined-buttons">
        <Action
          name={t('library.correct.outside.not-a-clause')}
          keyName="X"
          disabled={!isReady}
          onAct={() => correcting.outside('not-a-clause')}
        />
        <OutsideMenu correcting={correcting} />
      </span>
      <span className="grow" />
      <Action name={t('library.correct.undo')} keyName="Z" disabled={!correcting.canUndo} onAct={correcting.undo} />
    </div>
  )
}
