import { use, useEffect, useState } from 'react'
import { SessionEnd } from './session-end'
import { type UploadedPicture, uploadPicture } from './upload-picture'

/** Whoever waits longer than this is told how far it is. */
const patienceMs = 1_000

/** Sends a picture and says how that stands: the part that is sent, 0 to 1, once it takes long, and what the server refused. */
export function useUpload(address: string) {
  const [sent, setSent] = useState<number | null>(null)
  const [takesLong, setTakesLong] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)
  const sessionEnded = use(SessionEnd)
  const running = sent !== null
  useEffect(() => {
    if (!running) return setTakesLong(false)
    const late = setTimeout(() => setTakesLong(true), patienceMs)
    return () => clearTimeout(late)
  }, [running])

  const upload = async (file: File): Promise<UploadedPicture | null> => {
    setRefused(null)
    setSent(0)
    const outcome = await uploadPicture(address, file, setSent)
    setSent(null)
    if (outcome.kind === 'uploaded') return outcome.picture
    if (outcome.kind === 'signed-out') sessionEnded()
    setRefused(
      outcome.kind === 'refused' ? outcome.words : 'Your session ended, so nothing was saved. Sign in and choose the picture again.',
    )
    return null
  }
  return { upload, running, sent: takesLong ? sent : null, refused, refuse: setRefused }
}
