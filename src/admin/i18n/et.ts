import attention from "./json/et/attention.json"
import callbacks from "./json/et/callbacks.json"
import gateways from "./json/et/gateways.json"
import shared from "./json/et/shared.json"
import transaction from "./json/et/transaction.json"

export default { ...attention, ...callbacks, ...gateways, ...shared, ...transaction }
