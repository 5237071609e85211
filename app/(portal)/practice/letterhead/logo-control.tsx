'use client'

import { useRouter } from 'next/navigation'
import { useId, useRef, useState, useTransition } from 'react'
import { PictureFile } from '../../../../components/form/picture-file'
import { UploadProgress } from '../../../../components/form/upload-progress'
import { useUpload } from '../../../../components/form/use-upload'
import { Button } from '../../../../components/ui/button'
import { tellSessionEnd } from '../../session-signal'

/** Brings, replaces or takes away the logo. A chosen file is taken at once: there is nothing else to say of it. */
export function LogoControl({ logo }: { logo: { pictureId: string } | null }) {
  const id = useId()
  const router = useRouter()
  const file = useRef<HTMLInputElement>(null)
  const [removing, startRemoving] = useTransition()
  const [said, setSaid] = useState('')
  const { upload, running, sent, refused, refuse } = useUpload('/practice/letterhead/logo')

  const send = async () => {
    setSaid('')
    const chosen = file.current?.files?.[0]
    if (chosen === undefined) {
      refuse('Choose a picture.')
      return file.current?.focus()
    }
    if ((await upload(chosen)) === null) return file.current?.focus()
    if (file.current) file.current.value = ''
    setSaid('The logo stands on every paper from now on.')
    router.refresh()
  }
  const remove = () =>
    startRemoving(async () => {
      setSaid('')
      refuse(null)
      const answer = await fetch('/practice/letterhead/logo', {
        method: 'DELETE',
        headers: { 'content-type': 'application/json' },
        body: '{}',
      }).catch(() => null)
      if (answer?.status === 401) tellSessionEnd()
      if (answer === null || !answer.ok) return refuse('The logo was not removed. Press again.')
      setSaid('The logo is off the letterhead.')
      router.refresh()
    })

  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <PictureFile
        ref={file}
        id={id}
        label={logo === null ? 'Picture' : 'Another picture'}
        hint="PNG, JPEG or WebP, 5 MB at most."
        error={refused}
      />
      <div className="flex flex-wrap items-center gap-3">
        <Button onClick={send} disabled={running || removing}>
          {running ? 'Uploading…' : logo === null ? 'Upload logo' : 'Replace logo'}
        </Button>
        {logo !== null && (
          <Button onClick={remove} disabled={running || removing}>
            {removing ? 'Removing…' : 'Remove logo'}
          </Button>
        )}
        <UploadProgress sent={sent} />
        <p role="status" className="hint">
          {said}
        </p>
      </div>
    </div>
  )
}
