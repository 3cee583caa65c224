import type { Page } from 'playwright'
import { versionTitle } from './version-files.ts'
import { importText, secretText } from './import-files.ts'

/** One picture of the program. */
export interface Screenshot {
  /** Becomes the file's name. */
  readonly name: string
  /** Where in the program: `#/library`. */
  readonly hash: string
  /** What a person does there before the picture; the pictures of one walk follow each other in one window. */
  readonly prepare?: (page: Page) => Promise<void>
}

/** Opens the ready comparison from the list and selects a row some way down. */
async function openExample(page: Page): Promise<void> {
  const listed = page.getByRole('link', { name: /成渝数字经济政策对照/u }).first()
  const grid = page.getByRole('grid')
  await listed.or(grid).first().waitFor()
  if (await listed.isVisible()) await listed.click()
  await grid.waitFor()
  for (let rows = 0; rows < 3; rows++) await page.keyboard.press('j')
}

/** What carried a pair's score, with its words lit in both texts. */
async function pointAtEvidence(page: Page): Promise<void> {
  await openExample(page)
  const reasons = page.locator('.reason-line')
  for (let rows = 0; rows < 30 && (await reasons.count()) < 2; rows++) {
    await page.keyboard.press('j')
    await page.waitForTimeout(100)
  }
  await reasons.first().focus()
}

/** Why the nearest clauses were not taken, and the form that confirms a gap. */
async function openGap(page: Page): Promise<void> {
  await openExample(page)
  const gap = page.locator('[aria-selected=true] .missing-cell:not(:has(.missing-confirmed))')
  for (let rows = 0; rows < 30 && (await gap.count()) === 0; rows++) await page.keyboard.press('j')
  await page.keyboard.press('x')
  await page.keyboard.press('g')
}

/** The rows of an area, counted. */
async function openMatrix(page: Page): Promise<void> {
  await openExample(page)
  await page.locator('.tabs a').last().click()
  await page.locator('.matrix .matrix-area button').first().click()
}

const textFile = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })

/** Three files that wait: a version of what is stored, one that does not say where it holds, one with a mark of secrecy. */
async function offerFiles(page: Page): Promise<void> {
  const files = [
    textFile('成都市数据条例（征求意见稿）.txt', importText.replace('数据服务办法', '成都市数据条例')),
    textFile('数据服务办法.txt', importText),
    textFile('要点.txt', secretText),
  ]
  await page.locator('input[type=file]').setInputFiles(files)
  await page.locator('.offer-found [title]').nth(2).waitFor()
}

/** The first of them before it is stored, with a value of its head pointed at. */
async function openPreview(page: Page): Promise<void> {
  await page.locator('.offered-file .ant-btn').first().click()
  await page.locator('.fact-read').last().click()
}

/** One line is no clause, one item is merged, and a split is about to be made. */
async function correct(page: Page): Promise<void> {
  await page.locator('.source-line', { hasText: '前款规定' }).locator('p').click()
  await page.keyboard.press('x')
  await page.locator('.correction-entry').first().waitFor()
  await page.locator('.tree-row', { hasText: '评估数据质量' }).last().click()
  await page.keyboard.press('m')
  await page.locator('.correction-entry').nth(1).waitFor()
  await page.locator('.source-line', { hasText: '首席数据官任职' }).locator('p').click()
  await page.keyboard.press('s')
}

/** The form that corrects the metadata, with where each value was read. */
async function editDetails(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await page.locator('.details-line > .ant-btn').click()
}

async function holdSecret(page: Page): Promise<void> {
  await page.locator('.offered-file .icon-button').first().click()
  await page.locator('.offered-file .icon-button').first().click()
  await page.locator('.import-offer [type=submit]').click()
  await page.locator('.held-file').waitFor()
}

async function openPaste(page: Page): Promise<void> {
  await page.locator('.held-actions .ant-btn').first().click()
  await page.locator('.drop-paste button').click()
}

/** A stored instrument that somebody is correcting. */
async function correctStored(page: Page): Promise<void> {
  await page.locator('.segment-bar [aria-pressed]').click()
  await page.locator('.tree-row').nth(2).click()
}

/** Two versions that `furnish` has stored. */
async function openVersions(page: Page): Promise<void> {
  // The paste dialog of the picture before.
  await page.keyboard.press('Escape')
  // Of another city: last in the list.
  await page.getByRole('listbox').press('End')
  await page.getByRole('option', { name: new RegExp(versionTitle, 'u') }).click()
  await page.locator('.version-compare').click()
  await page.getByRole('grid').waitFor()
  for (let differences = 0; differences < 5; differences++) await page.keyboard.press('n')
}

async function openUnified(page: Page): Promise<void> {
  await openVersions(page)
  await page.locator('.strip [role=radio]').last().click()
}

/** What the program finds of itself, measured here and now. */
async function testItself(page: Page): Promise<void> {
  const panel = page.locator('section[aria-labelledby=settings-self-test]')
  await panel.locator('.settings-action button').first().click()
  await panel.locator('.self-test-table').waitFor()
  await panel.locator('.settings-action').last().scrollIntoViewIfNeeded()
}

