import attention from "./json/sv/attention.json"
import callbacks from "./json/sv/callbacks.json"
import gateways from "./json/sv/gateways.json"
import shared from "./json/sv/shared.json"
import transaction from "./json/sv/transaction.json"

export default { ...attention, ...callbacks, ...gateways, ...shared, ...transaction }
