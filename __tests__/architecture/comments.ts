import ts from 'typescript'

/** A hover shows a comment by itself, without the text that such a word would point to, and without the people it would be about. */
const OPENINGS = /^(?:What|Whoever|Nobody|Somebody|The same)\b/

/** A sentence for each comment that does not stand alone. */
export function commentFaults(file: ts.SourceFile): readonly string[] {
  return commentsIn(file).flatMap((comment) => {
    const opening = OPENINGS.exec(comment)?.[0]
    return opening === undefined
      ? []
      : [`${file.fileName}: a comment opens with "${opening}": ${comment.slice(0, 60)}`]
  })
}

/** The text of each comment, without its marks. A scanner alone would lose those behind a template literal with `${`. */
function commentsIn(file: ts.SourceFile): readonly string[] {
  const comments = new Map<number, string>()
  const visit = (node: ts.Node): void => {
    if (ts.isJSDoc(node)) return
    const ranges = [
      ...(ts.getLeadingCommentRanges(file.text, node.pos) ?? []),
      ...(ts.getTrailingCommentRanges(file.text, node.end) ?? [])
    ]
    for (const { pos, end } of ranges) comments.set(pos, file.text.slice(pos, end))
    node.getChildren(file).forEach(visit)
  }
  visit(file)
  return [...comments.values()].map((comment) => comment.replace(/^\/[/*]+[\s*]*/, ''))
}
