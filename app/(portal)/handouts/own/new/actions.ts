'use server'

import type { Route } from 'next'
import { z } from 'zod'
import { refuse, staffAction } from '../../../../../auth/staff'
import { createPracticeHandout } from '../../../../../db/queries/practice-handout-writing'
import { findPracticeHandout } from '../../../../../db/queries/practice-handouts'
import { handoutIds, handoutLanguages } from '../../../../../handouts/handout-ids'
import { handoutLibrary } from '../../../../../handouts/library'
import { namesIn } from '../../../../../handouts/own-handout'
import { blankHandout, textOfShipped } from '../../../../../handouts/own-handout-text'

/** Begins a handout of the practice's own: from a blank sheet, as a copy of a shipped one, or as a copy of an own one. */
export const beginHandout = staffAction({
  needs: ['handout:edit'],
  input: z.strictObject({
    id: z.uuid(),
    from: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('blank'), language: z.enum(handoutLanguages) }),
      z.strictObject({ kind: z.literal('shipped'), handout: z.enum(handoutIds), language: z.enum(handoutLanguages) }),
      z.strictObject({ kind: z.literal('own'), handoutId: z.uuid() }),
    ]),
  }),
  handle: async (tx, { id, from }) => {
    if (from.kind === 'own') {
      const own = await findPracticeHandout(tx, from.handoutId)
      const copied = own?.published ?? own?.draft
      if (!(own && copied)) return refuse('not-found')
      const { text, title, language } = copied
      await createPracticeHandout(tx, { id, basedOn: own.basedOn, text, title, language })
      return id
    }
    const text = from.kind === 'blank' ? blankHandout(from.language) : textOfShipped(handoutLibrary[from.handout][from.language])
    const names = namesIn(text)
    if (names === null) throw new Error('A handout that is begun has a title and a language.')
    await createPracticeHandout(tx, { id, basedOn: from.kind === 'shipped' ? from.handout : null, text, ...names })
    return id
  },
  then: (id) => `/handouts/own/${id}` as Route,
})
