import attention from "./json/pl/attention.json"
import callbacks from "./json/pl/callbacks.json"
import gateways from "./json/pl/gateways.json"
import shared from "./json/pl/shared.json"
import transaction from "./json/pl/transaction.json"

export default { ...attention, ...callbacks, ...gateways, ...shared, ...transaction }
