import type { Page } from 'playwright'

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

/** Every screen, in the order in which a newcomer meets them. */
export const screenshots: readonly Screenshot[] = [
  { name: 'comparisons', hash: '#/compare/list' },
  { name: 'compare', hash: '#/compare/list', prepare: openExample },
  { name: 'library', hash: '#/library' },
  { name: 'search', hash: '#/search?q=%E6%95%B0%E6%8D%AE%E8%A6%81%E7%B4%A0' },
  { name: 'gaps', hash: '#/gaps', prepare: (page) => page.keyboard.press('j') },
  { name: 'reports', hash: '#/reports' },
  { name: 'settings', hash: '#/settings' },
]
