import type { Route } from 'next'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { classNames } from './class-names'

export type Column<Row> = {
  /** Heading of the column, different from every other. */
  head: string
  cell: (row: Row) => ReactNode
  /** Figures stand right so that their places line up. */
  figures?: boolean
  /** The cell that names the row. */
  names?: boolean
  /** The heading sorts: where it leads, and how the rows stand by this column now. */
  sort?: { href: Route; now: 'ascending' | 'descending' | null }
}

type Props<Row> = {
  /** Said to those who listen and, when `captionShown`, to everybody. */
  caption: string
  captionShown?: boolean
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** The sentence that stands in place of an empty table. */
  empty: ReactNode
}

/** A table of hairlines. On a narrow screen it scrolls inside its own frame, never the page; hence `relative`, which holds its unseen words too. */
export function Table<Row>({ caption, captionShown = false, columns, rows, rowKey, empty }: Props<Row>) {
  if (rows.length === 0) return <p className="text-ink-soft">{empty}</p>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section aria-label={caption} tabIndex={0} className="relative overflow-x-auto">
      <table className="w-full border-collapse text-left">
        <caption className={captionShown ? 'pb-2 text-left font-semibold' : 'sr-only'}>{caption}</caption>
        <thead>
          <tr className="border-b border-line-strong">
            {columns.map((column) => (
              <th
                key={column.head}
                scope="col"
                aria-sort={column.sort?.now ?? undefined}
                className={classNames('hint py-1 pr-4 font-semibold last:pr-0', column.figures && 'text-right')}
              >
                {column.sort === undefined ? column.head : <SortingHead head={column.head} {...column.sort} />}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} className="border-b border-line align-baseline">
              {columns.map((column) => {
                const Cell = column.names ? 'th' : 'td'
                return (
                  <Cell
                    key={column.head}
                    scope={column.names ? 'row' : undefined}
                    className={classNames('py-2 pr-4 font-normal last:pr-0', column.figures && 'text-right')}
                  >
                    {column.cell(row)}
                  </Cell>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const arrows = { ascending: ' ▲', descending: ' ▼' } as const

function SortingHead({ head, href, now }: { head: string } & NonNullable<Column<never>['sort']>) {
  return (
    <Link href={href} prefetch={false} scroll={false} className="inline-block min-w-6 whitespace-nowrap text-ink-soft">
      {head}
      {now !== null && <span aria-hidden="true">{arrows[now]}</span>}
    </Link>
  )
}
