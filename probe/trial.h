/* A process of its own for what is tried, so that this one stays as it is. */
#ifndef TRIAL_H
#define TRIAL_H

#include <sys/types.h>

/* Room for what an act has to say of itself. */
#define NOTE_SIZE 32

/* Waits for the child's end: its exit code, BAD_CALL or ENDED where a signal ended it, or an errno. */
int ending_of(pid_t child);

/* Acts in a child, which leaves no core dump. Gives what the act gives, BAD_CALL or ENDED where a signal ended the child,
   EAGAIN or ENOMEM where there can be no child. */
int act_apart(int (*act)(char *subject), char *subject);

/* Says something of what is being tried: text without white space, cut where there is no room for it. Heard from a child as well. */
void take_note(const char *text);

/* The note since the last call of this, which may be empty. */
const char *note_taken(void);

#endif
