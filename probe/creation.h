/* A file that is made for a moment, with the folders that lead to it. */
#ifndef CREATION_H
#define CREATION_H

#include <stddef.h>
#include <sys/stat.h>

struct creation {
    char *path;
    size_t standing;    /* how much of the path led to a folder before */
    struct stat folder; /* that folder, as it was */
    size_t made;        /* how much of the path leads to a folder now */
};

/* The path is as before when these return, but has to be writable: it is cut where its folders end. */

/* A descriptor that can be written, of a file that was not there; -1 and errno, and nothing made. */
int create_file(char *path, mode_t mode, struct creation *creation);

/* Removes the file and the folders that were made for it. */
void undo_creation(const struct creation *creation);

#endif
