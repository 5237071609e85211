import type { ReactNode } from 'react'
import type { ReleasePurpose } from '../../../clinical/disclosure/purpose'
import { shownCode } from '../../../clinical/disclosure/release-code'
import { clinicalMoment } from '../../../components/print/clinical-moment'
import { Paper } from '../../../components/print/paper'
import { ReleaseBar, type ReleaseProps } from '../../../components/print/release-bar'
import type { ShownPaper } from './shown-paper'

type Props<What extends Record<string, string>> = Pick<ReleaseProps<What>, 'release' | 'what' | 'beside'> & {
  shown: ShownPaper
  /** Chosen before anybody chooses. */
  purpose: ReleasePurpose
  /** What to know before it leaves; stays on the screen. */
  children?: ReactNode
}

/** A paper with the bar that releases it. Until then it is a preview, which no browser prints. */
export function PaperPage<What extends Record<string, string>>({ shown, children, ...bar }: Props<What>) {
  const { content, contentHash, released, practice, pdf } = shown
  const printed = `printed ${clinicalMoment(shown.printedAt, practice.timeZone)} by ${shown.printedBy}`
  return (
    <Paper
      kind={content.look}
      size={practice.paper}
      lang={content.lang}
      preview={released === null}
      running={{
        identity: content.identity,
        status: content.status,
        origin: [released && `Code ${shownCode(released.code)}`, practice.name, printed].filter(Boolean).join(' · '),
        document: content.document,
      }}
      toolbar={
        <>
          <ReleaseBar {...bar} contentHash={contentHash} released={released} pdf={pdf} />
          {children}
        </>
      }
    >
      {content.body}
    </Paper>
  )
}
