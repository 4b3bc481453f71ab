import { instructionsOf, lastOf, volumeAt, workingDirAt } from '../../../../src/report/locations'

const TEXT = String.raw`# syntax=docker/dockerfile:1
FROM php:8-apache AS build
workdir /src
RUN <<EOF
VOLUME /not/one
EOF
RUN apt-get update && \
    # a comment in between
    apt-get install -y git

FROM php:8-apache
VOLUME ["/var/www/html", "/data"]
VOLUME /logs \
  /var/spool/app
WORKDIR /srv/app
USER www-data
CMD ["apache2-foreground"]
`

const all = instructionsOf(TEXT)

test('every instruction begins where it begins', () => {
  expect(all.map(({ name, line }) => `${line} ${name}`)).toEqual([
    ...['2 FROM', '3 WORKDIR', '4 RUN', '7 RUN', '11 FROM', '12 VOLUME', '13 VOLUME'],
    ...['15 WORKDIR', '16 USER', '17 CMD']
  ])
})

test.each([
  ['a path in a listed volume', '/var/www/html/shell.php', 12],
  ['the volume itself', '/data', 12],
  ['one that goes on in another line', '/var/spool/app/x', 13],
  ['none, though its name begins like one', '/database', undefined],
  ['what a here-document holds', '/not/one', undefined]
])('the volume of %s', (_, path, line) => {
  expect(volumeAt(all, path)?.line).toBe(line)
})

test('the working directory, and the last of a name', () => {
  expect(workingDirAt(all, '/srv/app/log')?.line).toBe(15)
  expect(workingDirAt(all, '/etc/passwd')).toBeUndefined()
  expect([lastOf(all, 'USER')?.line, lastOf(all, 'HEALTHCHECK')]).toEqual([16, undefined])
})

test.each([
  ['nothing', ''],
  ['a line that goes on for ever', 'RUN a \\'],
  ['a here-document without an end', 'RUN <<EOF\nUSER x'],
  ['a list that is none', 'VOLUME ["/a"']
])('%s is read to its end', (_, text) => {
  expect(instructionsOf(text).every(({ line }) => line === 1)).toBe(true)
})

describe('the line after', () => {
  test.each([
    ['a shift in arithmetic', 'RUN x=$((1<<4)) && echo $x'],
    ['a shift with spaces', 'RUN x=$(( 1 << 4 ))'],
    ['a quoted operator', `RUN echo "a <<EOF" 'b <<EOF'`],
    ['a list that holds one', 'RUN ["sh", "-c", "cat <<EOF"]'],
    ['one that is glued to its program, which the builder takes for none', 'RUN cat<<EOF'],
    ['a here-string', 'RUN cat <<<EOF'],
    ['an escaped operator', 'RUN echo \\<<EOF'],
    ['an instruction that takes none', 'ENV A=b <<EOF'],
    ['a here-document', 'RUN cat <<EOF\nVOLUME /not\nEOF'],
    ['one of a copy', 'COPY <<EOF /etc/x\nVOLUME /not\nEOF'],
    ['one for later', 'ONBUILD RUN <<EOF\nVOLUME /not\nEOF'],
    ['one that is quoted', `RUN cat <<"E F" <<'G'\nVOLUME /not\nE F\nVOLUME /not\nG`],
    ['one of another descriptor', 'RUN 3<<EOF cat\nVOLUME /not\nEOF'],
    ['one whose last line has tabs', 'RUN cat <<-EOF\nVOLUME /not\n\t\tEOF'],
    ['one that holds something like its last line', 'RUN cat <<EOF\n EOF\nVOLUME /not\nEOF']
  ])('%s is an instruction again', (_, text) => {
    const lines = text.split('\n').length
    const found = instructionsOf(`${text}\nVOLUME /yes\n`)
    expect(found.map(({ name, line }) => `${line} ${name}`).slice(1)).toEqual([
      `${lines + 1} VOLUME`
    ])
  })
})

test('words of a hostile file take no more time than they are long', () => {
  const text = `RUN ${'"\\'.repeat(50_000)}\n${'RUN \'"'.repeat(50_000)}`
  expect(instructionsOf(text).length).toBeGreaterThan(0)
})
