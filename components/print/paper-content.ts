import type { ReactNode } from 'react'

/** A paper before it is released: all that it says, and what it is in the release record. */
export type PaperContent = {
  kind: 'visit-summary' | 'screening-report' | 'letter' | 'handout' | 'walk-diary' | 'blank-form' | 'disclosures' | 'chart-access'
  /** Which one of its kind. */
  objectId: string
  patientId: string | null
  visitId: string | null
  /** Whose paper it is, in the margin of each page: name, birth date, record number. */
  identity: string
  /** `DRAFT, NOT SIGNED`, or who signed and when. */
  status: string
  state: 'draft' | 'signed' | 'void' | 'none'
  /** Of the margin's foot, where a paper does not say it in the usual words; `on` is the day, `at` the moment of printing. */
  origin?: (printed: { on: string; at: string; by: string }) => string
  /** What the paper is, such as "Visit summary". */
  document: string
  /** Of the window and of the PDF: what it is and the record number, never a name. */
  title: string
  lang: 'en' | 'es'
  /** `note` is a clinician's dense record, `sheet` a patient's in fourteen points. */
  look: 'note' | 'sheet'
  largePrint: boolean
  body: ReactNode
  /** Components of `body` that draw from data and use a hook; see said-on-paper.ts. */
  drawn?: readonly unknown[]
}
