import type { Level } from '../../judge/findings/finding'
import { count, shorten } from '../../judge/phrases'
import {
  annotationsOf,
  LONGEST_MESSAGE,
  LONGEST_TITLE,
  MOST_ANNOTATIONS,
  type Annotation
} from '../annotations'
import { forAnnotation } from '../escape'
import { worstFirst, type JoinedVerdict } from './headline'
import type { JoinedPart } from './part'

/**
 * Annotations for several images, at most 9 of each level, each with its image's name. The first
 * annotation of every image comes before the second of any, the worst image first. The last of a
 * level says how many more the images have.
 */
export function joinedAnnotations({ parts, findings }: JoinedVerdict): readonly Annotation[] {
  const own = annotationsOf(findings, undefined)
  const named = worstFirst(parts).map((part) =>
    part.annotations.map((one) => namedAfter(part, one))
  )
  return (['error', 'warning', 'notice'] as const).flatMap((level) => {
    const isOf = (one: Annotation): boolean => one.level === level
    return cut([...own.filter(isOf), ...inTurn(named.map((all) => all.filter(isOf)))], level)
  })
}

function cut(all: readonly Annotation[], level: Level): readonly Annotation[] {
  if (all.length <= MOST_ANNOTATIONS) return all
  const rest = `There are ${count(all.length - MOST_ANNOTATIONS + 1, `more ${level}`)} in the images' own reports.`
  return [
    ...all.slice(0, MOST_ANNOTATIONS - 1),
    {
      level,
      title: `Zero Drift: more ${level}s`,
      message: `Zero Drift: ${rest} The job summary has them.`
    }
  ]
}

/** Takes turns: the first entry of each list, then the second of each, and so on. */
function inTurn<T>(lists: readonly (readonly T[])[]): readonly T[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length))
  return Array.from({ length: longest }, (_, index) =>
    lists.flatMap((list) => list.slice(index, index + 1))
  ).flat()
}

function namedAfter({ label }: JoinedPart, annotation: Annotation): Annotation {
  const named = (text: string, cap: number): string =>
    forAnnotation(
      text.replace(/^(?:Zero Drift: )?/, () => `Zero Drift: ${shorten(label, 60)}: `),
      cap
    )
  return {
    ...annotation,
    title: named(annotation.title, LONGEST_TITLE),
    message: named(annotation.message, LONGEST_MESSAGE)
  }
}
