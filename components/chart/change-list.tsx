import type { ReactElement } from 'react'
import type { ChangeLine } from './walk-words'

const capitalized = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}`

/** Each series and what became of it: the numbers, since when, and the verdict as the heaviest word. */
export const changeItems = (lines: readonly ChangeLine[]): ReactElement[] =>
  lines.map(({ key, what, told }) => (
    <li key={key}>
      {capitalized(what)}:{' '}
      {told.map(({ difference, verdict, since }, at) => (
        <span key={since}>
          {at > 0 && '; '}
          {difference} <span className="whitespace-nowrap">{since}</span>
          {verdict && (
            <>
              {difference ? ', ' : ' '}
              <b>{verdict}</b>
            </>
          )}
        </span>
      ))}
    </li>
  ))
