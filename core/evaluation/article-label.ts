/**
 * What a clause is judged by: 第二章/第十条/第二款 is part of 第十条; a path without an article stands for itself. What stands
 * before `#` (the text, where a side has several) stays.
 */
export function articleLabel(name: string): string {
  const start = name.lastIndexOf('#') + 1
  const article = name
    .slice(start)
    .split('/')
    .find((label) => /^第[^第]+条/u.test(label))
  return article === undefined ? name : name.slice(0, start) + article
}
