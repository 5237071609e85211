import { LinkButton } from '../../components/ui/button'

export default function NotFound() {
  return (
    <div className="px-4 py-6">
      <h1 className="text-xl">There is nothing at this address</h1>
      <p className="mt-2 max-w-prose">
        The record may belong to another practice, or the address may be cut short. Find the patient by name or record number.
      </p>
      <p className="mt-4">
        <LinkButton href="/patients">Find a patient</LinkButton>
      </p>
    </div>
  )
}
