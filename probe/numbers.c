#include "numbers.h"

size_t decimal(char *text, uint64_t value)
{
    char reversed[DECIMAL_SIZE];
    size_t digits = 0;
    do {
        reversed[digits++] = (char)('0' + value % 10);
        value /= 10;
    } while (value > 0);
    for (size_t i = 0; i < digits; i++)
        text[i] = reversed[digits - 1 - i];
    text[digits] = '\0';
    return digits;
}

bool take_decimal(const char **text, uint64_t *value)
{
    const char *start = *text;
    *value = 0;
    while (**text >= '0' && **text <= '9') {
        uint64_t digit = (uint64_t)(**text - '0');
        if (*value > (UINT64_MAX - digit) / 10)
            return false;
        *value = *value * 10 + digit;
        (*text)++;
    }
    return *text > start;
}

void octal(char *field, size_t size, uint64_t value)
{
    unsigned bits = (unsigned)(size - 1) * 3;
    uint64_t greatest = ((uint64_t)1 << bits) - 1;
    if (value > greatest)
        value = greatest;
    field[size - 1] = '\0';
    for (size_t i = size - 1; i > 0; i--) {
        field[i - 1] = (char)('0' + (value & 7));
        value >>= 3;
    }
}
