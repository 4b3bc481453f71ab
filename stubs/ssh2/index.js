'use strict'

// docker-modem asks for ssh2 only to reach DOCKER_HOST=ssh://, which is refused before it gets here.
exports.Client = class Client {
  constructor() {
    throw new Error('ssh:// is not supported')
  }
}
