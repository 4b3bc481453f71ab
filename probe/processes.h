/* The processes that the observed one shares its namespace with. */
#ifndef PROCESSES_H
#define PROCESSES_H

/* Writes status and command line of each that is listed beside /proc/PID, save the probe's own. One that
   cannot be read, mostly since it has ended, is left out; nothing where proc does not end in a number. Of each that has a
   mount namespace other than the first process's, which one. */
void put_processes(const char *proc);

#endif
