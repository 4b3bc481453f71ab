/* A copy of this very program. */
#ifndef COPY_H
#define COPY_H

/* Writes it to the descriptor. 0 or an errno. */
int copy_self(int to);

#endif
