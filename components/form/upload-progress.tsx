/** How far an upload is, for whoever waits already: the part that is sent, 0 to 1; then the server prepares the picture. */
export function UploadProgress({ sent }: { sent: number | null }) {
  return (
    <p role="status" className="hint flex items-center gap-2">
      {sent !== null && (
        <>
          <progress max={1} value={sent < 1 ? sent : undefined} aria-label="Upload" />
          {sent < 1 ? `${Math.round(sent * 100)} percent sent` : 'Preparing the picture'}
        </>
      )}
    </p>
  )
}
