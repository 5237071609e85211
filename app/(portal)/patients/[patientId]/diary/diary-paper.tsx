import type { LetterheadPractice } from '../../../../../components/print/letterhead'
import type { PaperContent } from '../../../../../components/print/paper-content'
import { WalkDiaryPaper } from '../../../../../components/print/walk-diary'
import { diaryWords } from '../../../../../components/print/walk-diary-words'
import { sheetWords } from '../../../../../handouts/sheet-words'
import { type DiaryChoice, nameOfDiary } from './diary-choice'

type Patient = { id: string; familyName: string; givenName: string; birthDate: string; recordNumber: string }

/**
 * An empty diary of a patient as a paper; nothing clinical is read. `code` is that of its release, by which it is keyed when it comes back:
 * it stands on the sheet once it is released, and is no part of what the sheet says.
 */
export function diaryPaper(patient: Patient, practice: LetterheadPractice, choice: DiaryChoice, code: string | null) {
  const words = diaryWords[choice.lang]
  const ofSheet = sheetWords[choice.lang]
  return {
    kind: 'walk-diary',
    objectId: nameOfDiary(choice),
    patientId: patient.id,
    visitId: null,
    identity: ofSheet.identity(patient),
    status: words.countIn(words.units[choice.unit]),
    state: 'none',
    origin: (printed) => `${practice.name}, ${ofSheet.printed(printed)}`,
    document: words.title,
    title: `Walk diary ${patient.recordNumber}`,
    lang: choice.lang,
    look: 'sheet',
    largePrint: choice.large,
    body: <WalkDiaryPaper {...choice} code={code} practice={practice} />,
  } satisfies PaperContent
}
