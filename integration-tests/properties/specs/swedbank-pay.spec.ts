import { describeSequences } from "../suite"
import { swedbankPay } from "../../../src/gateways/swedbank-pay"

describeSequences(swedbankPay)
