'use server'

import type { Route } from 'next'
import { z } from 'zod'
import { refuse, staffAction } from '../../../../../auth/staff'
import {
  archiveHandout,
  findDraftToPublish,
  publishDraft,
  setDraftAside,
  startDraft,
} from '../../../../../db/queries/practice-handout-writing'
import { findPracticeHandout, listVersions } from '../../../../../db/queries/practice-handouts'
import { findPicturesOfSheets } from '../../../../../db/queries/practice-images'
import { fewestOfReason, judgeOwnHandout } from '../../../../../handouts/judge-own-handout'
import { measureOf } from '../measure-of-practice'

const handoutId = z.uuid()
const version = z.int().min(1)
const pageOf = (id: string) => `/handouts/own/${id}` as Route

/** Publishes a draft as it is kept, after everything that the editor says of it was asked here once more. */
export const publishHandout = staffAction({
  needs: ['handout:edit'],
  input: z.strictObject({
    handoutId,
    version,
    base: z.int().min(1),
    reason: z
      .string()
      .trim()
      .max(1000)
      .regex(/^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]*$/u, 'Remove the invisible control characters from the reason.')
      .nullable(),
  }),
  handle: async (tx, { handoutId, version, base, reason }, me) => {
    if ((await findPracticeHandout(tx, handoutId)) === null) return refuse('not-found')
    const draft = await findDraftToPublish(tx, { handoutId, version, base })
    if (draft === null)
      return refuse('stale', { message: 'This draft changed since you read it. Reload the page and read it again before it is published.' })
    const measure = await measureOf(tx, me, draft.basedOn)
    const judged = judgeOwnHandout(draft.text, measure)
    if (judged.state === 'unreadable') {
      const where = judged.line === null ? '' : `Line ${judged.line}: `
      return refuse('blocked', { message: `Nothing was published. ${where}${judged.reason}` })
    }
    const pictures = await findPicturesOfSheets(tx, judged.pictureIds)
    if (judged.pictureIds.some((id) => !pictures.has(id)))
      return refuse('blocked', { message: 'Nothing was published. One picture is not among those of this practice: upload it again.' })
    if (judged.concerns.length > 0 || judged.missing.length > 0)
      return refuse('blocked', { message: 'Nothing was published. The list beside the text says what has to change first.' })
    if (judged.above && (reason ?? '').length < fewestOfReason)
      return refuse('invalid', {
        fields: { reason: `Say in ${fewestOfReason} characters or more why it may read harder than your limit.` },
      })
    const { reading, above } = judged
    const measured = { readingTenths: Math.round(reading.value * 10), limitTenths: Math.round(measure.limitGrade * 10) }
    await publishDraft(tx, { handoutId, version, base, ...measured, reason: above ? reason : null }, draft.text)
    return handoutId
  },
  then: (id) => pageOf(id),
})

/** Begins the next version from one that is kept: the one that is given now, or an earlier one. */
export const restoreVersion = staffAction({
  needs: ['handout:edit'],
  input: z.strictObject({ handoutId, version }),
  handle: async (tx, { handoutId, version }) => {
    const handout = await findPracticeHandout(tx, handoutId)
    const from = (await listVersions(tx, handoutId)).find((each) => each.version === version)
    if (handout === null || from === undefined) return refuse('not-found')
    if (handout.archivedAt !== null) return refuse('blocked', { message: 'This handout is archived. Bring it back first.' })
    const { text, title, language } = from
    if ((await startDraft(tx, handoutId, { text, title, language }, version)) === 'draft')
      return refuse('blocked', { message: 'There is a draft already. Publish it or set it aside first.' })
    return handoutId
  },
  then: (id) => pageOf(id),
})

/** Sets a draft aside, where it stays among the versions. */
export const setAsideDraft = staffAction({
  needs: ['handout:edit'],
  input: z.strictObject({ handoutId, version }),
  handle: async (tx, { handoutId, version }) => {
    if ((await findPracticeHandout(tx, handoutId)) === null) return refuse('not-found')
    if (!(await setDraftAside(tx, handoutId, version)))
      return refuse('stale', { message: 'This draft was published or set aside meanwhile.' })
    return handoutId
  },
  then: (id) => `${pageOf(id)}/versions` as Route,
})

/** Takes a handout out of what can be given, or brings it back. */
export const archivePracticeHandout = staffAction({
  needs: ['handout:edit'],
  input: z.strictObject({ handoutId, archived: z.boolean() }),
  handle: async (tx, { handoutId, archived }) => {
    if ((await findPracticeHandout(tx, handoutId)) === null) return refuse('not-found')
    if (!(await archiveHandout(tx, handoutId, archived))) return refuse('stale')
    return handoutId
  },
  then: (id) => pageOf(id),
})
