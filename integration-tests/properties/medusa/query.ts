import type { Records } from "./records"

type Filters = Record<string, string | string[]>
type Asked = { entity: string; filters: Filters }

/** `query.graph` for what the plugin asks about; any other entity is an error. */
export function graphOf(records: Records) {
  const { cart, sessions, orders, payments } = records
  const tables: Record<string, (filters: Filters) => unknown[]> = {
    cart: ({ id }) =>
      id === cart.id
        ? [
            {
              ...cart,
              payment_collection: {
                id: cart.collection_id,
                amount: cart.total,
                currency_code: cart.currency_code,
                payment_sessions: sessions.map((session) => ({ ...session })),
              },
            },
          ]
        : [],
    payment_session: (filters) => sessions.filter((session) => matches(session, filters)),
    payment: (filters) => payments.filter((payment) => matches(payment, filters)),
    order_cart: ({ cart_id }) =>
      orders
        .filter((order) => order.cart_id === cart_id)
        .map((order) => ({ order_id: order.id, cart_id, order: { ...order } })),
    order: (filters) => orders.filter((order) => matches(order, filters)),
    order_payment_collection: ({ payment_collection_id: collection }) =>
      orders
        .filter((order) => order.collection_id === collection)
        .map((order) => ({ order_id: order.id, order: { ...order } })),
  }
  return async ({ entity, filters }: Asked): Promise<{ data: unknown[] }> => {
    const table = tables[entity]
    if (!table) {
      throw new TypeError(`The model of Medusa does not know ${entity}`)
    }
    return { data: structuredClone(table(filters)) }
  }
}

function matches(record: object, filters: Filters): boolean {
  return Object.entries(filters).every(([name, value]) =>
    [value].flat().includes((record as Record<string, string>)[name])
  )
}
