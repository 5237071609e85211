import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { readAsStaff } from '../../../../../auth/staff'
import { clinicalMoment } from '../../../../../components/print/clinical-moment'
import { LinkButton } from '../../../../../components/ui/button'
import { SectionHeading } from '../../../../../components/ui/section-heading'
import { Tag } from '../../../../../components/ui/tag'
import { findPracticeHandout } from '../../../../../db/queries/practice-handouts'
import { findPicturesOfSheets } from '../../../../../db/queries/practice-images'
import { languageNames, ownHandoutId } from '../../../../../handouts/handout-ids'
import { judgeOwnHandout } from '../../../../../handouts/judge-own-handout'
import { emergencyBox } from '../../../../../handouts/own-library'
import { measureOf } from '../measure-of-practice'
import { OwnEditor } from './own-editor'
import { OwnPreview } from './own-preview'
import { ArchiveButton, RestoreButton } from './version-buttons'
import '../../../../../components/print/paper.css'
import './own.css'

type Address = { params: Promise<{ handoutId: string }> }

const read = async ({ params }: Address) => {
  const { handoutId } = await params
  return readAsStaff(['handout:edit'], async (tx, me) => {
    const handout = await findPracticeHandout(tx, handoutId)
    if (handout === null) return null
    const measure = await measureOf(tx, me, handout.basedOn)
    const shown = handout.draft ?? handout.published
    const judged = shown === null ? null : judgeOwnHandout(shown.text, measure)
    const pictures = await findPicturesOfSheets(tx, judged?.state === 'read' ? judged.pictureIds : [])
    return { handout, measure, judged, pictures: Object.fromEntries(pictures), practice: me.practice, staffId: me.staffId }
  })
}

export const metadata: Metadata = { title: 'Handout of the practice' }

/** A handout of the practice's own: its draft to write on, or what is given now. */
export default async function OwnHandoutPage(address: Address) {
  const found = await read(address)
  if (found === null) notFound()
  const { handout, measure, judged, pictures, practice, staffId } = found
  const { draft, published, archivedAt, id } = handout
  const named = draft ?? published
  const { name, addressLines, phone, afterHours, afterHoursEs, logo, paper, timeZone } = practice
  const preview = {
    practice: { name, addressLines, phone, afterHours, afterHoursEs, logo },
    paper,
    boxes: { en: emergencyBox('en'), es: emergencyBox('es') },
    pictures,
  }
  const state =
    archivedAt !== null
      ? 'Archived: it can be given no more, and every copy that a patient holds is outdated.'
      : published === null
        ? 'A draft. Nobody can give it until it is published.'
        : `Version ${published.version} is given now, published by ${published.publishedBy} on ${clinicalMoment(published.publishedAt?.toISOString() ?? '', timeZone)}.`
  return (
    <div className="mx-auto grid max-w-[88rem] gap-6 px-4 py-6">
      <SectionHeading
        level={1}
        note={draft !== null && archivedAt === null && published !== null ? `${state} You write on version ${draft.version}.` : state}
        beside={
          <>
            <LinkButton href="/handouts">Back to handouts</LinkButton>
            <LinkButton href={`/handouts/own/${id}/versions` as Route}>Versions</LinkButton>
            <ArchiveButton handoutId={id} archived={archivedAt !== null} />
          </>
        }
      >
        <span lang={named?.language}>{named?.title}</span>
      </SectionHeading>
      {draft !== null && archivedAt === null ? (
        <OwnEditor
          key={draft.version}
          handoutId={id}
          staffId={staffId}
          timeZone={timeZone}
          draft={{
            version: draft.version,
            rowVersion: draft.rowVersion,
            title: draft.title,
            text: draft.text,
            updatedAt: draft.updatedAt.toISOString(),
          }}
          measure={measure}
          preview={preview}
        />
      ) : (
        <div className="grid grid-cols-[minmax(0,1fr)] gap-8 min-[1181px]:grid-cols-[minmax(0,1fr)_auto]">
          <div className="grid content-start justify-items-start gap-4">
            {published !== null && (
              <p className="m-0 flex flex-wrap gap-2">
                <Tag>version {published.version}</Tag>
                <Tag tone="quiet">{languageNames[published.language]}</Tag>
              </p>
            )}
            {archivedAt === null && published !== null && (
              <>
                <RestoreButton handoutId={id} version={published.version} variant="primary">
                  Write the next version
                </RestoreButton>
                <p className="hint m-0 max-w-prose">
                  What is published stays as it is, word for word. The next version begins as a copy of it and is given once it is
                  published.
                </p>
              </>
            )}
            {archivedAt === null && published === null && (
              <p className="m-0">
                Every draft was set aside. Begin again from one of the <Link href={`/handouts/own/${id}/versions` as Route}>versions</Link>.
              </p>
            )}
          </div>
          {judged?.state === 'read' && named !== null && (
            <OwnPreview
              handout={judged.handout}
              of={{ ...preview, handoutId: ownHandoutId(id).slice('own-'.length), version: named.version }}
            />
          )}
        </div>
      )}
    </div>
  )
}
