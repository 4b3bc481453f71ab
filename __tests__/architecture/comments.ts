import ts from 'typescript'

/** A hover shows a comment by itself, without the text that such a word would point to, and without the people it would be about. */
const OPENINGS = /^(?:What|Whoever|Nobody|Somebody|The same)\b/

/** A sentence for each comment that does not stand alone. */
export function commentFaults(file: ts.SourceFile): readonly string[] {
  return commentsIn(file.text).flatMap((comment) => {
    const opening = OPENINGS.exec(comment)?.[0]
    return opening === undefined
      ? []
      : [`${file.fileName}: a comment opens with "${opening}": ${comment.slice(0, 60)}`]
  })
}

/** The text of each comment, without its marks. */
function commentsIn(text: string): readonly string[] {
  const scanner = ts.createScanner(ts.ScriptTarget.Latest, false, ts.LanguageVariant.Standard, text)
  const comments: string[] = []
  for (let kind = scanner.scan(); kind !== ts.SyntaxKind.EndOfFileToken; kind = scanner.scan()) {
    const isComment =
      kind === ts.SyntaxKind.SingleLineCommentTrivia ||
      kind === ts.SyntaxKind.MultiLineCommentTrivia
    if (isComment) comments.push(scanner.getTokenText().replace(/^\/[/*]+[\s*]*/, ''))
  }
  return comments
}
