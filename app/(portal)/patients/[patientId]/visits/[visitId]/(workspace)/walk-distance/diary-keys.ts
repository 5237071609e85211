/** The keys of a spreadsheet over the cells of a form. A cell is an input with `data-column`; hidden ones are passed by. */

const cellsOf = (grid: HTMLElement): HTMLInputElement[] =>
  [...grid.querySelectorAll<HTMLInputElement>('input[data-column]')].filter((cell) => cell.offsetParent !== null)

/** The caret stands before the first or behind the last character, or the whole text is selected. */
const atEdge = (cell: HTMLInputElement, step: -1 | 1) =>
  (cell.selectionStart === 0 && cell.selectionEnd === cell.value.length) ||
  (cell.selectionStart === cell.selectionEnd && cell.selectionStart === (step < 0 ? 0 : cell.value.length))

function focus(cell: HTMLInputElement | undefined): boolean {
  if (cell === undefined) return false
  cell.focus()
  cell.select()
  cell.scrollIntoView({ block: 'nearest' })
  return true
}

const inColumn = (cells: readonly HTMLInputElement[], from: HTMLInputElement, column: string | undefined, step: -1 | 1) => {
  const at = cells.indexOf(from)
  const row = (cell: HTMLInputElement) => cell.closest('[data-row]')
  const way = step > 0 ? cells.slice(at + 1) : cells.slice(0, at).reverse()
  return way.find((cell) => cell.dataset.column === column && row(cell) !== row(from))
}

/** Types into a cell as a person would, so that its own reading and refusing apply. */
function typeInto(cell: HTMLInputElement, text: string): void {
  const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
  write?.call(cell, text)
  cell.dispatchEvent(new Event('input', { bubbles: true }))
}

export type DiaryKey = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey'>

/**
 * What a key does in a cell. Arrows and Enter move; Enter after a run of Tabs goes to the column in which the run began, one walk down; a
 * ditto mark or * repeats the cell above. `began` is where the run began and is the caller's to keep. True when the key was used.
 */
export function keyInCell(grid: HTMLElement, cell: HTMLInputElement, key: DiaryKey, began: { current: string | null }): boolean {
  if (key.altKey || key.ctrlKey || key.metaKey) return false
  const cells = cellsOf(grid)
  const column = cell.dataset.column
  if (key.key === 'Tab') {
    began.current ??= column ?? null
    return false
  }
  if (key.key === 'Enter') {
    const to = key.shiftKey ? column : (began.current ?? column)
    began.current = null
    return focus(inColumn(cells, cell, to, key.shiftKey ? -1 : 1))
  }
  if (key.key === 'ArrowDown' || key.key === 'ArrowUp') {
    began.current = null
    return focus(inColumn(cells, cell, column, key.key === 'ArrowDown' ? 1 : -1))
  }
  if (key.key === 'ArrowLeft' || key.key === 'ArrowRight') {
    const step = key.key === 'ArrowRight' ? 1 : -1
    if (key.shiftKey || !atEdge(cell, step)) return false
    began.current = null
    return focus(cells[cells.indexOf(cell) + step])
  }
  if ((key.key === '"' || key.key === '*') && (cell.value === '' || atEdge(cell, -1))) {
    const above = cells
      .slice(0, cells.indexOf(cell))
      .reverse()
      .find((other) => other.dataset.column === column && other.value !== '' && other.closest('[data-row]') !== cell.closest('[data-row]'))
    if (above === undefined) return false
    typeInto(cell, above.value)
    cell.select()
    return true
  }
  return false
}
