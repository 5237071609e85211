/** For addresses that no page has; inside the portal's frame there is another. */
export default function NotFound() {
  return (
    <main className="mx-auto max-w-md px-4 py-10">
      <h1 className="text-xl">There is nothing at this address</h1>
      <p className="mt-2">Check the address for a missing end.</p>
      <p className="mt-4">
        <a href="/">Go to Today</a>
      </p>
    </main>
  )
}
