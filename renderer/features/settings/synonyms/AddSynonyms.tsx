import { Button, Input } from 'antd'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SynonymProblem } from '#core/text/own-synonyms.ts'
import { problemOfGroup, typedWords } from '#core/text/own-synonyms.ts'
import { ErrorNotice } from '../../../components/ErrorNotice.tsx'
import { shownError } from '../../../errors.ts'
import { useChangeSynonyms } from './use-synonyms.ts'

/** Asks before two groups become one. */
function JoinQuestion({
  word,
  group,
  onJoin,
}: {
  readonly word: string
  readonly group: string
  readonly onJoin: () => void
}): React.JSX.Element {
  const { t } = useTranslation()
  return (
    <div className="synonym-question" role="alert">
      <p>{t('settings.synonyms.taken', { word, group })}</p>
      <Button onClick={onJoin}>{t('settings.synonyms.join')}</Button>
    </div>
  )
}

/** A line to type a group into. What does not fit is said when it is to be added, and stays in the line. */
export function AddSynonyms(): React.JSX.Element {
  const { t } = useTranslation()
  const noteId = useId()
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<SynonymProblem | null>(null)
  const adding = useChangeSynonyms()
  const change = (next: string): void => {
    setText(next)
    setProblem(null)
    adding.reset()
  }
  const add = (join: boolean): void => {
    const words = typedWords(text)
    const found = problemOfGroup(words)
    setProblem(found)
    if (found === null) adding.mutate({ kind: 'add', words, join }, { onSuccess: () => setText('') })
  }
  const refused = adding.isError ? shownError(adding.error) : null
  return (
    <form
      className="synonym-form"
      onSubmit={(event) => {
        event.preventDefault()
        add(false)
      }}
    >
      <div className="synonym-line">
        <Input
          size="large"
          value={text}
          placeholder={t('settings.synonyms.example')}
          aria-label={t('settings.synonyms.words')}
          aria-describedby={noteId}
          aria-invalid={problem !== null}
          onChange={(event) => change(event.target.value)}
        />
        <Button size="large" type="primary" htmlType="submit" disabled={text.trim() === ''} loading={adding.isPending}>
          {t('settings.synonyms.add')}
        </Button>
      </div>
      <p id={noteId} className={problem === null ? 'sub' : 'check-failed'} role="status">
        {problem === null && t(adding.isSuccess ? 'settings.synonyms.added' : 'settings.synonyms.rule')}
        {problem?.why === 'few' && t('settings.synonyms.few')}
        {problem?.why === 'unfit' && t('settings.synonyms.unfit', { word: problem.word })}
      </p>
      {refused?.code === 'synonym-taken' && (
        <JoinQuestion
          word={String(refused.details.word)}
          group={String(refused.details.group)}
          onJoin={() => add(true)}
        />
      )}
      {refused !== null && refused.code !== 'synonym-taken' && <ErrorNotice error={adding.error} />}
    </form>
  )
}
