/* The other side of the self-test: does what the probe, and all the rest, must see. */
#ifndef LITTER_H
#define LITTER_H

/* Does what each word says, says `ready`, and waits for SIGTERM unless the last word is `once`. The exit code. */
int litter(char **words);

#endif
