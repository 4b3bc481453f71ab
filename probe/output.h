/* Standard output, buffered: few big writes, and the end of the process when one of them fails. */
#ifndef OUTPUT_H
#define OUTPUT_H

#include <stddef.h>
#include <stdint.h>

void put(const void *bytes, size_t count);
void put_string(const char *text);
void put_zeros(uint64_t count);
/* Exactly count bytes of what fd holds: cut, or filled up with zeros. Holes are not read. 0 or an errno. */
int put_from(int fd, uint64_t count);
void flush(void);

/* Says why on standard error and ends the process. */
_Noreturn void give_up(int code, const char *message);

#endif
