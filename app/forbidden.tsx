/** For pages outside the portal's frame (print pages); the frame has its own. */
export default function Forbidden() {
  return (
    <main className="mx-auto max-w-md px-4 py-10">
      <h1 className="text-xl">Your role does not open this</h1>
      <p className="mt-2">Ask the practice admin if it should. The attempt was noted.</p>
      <p className="mt-4">
        <a href="/">Go to Today</a>
      </p>
    </main>
  )
}
