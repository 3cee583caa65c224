import type { TextShape } from '../shape.ts'
import type { areas as zh } from '../zh/areas.ts'

export const areas = {
  title: 'Area',
  none: 'None of the seven areas',
  numbered: '{{number}} {{name}}',
  program: 'by the program, {{percent}}%',
  programWhy:
    'Told by the program from the words, with a chance of about {{percent}}%. Because of: {{words}}. You can change it.',
  programNothing:
    'Told by the program from the words, with a chance of about {{percent}}%. No word points to an area. You can change it.',
  corpus: 'came with the document',
  corpusWhy: 'This area came with the document and was not told by the program. You can change it.',
  person: 'by a person · {{office}}',
  personWhy: 'Set by {{person}}, {{office}}. The newest change holds, older ones stay in the journal.',
  backToProgram: 'Withdraw, leave it to the program',
} satisfies TextShape<typeof zh>
