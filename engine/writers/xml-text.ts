/** What XML 1.0 cannot hold: control characters but tab and line ends, the two non-characters, halved pairs. */
const notInXml = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu

/** Leaves out characters that would make a Word file unreadable; sources in odd encodings carry them. */
export const xmlText = (text: string): string => text.replace(notInXml, '')
