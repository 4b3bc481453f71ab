/* The processes that the observed one shares its namespace with. */
#ifndef PROCESSES_H
#define PROCESSES_H

/* Writes status and command line of each that is listed beside /proc/PID, save the probe's own. One that
   cannot be read, mostly since it has ended, is left out; nothing where proc does not end in a number. */
void put_processes(const char *proc);

#endif
