/* The processes that the observed one shares its namespace with. */
#ifndef PROCESSES_H
#define PROCESSES_H

#include <stdbool.h>

/* Writes status and command line of each that is listed beside /proc/PID, save the probe's own. One that
   cannot be read, mostly since it has ended, is left out; nothing where proc does not end in a number. Of each that has a
   mount namespace other than the first process's, which one. */
void put_processes(const char *proc);

/* Whether some thread of the process waits for a signal instead of handling it (sigwait): while it does, its status shows
   that signal neither caught nor blocked. */
bool waits_for_signals(const char *proc);

#endif
