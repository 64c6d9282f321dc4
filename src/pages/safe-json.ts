/** Characters that could end a script element or, in older engines, a line of script. */
const UNSAFE = /[<>&\u2028\u2029]/g

/** JSON that stays data inside a `<script>` element, whatever the values spell. */
export function scriptSafeJson(value: unknown): string {
  return JSON.stringify(value).replace(
    UNSAFE,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`
  )
}
