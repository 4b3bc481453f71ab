/* The command `scout`: what there is to attack. */
#ifndef SCOUT_H
#define SCOUT_H

/* Says who it runs as, which of the paths are there, and which pages may be served, and waits for ever.
   Expects that signals are blocked. */
_Noreturn void scout(char **paths);

#endif
