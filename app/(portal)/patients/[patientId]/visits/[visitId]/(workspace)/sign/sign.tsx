'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { useFlush } from '../../../../../../../../components/form/autosave-provider'
import type { Option } from '../../../../../../../../components/form/fields'
import { ScreenHeading } from '../workspace-group'
import { useWorkspace } from '../workspace-visit'
import { AfterSigning } from './after-signing'
import { BeforeSigning } from './before-signing'
import { SendForm } from './send-form'
import { SignButton } from './sign-button'
import { VoidForm } from './void-form'

type Props = {
  /** Who would sign, as the signature will read. */
  signer: string
  /** The practice's date and time when this page was read. */
  now: string
  /** To whom the visit was sent, when it was. */
  sent: string | null
  podiatrists: readonly Option[]
}

/** The end of a visit: what is missing, what blocks, and the one press that locks it. */
export function Sign({ signer, now, sent, podiatrists }: Props) {
  const { visit, can } = useWorkspace()
  useEverythingSavedShown(visit.status === 'open')
  useFocusOnceClosed(visit.status === 'open')
  if (visit.status !== 'open') return <AfterSigning />
  return (
    <>
      <ScreenHeading title="Sign" note={sent} />
      <BeforeSigning />
      {can.sign === null ? (
        <SignButton signer={signer} now={now} />
      ) : (
        <>
          <p className="m-0">{can.sign}</p>
          {can.send === null && <SendForm podiatrists={podiatrists} />}
        </>
      )}
      {can.void === null && <VoidForm signed={false} />}
    </>
  )
}

/** This page may have been read before the last words of the section before it were saved: they are waited for, and it is read again. */
function useEverythingSavedShown(open: boolean): void {
  const flush = useFlush()
  const { refresh } = useRouter()
  useEffect(() => {
    if (open) void flush().then((saved) => saved && refresh())
  }, [open, flush, refresh])
}

/** The button that signed or voided is gone with its press: the focus goes to the top, where it says what became of the visit. */
function useFocusOnceClosed(open: boolean): void {
  const was = useRef(open)
  useEffect(() => {
    if (was.current && !open) document.getElementById('main')?.focus()
    was.current = open
  }, [open])
}
