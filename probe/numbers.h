/* Numbers as text, without the ten kilobytes that printf would bring along. */
#ifndef NUMBERS_H
#define NUMBERS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Room for every number that decimal writes, and the zero byte at its end. */
#define DECIMAL_SIZE 21

/* Writes the digits and a zero byte; how many digits. */
size_t decimal(char *text, uint64_t value);

/* Reads digits from *text and moves it behind them; false where there are none or too many. */
bool take_decimal(const char **text, uint64_t *value);

/* Fills the field with octal digits and a zero byte; too great a value becomes the greatest one. */
void octal(char *field, size_t size, uint64_t value);

#endif
