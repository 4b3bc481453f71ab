/* Processes that wait for ever: the first one of a container, and one of another user. */
#ifndef STAY_H
#define STAY_H

/* Says `ready` and waits. With the number of a port it takes connections there and closes them; NULL for none. Expects that
   signals are blocked. */
_Noreturn void stay(const char *port);

/* Makes a file that only its user may read, at the first of the paths where there can be one, and leaves a process of that
   user that waits. Says both. The exit code. */
int other(char **paths);

#endif
