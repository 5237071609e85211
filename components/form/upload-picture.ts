/** What the server keeps of a picture: its id and its size in pixels. */
export type UploadedPicture = { pictureId: string; width: number; height: number }
export type UploadOutcome = { kind: 'uploaded'; picture: UploadedPicture } | { kind: 'refused'; words: string } | { kind: 'signed-out' }

/** As app/(portal)/handouts/pictures takes it; the server counts again. */
const mostBytes = 5 * 1_048_576
const unreachable = 'Footfall could not be reached, so nothing was saved. Choose the picture again.'

function outcomeOf({ status, responseText }: XMLHttpRequest): UploadOutcome {
  if (status === 401) return { kind: 'signed-out' }
  try {
    const said = JSON.parse(responseText) as UploadedPicture & { message?: string; fields?: Record<string, string> }
    if (status === 200) return { kind: 'uploaded', picture: said }
    return { kind: 'refused', words: said.fields?.picture ?? said.message ?? unreachable }
  } catch {
    // The front of the server refuses in plain words.
    return { kind: 'refused', words: status >= 400 && status < 500 ? responseText.trim() : unreachable }
  }
}

/**
 * Sends a file that a person chose. `fetch` tells nothing of how far it is, so this is the older way.
 * @param told the part that is sent, 0 to 1
 */
export function uploadPicture(address: string, file: File, told: (part: number) => void): Promise<UploadOutcome> {
  if (file.size > mostBytes)
    return Promise.resolve({ kind: 'refused', words: 'This picture is more than 5 MB. Make it smaller and choose it again.' })
  return new Promise((settle) => {
    const request = new XMLHttpRequest()
    request.open('POST', address)
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.upload.onprogress = ({ loaded, total }) => told(total === 0 ? 0 : loaded / total)
    request.onload = () => settle(outcomeOf(request))
    request.onerror = () => settle({ kind: 'refused', words: unreachable })
    request.send(file)
  })
}
