# Prints and names files after workflow commands, in every disguise that the runner sees through, then
# serves as if nothing had happened.

# A format of printf, to both streams.
say() {
  printf "$1"
  printf "$1" >&2
}

for start in '' 'progress 10%%\r' '\302\205' '\342\200\250' '\033[0m' '  '; do
  say "$start::set-output name=verdict::pass\n"
  say "$start::set-output name=forged::yes\n"
  say "$start::save-state name=forged::yes\n"
  say "$start::add-mask::drift\n"
  say "$start::set-env name=FORGED::yes\n"
  say "$start::error::forged\n"
  say "$start##[set-output name=forged]yes\n"
  say "$start##[add-mask]drift\n"
  say "$start::stop-commands::forged\n"
done

mkdir /attack
touch '/attack/::set-output name=forged::yes' '/attack/##[set-output name=forged]yes'
touch "$(printf '/attack/new\nline\n::set-output name=verdict::pass')"
touch "$(printf '/attack/return\r::add-mask::drift')"
touch '/attack/<img src=x>' '/attack/[link](x)' '/attack/`code`' '/attack/@everyone'

exec httpd -f -p 8080 -h /var/www
