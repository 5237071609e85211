import { createContext } from 'react'

/**
 * Raises the cover of the page when the server answers that the session has ended. The frame of the portal gives it: it knows who charts here,
 * and lets nobody else go on with what they typed.
 */
export const SessionEnd = createContext<() => void>(() => {
  throw new Error('A form stands outside the frame that covers a page whose session ended.')
})
