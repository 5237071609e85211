import type { ReactNode } from 'react'
import { pageCss, type RunningText } from './page-css'
import { PageStyle } from './page-style'
import './paper.css'
import { requestNonce } from './request-nonce'

type Props = {
  size: 'letter' | 'a4'
  running: RunningText
  /** `note` is a clinician's dense record, `sheet` a patient's in fourteen. */
  kind: 'note' | 'sheet'
  lang?: 'en' | 'es'
  /** A preview is not printed: unreleased.css puts a notice in its place. */
  preview?: boolean
  /** What can be done with the paper; stays on the screen. */
  toolbar: ReactNode
  children: ReactNode
}

/**
 * A printed document as it will leave the printer, with its tools above it on the screen. On paper the identity, the status and the page
 * of how many stand in the margin of every page; on the screen, which has no pages, once above the text.
 */
export async function Paper({ size, running, kind, lang = 'en', preview = false, toolbar, children }: Props) {
  return (
    <div className="mx-auto w-fit max-w-full px-4 py-6">
      {/* A preview has no margin either: it would say whose paper was not printed. */}
      {!preview && <PageStyle css={pageCss(size, running, lang)} nonce={await requestNonce()} lang={lang} />}
      <div className="mb-4 flex max-w-[8.5in] flex-col gap-3">{toolbar}</div>
      <article className="paper" data-paper={size} data-released={preview ? undefined : ''} lang={lang} aria-label={running.document}>
        <p className="paper-running">
          <span>{running.identity}</span>
          <span>{running.status}</span>
        </p>
        <div className={kind}>{children}</div>
      </article>
    </div>
  )
}
