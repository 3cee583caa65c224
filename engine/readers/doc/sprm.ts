/*
 * Properties of old Word files are lists of changes (“sprm”, MS-DOC 2.2.5): a code of two bytes that says how long its
 * operand is, and the operand.
 */

export const sprm = {
  deleted: 0x0800,
  hidden: 0x083c,
  characterStyle: 0x4a30,
  symbol: 0x6a09,
  font: 0x4a4f,
  inTable: 0x2416,
  rowEnd: 0x2417,
  innerCellEnd: 0x244b,
  innerRowEnd: 0x244c,
  tableDepth: 0x6649,
  listLevel: 0x260a,
  list: 0x460b,
  outlineLevel: 0x2640,
  tableDefinition: 0xd608,
} as const

const oldTableDefinition = 0xd606
const changeTabs = 0xc615

/** Length of the operand at `at`; NaN where it cannot be known. */
function operandSize(view: DataView, code: number, at: number): number {
  switch (code >> 13) {
    case 0:
    case 1:
      return 1
    case 2:
    case 4:
    case 5:
      return 2
    case 3:
      return 4
    case 7:
      return 3
    default:
      return variableSize(view, code, at)
  }
}

function variableSize(view: DataView, code: number, at: number): number {
  if (code === sprm.tableDefinition || code === oldTableDefinition) return view.getUint16(at, true) + 1
  const size = view.getUint8(at)
  // Tab stops too many for one byte are counted in another way; nothing that is read stands behind them.
  return code === changeTabs && size === 255 ? Number.NaN : size + 1
}

/** Calls `visit` with the code and the offset of the operand of each property between `from` and `to`, in order. */
export function forEachSprm(
  view: DataView,
  from: number,
  to: number,
  visit: (code: number, operand: number) => void,
): void {
  for (let at = from; at + 3 <= to; ) {
    const code = view.getUint16(at, true)
    const size = operandSize(view, code, at + 2)
    if (Number.isNaN(size) || at + 2 + size > to) return
    visit(code, at + 2)
    at += 2 + size
  }
}
