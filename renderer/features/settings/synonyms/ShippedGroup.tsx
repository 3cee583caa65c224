import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ShippedGroup as Group } from '#core/contract/synonyms.ts'
import { useOfficeName } from '../../../components/OfficeSeal.tsx'
import type { ChangeSynonyms } from './use-synonyms.ts'

type Word = Group['words'][number]
const isOff = ({ off }: Word): boolean => off.length > 0

/** Who switched a word off, each once: 重庆专班 周岚. */
function useSigners(): (words: readonly Word[]) => string {
  const officeName = useOfficeName()
  return (words) => {
    const signers = words.flatMap(({ off }) => off.map(({ office, person }) => `${officeName(office)} ${person}`))
    return [...new Set(signers)].join('、')
  }
}

/** A group that ships: each word is a switch, and one more for all of them. What another office switched off stays off. */
export function ShippedGroup({
  group: { words },
  office,
  changing,
}: {
  readonly group: Group
  readonly office: string | null
  readonly changing: ChangeSynonyms
}): React.JSX.Element {
  const { t } = useTranslation()
  const signersOf = useSigners()
  const isWholeOff = words.every(isOff)
  const isOthers = (some: readonly Word[]): boolean => some.some(({ off }) => off.some((by) => by.office !== office))
  const turn = (some: readonly Word[], on: boolean): void => {
    const events = [...new Set(some.flatMap(({ off }) => off.map(({ event }) => event)))]
    changing.mutate(on ? { kind: 'withdraw', events } : { kind: 'switch-off', words: some.map(({ word }) => word) })
  }
  const off = words.filter(isOff)
  const all = words.map(({ word }) => word).join('、')
  return (
    <li className="synonym-group" data-off={isWholeOff}>
      <div>
        <span className="synonym-words" lang="zh-CN">
          {words.map((word) => (
            <button
              key={word.word}
              type="button"
              className="synonym-word"
              aria-pressed={!isOff(word)}
              disabled={isWholeOff || isOthers([word]) || changing.isPending}
              onClick={() => turn([word], isOff(word))}
            >
              {word.word}
            </button>
          ))}
        </span>
        {off.length > 0 && (
          <span className="sub synonym-signed">{t('settings.synonyms.offBy', { signers: signersOf(off) })}</span>
        )}
      </div>
      <Button
        size="small"
        type="text"
        aria-label={t(isWholeOff ? 'settings.synonyms.onOf' : 'settings.synonyms.offOf', { words: all })}
        disabled={changing.isPending || (isWholeOff && isOthers(words))}
        onClick={() => turn(isWholeOff ? words : words.filter((word) => !isOff(word)), isWholeOff)}
      >
        {t(isWholeOff ? 'settings.synonyms.on' : 'settings.synonyms.off')}
      </Button>
    </li>
  )
}
