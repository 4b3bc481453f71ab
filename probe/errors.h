/* Why something could not be done: an errno, or a reason that has none. */
#ifndef ERRORS_H
#define ERRORS_H

/* Greater than any errno. */
enum {
    EHIDDEN = 9999,    /* what is mounted there cannot be seen, something else lies on it */
    NO_PROGRAMS,       /* programs do not run from that mount */
    NO_SET_UID,        /* the mount takes no notice of set-user-ID bits */
    NO_NEW_PRIVILEGES, /* the process can gain none by running a program */
    BAD_CALL,          /* a filter of system calls has ended the process */
    ENDED              /* some other signal has */
};

/* NULL for an errno that is rarely seen. */
const char *name_of_error(int error);

/* Says its name, or `E` and its number. */
void put_error(int error);

#endif
