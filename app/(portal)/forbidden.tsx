import { LinkButton } from '../../components/ui/button'

/** Inside the frame, so that whoever came by a wrong turn can go on. */
export default function Forbidden() {
  return (
    <div className="px-4 py-6">
      <h1 className="text-xl">Your role does not open this</h1>
      <p className="mt-2 max-w-prose">
        This page needs a permission that your account does not have. If you should have it, ask the practice admin. The attempt was noted.
      </p>
      <p className="mt-4">
        <LinkButton href="/">Go to Today</LinkButton>
      </p>
    </div>
  )
}
