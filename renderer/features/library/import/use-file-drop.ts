import { useRef, useState } from 'react'
import { droppedFiles } from './dropped-files.ts'

const hasFiles = (event: React.DragEvent): boolean => event.dataTransfer.types.includes('Files')

/** Makes an element take dropped files; `isOver` while they hang over it. */
export function useFileDrop(onFiles: (files: readonly File[]) => void): {
  readonly isOver: boolean
  readonly handlers: Pick<React.DOMAttributes<HTMLElement>, 'onDragEnter' | 'onDragLeave' | 'onDragOver' | 'onDrop'>
} {
  const [isOver, setOver] = useState(false)
  // Entering a child leaves its parent: only the balance says whether the pointer is inside.
  const depth = useRef(0)
  const move = (step: 1 | -1): void => {
    depth.current = Math.max(0, depth.current + step)
    setOver(depth.current > 0)
  }
  return {
    isOver,
    handlers: {
      onDragEnter: (event) => {
        if (hasFiles(event)) move(1)
      },
      onDragLeave: (event) => {
        if (hasFiles(event)) move(-1)
      },
      onDragOver: (event) => {
        if (!hasFiles(event)) return
        event.preventDefault()
        event.dataTransfer.dropEffect = 'copy'
      },
      onDrop: (event) => {
        if (!hasFiles(event)) return
        event.preventDefault()
        depth.current = 0
        setOver(false)
        void droppedFiles(event.dataTransfer).then(onFiles)
      },
    },
  }
}
