export const print = (line: string): void => void process.stdout.write(`${line}\n`)
export const oneLine = (text: string): string => text.replaceAll('\n', '⏎')
