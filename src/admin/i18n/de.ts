import attention from "./json/de/attention.json"
import callbacks from "./json/de/callbacks.json"
import gateways from "./json/de/gateways.json"
import shared from "./json/de/shared.json"
import transaction from "./json/de/transaction.json"

export default { ...attention, ...callbacks, ...gateways, ...shared, ...transaction }
