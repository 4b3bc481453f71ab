/** The only style that a browser takes from report.html, as its Content-Security-Policy names it: SHA-256 of `STYLE`. */
export const STYLE_DIGEST = 'sha256-MNj0s/VYDGz3w/RwR6b+rWNaxaKR1IXhgyrmqA79DL4='
