import type { Element, Parents } from 'hast';
import type { RenderingWords, TaskName } from '../../markdown/rendering.ts';

/** Names the box of a task, and says on its item too with which sign it is marked. */
export function nameTask(
  node: Element,
  parent: Parents | undefined,
  words: Pick<RenderingWords, 'tasks' | 'taskMarked'>,
): void {
  const isDone = node.properties['checked'] === true;
  const sign = String((node.properties['dataTask'] ??= isDone ? 'x' : ' '));
  const name = isDone ? 'x' : sign;
  node.properties['ariaLabel'] = Object.hasOwn(words.tasks, name)
    ? words.tasks[name as TaskName]
    : words.taskMarked(sign);
  if (parent?.type === 'element') parent.properties['dataTask'] ??= sign;
}
