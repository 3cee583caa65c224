import { useMutation } from '@tanstack/react-query'
import { Button, Dropdown } from 'antd'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '../../../components/ErrorNotice.tsx'
import { saveFile } from '../../../save-file.ts'
import { toPng } from './chart-file.ts'

/** A chart drawn for a file: white ground, with its title and legend. */
export interface ChartFile {
  readonly svg: string
  readonly width: number
  readonly height: number
}

const formats = ['svg', 'png'] as const
type Format = (typeof formats)[number]

/** Copies the chart as a picture, or saves it. */
export function ChartActions({
  name,
  draw,
}: {
  /** Of the file, without its ending. */
  readonly name: string
  readonly draw: () => Promise<ChartFile>
}): React.JSX.Element {
  const { t } = useTranslation()
  const png = async (): Promise<Blob> => {
    const { svg, width, height } = await draw()
    return toPng(svg, width, height)
  }
  const copy = useMutation({
    // The promise is handed over at once: a browser lets only a press write, and drawing takes a moment.
    mutationFn: () => navigator.clipboard.write([new ClipboardItem({ 'image/png': png() })]),
  })
  const save = useMutation({
    mutationFn: async (format: Format): Promise<string> => {
      const fileName = `${name}.${format}`
      await saveFile(new File([format === 'png' ? await png() : (await draw()).svg], fileName), fileName)
      return fileName
    },
  })
  const failed = [copy, save].find(({ isError }) => isError)
  const said = save.isSuccess
    ? t('indicators.chart.saved', { file: save.data })
    : copy.isSuccess
      ? t('indicators.chart.copied')
      : ''
  return (
    <>
      <span className="chart-buttons">
        <Button size="small" type="text" loading={copy.isPending} onClick={() => (save.reset(), copy.mutate())}>
          {t('indicators.chart.copy')}
        </Button>
        <Dropdown
          trigger={['click']}
          menu={{
            items: formats.map((format) => ({ key: format, label: t(`indicators.chart.${format}`) })),
            onClick: ({ key }) => {
              const format = formats.find((each) => each === key)
              if (format !== undefined) save.mutate(format)
            },
          }}
        >
          <Button size="small" type="text" loading={save.isPending} aria-haspopup="menu">
            {t('indicators.chart.save')}
          </Button>
        </Dropdown>
      </span>
      <div className="chart-said">
        {failed !== undefined && <ErrorNotice error={failed.error} />}
        <p className="sub" role="status">
          {said}
        </p>
      </div>
    </>
  )
}
