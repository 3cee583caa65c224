/** A bracketed addition; one that holds a span of years (2021—2025年) belongs to the name of a plan and is kept. */
const addition = /[（(〔[【](?![^）)〕\]】]*\d{4}年?\s*[-—–~～至])[^）)〕\]】]*[）)〕\]】]/gu
const edition = /\d{4}年?(版|修订|修正|修改)本?$/u

/**
 * What the texts of one instrument have in common in their titles: white space, quotation of titles 《》 and such
 * additions as （2024年修订）, （试行） or 2024年版 are left out. Empty where nothing else is left.
 */
export const titleStem = (title: string): string =>
  title
    .replace(/\s|[《》〈〉]/gu, '')
    .replace(addition, '')
    .replace(edition, '')
