export type YamlLibrary = typeof import('yaml')

/** A file of its own in `dist`: most checks have no use for it. */
export const yamlLibrary = (): Promise<YamlLibrary> => import(/* webpackChunkName: "yaml" */ 'yaml')
