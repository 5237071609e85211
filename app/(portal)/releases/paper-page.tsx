import type { ReactNode } from 'react'
import type { ReleasePurpose } from '../../../clinical/disclosure/purpose'
import { shownCode } from '../../../clinical/disclosure/release-code'
import { clinicalMoment } from '../../../components/print/clinical-moment'
import { Paper } from '../../../components/print/paper'
import { ReleaseBar, type ReleaseProps } from '../../../components/print/release-bar'
import { findChromium } from './pdf/find-chromium'
import type { ShownPaper } from './shown-paper'

type Props<What extends Record<string, string>> = Pick<ReleaseProps<What>, 'release' | 'what' | 'beside'> & {
  shown: ShownPaper
  /** Chosen before anybody chooses. */
  purpose: ReleasePurpose
  /** What to know before it leaves; stays on the screen. */
  children?: ReactNode
}

/** A paper with the bar that releases it. Until then it is a preview, which no browser prints. */
export async function PaperPage<What extends Record<string, string>>({ shown, children, ...bar }: Props<What>) {
  const { content, contentHash, released, practice } = shown
  const at = clinicalMoment(shown.printedAt, practice.timeZone)
  const origin =
    content.origin?.({ on: shown.printedOn, at, by: shown.printedBy }) ?? `${practice.name} · printed ${at} by ${shown.printedBy}`
  const code = content.lang === 'es' ? 'Código' : 'Code'
  return (
    <Paper
      kind={content.look}
      size={practice.paper}
      lang={content.lang}
      preview={released === null}
      running={{
        identity: content.identity,
        status: content.status,
        origin: released === null ? origin : `${code} ${shownCode(released.code)} · ${origin}`,
        document: content.document,
      }}
      toolbar={
        <>
          <ReleaseBar {...bar} contentHash={contentHash} released={released} pdf={(await findChromium()) !== null} />
          {children}
        </>
      }
    >
      {content.body}
    </Paper>
  )
}
