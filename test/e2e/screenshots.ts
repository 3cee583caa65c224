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

/** Every screen, in the order in which a newcomer meets them. */
export const screenshots: readonly Screenshot[] = [
  { name: 'compare', hash: '#/compare' },
  { name: 'library', hash: '#/library' },
  { name: 'search', hash: '#/search' },
  { name: 'gaps', hash: '#/gaps' },
  { name: 'reports', hash: '#/reports' },
  { name: 'settings', hash: '#/settings' },
]
