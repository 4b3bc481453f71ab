/* Programs with the set-user-ID bit: the command that one of them is run as. */
#ifndef HELPERS_H
#define HELPERS_H

/* Says the user that it runs as, a space, and the capabilities in force as the kernel writes them. The exit code. */
int risen(void);

#endif
