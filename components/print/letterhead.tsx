/** Name, address and telephone of the practice, small, above the title. */
export function Letterhead({ name, addressLines, phone }: { name: string; addressLines: readonly string[]; phone: string | null }) {
  return (
    <div className="letterhead">
      <div>
        <strong>{name}</strong>
        {addressLines.join(', ')}
      </div>
      {phone !== null && <div>{phone}</div>}
    </div>
  )
}
