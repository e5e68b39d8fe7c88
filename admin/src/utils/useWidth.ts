import { useEffect, useRef, useState, type RefObject } from 'react';

/** An element's width in pixels as the page lays it out; 0 before it is. */
export const useWidth = <E extends HTMLElement>(): readonly [RefObject<E>, number] => {
  const ref = useRef<E>(null);
  const [width, setWidth] = useState(0);

  useEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => setWidth(Math.floor(element.clientWidth)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  return [ref, width];
};
