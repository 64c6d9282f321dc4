import type { Variant } from "../api/types"

interface VariantChoiceProps {
  title: string
  variants: Variant[]
  onChoose(id: string): void
}

/** Sizes, colours and the like; nothing when there is no choice. */
export function VariantChoice({ title, variants, onChoose }: VariantChoiceProps) {
  if (variants.length < 2) {
    return null
  }
  return (
    <select
      className="variant"
      aria-label={`Kind of ${title}`}
      onChange={(event) => onChoose(event.target.value)}
    >
      {variants.map(({ id, title: name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  )
}
