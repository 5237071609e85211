'use server'

import { z } from 'zod'
import { staffAction } from '../../../auth/staff'
import { releaseAsked, releasePaper } from '../releases/release-paper'
import { blankFormPaper } from './blank-form-paper'
import { blankForms } from './blank-forms'

export const releaseForm = staffAction({
  needs: ['chart:record', 'chart:read'],
  input: releaseAsked.extend({ form: z.enum(blankForms) }),
  handle: (tx, { form, ...asked }, me) => releasePaper(tx, me, blankFormPaper(form, me.practice), asked),
})
