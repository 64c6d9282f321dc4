import Medusa from "@medusajs/js-sdk"

/**
 * Medusa's API as the signed-in user. The dashboard's build defines these three: all that it talks
 * to goes where its own requests go.
 */
export const sdk = new Medusa({
  baseUrl: __BACKEND_URL__ ?? "/",
  auth: {
    type: __AUTH_TYPE__ ?? "session",
    jwtTokenStorageKey: __JWT_TOKEN_STORAGE_KEY__ || undefined,
  },
})
