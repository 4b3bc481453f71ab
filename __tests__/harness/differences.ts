/**
 * What an engine can do, where engines differ. `scripts/engines.sh` names the one at hand; the machine's
 * own, without a name, can do it all.
 */
const NAME = process.env['ZERO_DRIFT_ENGINE'] ?? ''

/** Root of a container is an ordinary user: no device is made, and no setting of the kernel is his. */
export const IS_ROOTLESS = NAME.endsWith('-rootless')
