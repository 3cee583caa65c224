/** Without the number, which says only where the heading stands. */
export const headingWords = (heading: string): string =>
  heading.replace(/^第[〇零一二三四五六七八九十百0-9]+[编章节]|^[一二三四五六七八九十]+、|^[（(].{1,3}[）)]/u, '')
