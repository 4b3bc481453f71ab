/** The only commits of other actions that a workflow may use, or a page may show, each with the version that it is. */
export const PINNED: ReadonlyMap<string, string> = new Map([
  ['actions/checkout', '3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1'],
  ['actions/setup-node', '820762786026740c76f36085b0efc47a31fe5020 # v7.0.0'],
  ['actions/upload-artifact', '043fb46d1a93c77aae656e7c1c64a875d1fc6a0a # v7.0.1'],
  ['actions/download-artifact', '3e5f45b2cfb9172054b4087a40e8e0b5a5461e7c # v8.0.1'],
  ['actions/attest-build-provenance', '4d101475d8b20a2381f78447822ac1eab6504dd8 # v4.2.2'],
  ['docker/build-push-action', '53b7df96c91f9c12dcc8a07bcb9ccacbed38856a # v7.3.0'],
  ['docker/setup-buildx-action', 'bb05f3f5519dd87d3ba754cc423b652a5edd6d2c # v4.2.0'],
  ['docker/setup-qemu-action', '96fe6ef7f33517b61c61be40b68a1882f3264fb8 # v4.2.0'],
  ['github/codeql-action/upload-sarif', 'f205ea1c3313d32999d8d6a48b4f6530d4437b38 # v4.37.4']
])
