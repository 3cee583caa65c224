export const areas = {
  title: '领域',
  none: '不属七个领域',
  numbered: '{{number}} {{name}}',
  program: '自动判定 {{percent}}%',
  programWhy: '程序按用词判定，把握约为 {{percent}}%。依据：{{words}}。可以改。',
  programNothing: '程序按用词判定，把握约为 {{percent}}%。没有指向任一领域的用词。可以改。',
  corpus: '随文件给定',
  corpusWhy: '这一领域随文件一同给定，不是判定的。可以改。',
  person: '人工 · {{office}}',
  personWhy: '{{office}} {{person}} 所定。改动以最新的为准，以前的留在日志里。',
  backToProgram: '撤回，交还程序判定',
}