/** A section of shipped words, and the question that a word of two groups asks. */
async function editSynonyms(page: Page): Promise<void> {
  const panel = page.locator('section[aria-labelledby=settings-synonyms]')
  await panel.locator('.synonym-section summary').first().click()
  await panel.locator('.synonym-line input').fill('算力 智能算力池')
  await panel.locator('.synonym-line input').press('Enter')
  await panel.locator('.synonym-question').waitFor()
  await panel.evaluate((element: HTMLElement) => {
    const screen = element.parentElement
    screen?.scrollTo(0, element.offsetTop - screen.offsetTop)
  })
}

/** The first row's value, about to be corrected. */
async function correctValue(page: Page): Promise<void> {
  await page.getByRole('grid').waitFor()
  await page.keyboard.press('j')
  await page.keyboard.press('e')
  await page.locator('.word-form').waitFor()
}

/** What two rows are said to be, listed with who said so. */
async function sayOfFigures(page: Page): Promise<void> {
  await correctValue(page)
  // Another value than the one that is shown: what is as before cannot be recorded.
  const amount = page.locator('.word-form input[name=amount]')
  await amount.fill(String(Number.parseFloat(await amount.inputValue()) + 1))
  await page.locator('.word-form input[name=reason]').fill('已与印发稿核对')
  await page.keyboard.press('Enter')
  await page.locator('.word-form').waitFor({ state: 'detached' })
  await page.keyboard.press('x')
  await page.locator('.word-form input[name=reason]').fill('一为全市，一为主城')
  await page.keyboard.press('Enter')
  await page.locator('.word-form').waitFor({ state: 'detached' })
  await page.evaluate(() => (location.hash = '#/indicators?tab=words'))
  await page.locator('.word-item').first().waitFor()
}

/** The first hit, with the parts of its score. */
async function explainFirst(page: Page): Promise<void> {
  await page.getByRole('listbox').first().focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('w')
}

/** What is like the first hit. */
async function findSimilar(page: Page): Promise<void> {
  await page.getByRole('listbox').first().focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('s')
  await page.locator('.similar-of').waitFor()
}

/** The search within the comparison that was open last, with a relation chosen. */
async function chooseFacets(page: Page): Promise<void> {
  await openExample(page)
  await page.evaluate((hash) => (location.hash = hash), `#/search?q=${encodeURIComponent('数据 城市：成都,重庆')}`)
  await page.getByRole('switch').press('Space')
  await page.locator('.query-chip.scope').waitFor()
  await page.locator('.facet input[type=checkbox]').last().waitFor()
}

/** Every screen, in the order in which a newcomer meets them. */
export const screenshots: readonly Screenshot[] = [
  { name: 'comparisons', hash: '#/compare/list' },
  { name: 'compare', hash: '#/compare/list', prepare: openExample },
  { name: 'compare-evidence', hash: '#/compare/list', prepare: pointAtEvidence },
  { name: 'compare-gap', hash: '#/compare/list', prepare: openGap },
  { name: 'matrix', hash: '#/compare/list', prepare: openMatrix },
  { name: 'library', hash: '#/library' },
  { name: 'library-correct', hash: '#/library', prepare: correctStored },
  { name: 'import-offer', hash: '#/library', prepare: offerFiles },
  { name: 'preview', hash: '#/library', prepare: openPreview },
  { name: 'preview-correct', hash: '#/library', prepare: correct },
  { name: 'preview-details', hash: '#/library', prepare: editDetails },
  { name: 'import-held', hash: '#/library', prepare: holdSecret },
  { name: 'paste', hash: '#/library', prepare: openPaste },
  { name: 'versions', hash: '#/library', prepare: openVersions },
  { name: 'versions-unified', hash: '#/library', prepare: openUnified },
  { name: 'search', hash: '#/search?q=%E6%95%B0%E6%8D%AE%E8%A6%81%E7%B4%A0' },
  { name: 'search-query', hash: `#/search?q=${encodeURIComponent('数据 OR 算力 -平台 year:2022.. has:contrast')}` },
  { name: 'search-why', hash: `#/search?q=${encodeURIComponent('数据 交易')}`, prepare: explainFirst },
  { name: 'search-similar', hash: `#/search?q=${encodeURIComponent('数据 交易')}`, prepare: findSimilar },
  { name: 'search-facets', hash: '#/compare/list', prepare: chooseFacets },
  { name: 'search-widened', hash: `#/search?q=${encodeURIComponent('數據 归集')}` },
  { name: 'gaps', hash: '#/gaps', prepare: (page) => page.keyboard.press('j') },
  { name: 'indicators', hash: '#/indicators', prepare: (page) => page.keyboard.press('j') },
  { name: 'indicator-correct', hash: '#/indicators', prepare: correctValue },
  { name: 'indicator-words', hash: '#/indicators', prepare: sayOfFigures },
  { name: 'deadlines', hash: '#/indicators?tab=deadlines', prepare: (page) => page.keyboard.press('j') },
  { name: 'responsible-units', hash: '#/indicators?tab=units', prepare: (page) => page.keyboard.press('j') },
  { name: 'reports', hash: '#/reports' },
  { name: 'settings', hash: '#/settings' },
  { name: 'synonyms', hash: '#/settings', prepare: editSynonyms },
  { name: 'self-test', hash: '#/settings', prepare: testItself },
]
