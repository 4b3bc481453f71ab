import { decodeModel, type ComposeModel } from '../../../../src/plan/workload/compose-model'

type Services = Readonly<Record<string, object>>

/** A project as Compose prints it: each service has an image, and the default network. */
export function modelOf(services: Services, more: object = {}): ComposeModel {
  const all = Object.entries(services).map(([name, service]) => [
    name,
    'network_mode' in service
      ? { image: 'shop:1', ...service }
      : { image: 'shop:1', networks: { default: null }, ...service }
  ])
  const json = JSON.stringify({
    name: 'shop',
    networks: { default: { name: 'shop_default', ipam: {} } },
    ...more,
    services: Object.fromEntries(all) as object
  })
  const model = decodeModel(json)
  if (model === undefined) throw new Error(`this is no project: ${json}`)
  return model
}
