import attention from "./json/en/attention.json"
import callbacks from "./json/en/callbacks.json"
import gateways from "./json/en/gateways.json"
import shared from "./json/en/shared.json"
import transaction from "./json/en/transaction.json"

export default { ...attention, ...callbacks, ...gateways, ...shared, ...transaction }
