import type { ExecArgs } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createUsersWorkflow } from "@medusajs/medusa/core-flows"

/** The login that the demo prints. No secret: the shop listens on the developer's machine. */
export const adminLogin = { email: "admin@example.com", password: "supersecret" }

/** Makes sure that the admin user exists. */
export async function seedAdminUser(container: ExecArgs["container"]): Promise<void> {
  const auth = container.resolve(Modules.AUTH)
  const [known] = await container.resolve(Modules.USER).listUsers({ email: adminLogin.email })
  if (known) {
    return
  }
  const { result } = await createUsersWorkflow(container).run({
    input: { users: [{ email: adminLogin.email, first_name: "Demo", last_name: "Admin" }] },
  })
  const { authIdentity, error } = await auth.register("emailpass", { body: adminLogin })
  if (!authIdentity) {
    throw new Error(`The admin user could not be registered: ${error}`)
  }
  await auth.updateAuthIdentities({ id: authIdentity.id, app_metadata: { user_id: result[0].id } })
}
