import type { ContractRouterClient } from '@orpc/contract'
import type { computeContract, storeContract } from '#core/contract/workers.ts'

export type StoreClient = ContractRouterClient<typeof storeContract>
export type ComputeClient = ContractRouterClient<typeof computeContract>
