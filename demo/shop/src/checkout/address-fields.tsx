import type { Region } from "../api/types"
import { type Contact } from "./contact"
import { demoContact } from "./demo-address"
import { Field } from "./field"

interface AddressFieldsProps {
  contact: Contact
  countries: NonNullable<Region["countries"]>
  onChange(contact: Contact): void
}

/** Who buys, and where the parcel goes. */
export function AddressFields({ contact, countries, onChange }: AddressFieldsProps) {
  const field = (name: keyof Contact) => ({
    name,
    value: contact[name],
    onChange: (text: string) => onChange({ ...contact, [name]: text }),
  })
  return (
    <fieldset className="step">
      <legend>You</legend>
      <button
        type="button"
        className="demo-address"
        data-testid="fill-demo-address"
        onClick={() => onChange(demoContact(contact.country_code))}
      >
        Fill in a demo address
      </button>
      <div className="fields">
        <Field {...field("email")} label="Email" type="email" autoComplete="email" />
        <Field {...field("first_name")} label="First name" autoComplete="given-name" half />
        <Field {...field("last_name")} label="Last name" autoComplete="family-name" half />
        <Field {...field("address_1")} label="Address" autoComplete="address-line1" />
        <Field {...field("postal_code")} label="Postal code" autoComplete="postal-code" half />
        <Field {...field("city")} label="City" autoComplete="address-level2" half />
        <label className="field half">
          <span>Country</span>
          <select
            name="country_code"
            autoComplete="country"
            value={contact.country_code}
            onChange={(event) => field("country_code").onChange(event.target.value)}
          >
            {countries.map(({ iso_2, display_name }) => (
              <option key={iso_2} value={iso_2}>
                {display_name}
              </option>
            ))}
          </select>
        </label>
        <Field {...field("phone")} label="Phone" type="tel" autoComplete="tel" half optional />
      </div>
    </fieldset>
  )
}
