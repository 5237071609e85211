import type { ReactNode } from 'react'

export type PlotTableProps = {
  caption: string
  head: readonly string[]
  rows: readonly { key: string; cells: readonly ReactNode[] }[]
}

/** Every point of a plot and what could not be drawn: folded on the screen, open on paper. */
export const PlotTable = ({ caption, head, rows }: PlotTableProps) => (
  <details className="prints-open mt-1">
    <summary className="hint">Data as a table</summary>
    <div className="overflow-x-auto">
      <table className="mt-1 min-w-[36rem] border-collapse text-left text-sm print:min-w-0">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="border-line-strong border-b">
            {head.map((words) => (
              <th key={words} scope="col" className="py-1 pr-4 align-bottom font-semibold">
                {words}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells }) => (
            <tr key={key} className="border-line border-b align-baseline">
              {cells.map((cell, at) => (
                <td key={head[at]} className="py-1 pr-4">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  </details>
)
