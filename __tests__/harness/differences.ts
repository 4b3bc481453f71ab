/**
 * What an engine can do, where engines differ. `scripts/engines.sh` names the one at hand; the machine's
 * own, without a name, can do it all.
 */
const NAME = process.env['ZERO_DRIFT_ENGINE'] ?? ''

/** Root of a container is an ordinary user: no device is made, and no setting of the kernel is his. */
export const IS_ROOTLESS = NAME.endsWith('-rootless')

/** Podman 4 mounts `/dev` so that no program runs there. */
export const RUNS_PROGRAMS_IN_DEV = !NAME.startsWith('podman-4')

/**
 * A tmpfs without a mode gets that of its folder, if there is one: so another one after a restart, where
 * the engine has made that folder at the first start. That of Podman 4 is 1777, whatever there is.
 */
export const TMPFS_TAKES_MODE_OF_FOLDER = !NAME.startsWith('podman-4')

/**
 * Podman's list of changes is not believed: the root filesystem is compared by contents whatever
 * `content` says, and with it what a name cannot say and the attributes of the user.
 */
export const IS_PODMAN = NAME.startsWith('podman-')
