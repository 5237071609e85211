import { Letterhead, type LetterheadPractice } from '../../../components/print/letterhead'
import type { PaperContent } from '../../../components/print/paper-content'
import { type BlankForm, blankFormOf } from './blank-forms'
import './blank-form.css'

/** A blank form as a paper. Whose it becomes is written on a line in the margin of every page, so that no page loses its patient. */
export function blankFormPaper(form: BlankForm, practice: LetterheadPractice): PaperContent {
  const { title, body: Body } = blankFormOf[form]
  return {
    kind: 'blank-form',
    objectId: form,
    patientId: null,
    visitId: null,
    identity: 'Name ______________________ Born ____________ #_________',
    status: 'Visit of ____________ by ____________',
    state: 'none',
    document: `${title}, blank form`,
    title: `Blank form, ${title.toLowerCase()}`,
    lang: 'en',
    look: 'note',
    largePrint: false,
    body: (
      <div className="blank">
        <Letterhead {...practice} />
        <h1>{title}</h1>
        <p>To chart on by hand while Footfall is down, and to be keyed in afterwards. A question left empty was not asked.</p>
        <Body />
      </div>
    ),
  }
}
