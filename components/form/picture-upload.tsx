'use client'

import { useId, useRef, useState } from 'react'
import { Button } from '../ui/button'
import { FieldFrame } from './field-frame'
import { PictureFile } from './picture-file'
import type { UploadedPicture } from './upload-picture'
import { UploadProgress } from './upload-progress'
import { useUpload } from './use-upload'

/** Whoever cannot see the picture gets as many characters of it at least; the parser of handouts asks for the same. */
const fewestWords = 3

/** A picture for a handout of the practice's own: a file, and what it shows in words for whoever cannot see it. Nothing of it is a form of its own. */
export function PictureUpload({ onUploaded }: { onUploaded: (picture: UploadedPicture & { alt: string }) => void }) {
  const id = useId()
  const file = useRef<HTMLInputElement>(null)
  const words = useRef<HTMLInputElement>(null)
  const [alt, setAlt] = useState('')
  const [noWords, setNoWords] = useState<string | null>(null)
  const { upload, running, sent, refused, refuse } = useUpload('/handouts/pictures')

  const send = async () => {
    const chosen = file.current?.files?.[0]
    const missing = alt.trim().length < fewestWords
    setNoWords(missing ? 'Say in a few words what the picture shows.' : null)
    refuse(chosen === undefined ? 'Choose a picture.' : null)
    if (chosen === undefined) return file.current?.focus()
    if (missing) return words.current?.focus()
    const picture = await upload(chosen)
    if (picture === null) return file.current?.focus()
    onUploaded({ ...picture, alt: alt.trim() })
    setAlt('')
    if (file.current) file.current.value = ''
  }

  return (
    <div className="grid gap-3">
      <PictureFile
        ref={file}
        id={`${id}-file`}
        label="Picture"
        hint="PNG, JPEG or WebP, 5 MB at most. Where it was taken is removed."
        error={refused}
      />
      <FieldFrame id={`${id}-alt`} label="What it shows" hint="Read out to whoever cannot see it." error={noWords}>
        <input
          ref={words}
          id={`${id}-alt`}
          value={alt}
          maxLength={300}
          aria-invalid={noWords ? true : undefined}
          aria-describedby={`${id}-alt-hint${noWords ? ` ${id}-alt-error` : ''}`}
          className="input w-full max-w-md"
          onChange={(event) => setAlt(event.target.value)}
        />
      </FieldFrame>
      <div className="flex flex-wrap items-center gap-3">
        <Button onClick={send} disabled={running}>
          {running ? 'Uploading…' : 'Upload picture'}
        </Button>
        <UploadProgress sent={sent} />
      </div>
    </div>
  )
}
