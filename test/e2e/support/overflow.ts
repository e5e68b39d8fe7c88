import type { Page } from '@playwright/test';

/** A text that stands outside of the box it is written in, or of the window. */
export interface Overflow {
  readonly text: string;
  /** The box it leaves, by its tag and role. */
  readonly box: string;
  /** By how many pixels. */
  readonly by: number;
}

/**
 * Where texts that hold `part` leave a box on their way up to the page: what a box cuts off or scrolls does not leave it.
 * A pixel is a rounding.
 */
export const overflowsOf = (page: Page, part: string): Promise<Overflow[]> =>
  page.evaluate((wanted) => {
    const found = new Map<string, { text: string; box: string; by: number }>();
    const nameOf = (element: Element) =>
      [element.tagName.toLowerCase(), element.getAttribute('role'), element.getAttribute('aria-label')?.slice(0, 30)]
        .filter(Boolean)
        .join(' ');
    const tell = (text: string, element: Element | null, by: number) => {
      const box = element ? nameOf(element) : 'the window';
      const key = `${text}|${box}`;
      if (by > 1 && by > (found.get(key)?.by ?? 0)) found.set(key, { text, box, by: Math.round(by) });
    };
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      if (!node.textContent?.includes(wanted)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const rect of range.getClientRects()) {
        let [left, right] = [rect.left, rect.right];
        let escapes = false;
        const said = node.textContent.slice(0, 24);
        for (let box = node.parentElement; box && box !== document.body && right > left; box = box.parentElement) {
          const style = getComputedStyle(box);
          // Words for screen readers alone are a pixel wide.
          if (style.clip !== 'auto' && style.position === 'absolute' && box.clientWidth <= 1) right = left;
          if (style.display.startsWith('inline') && style.display === 'inline') continue;
          const edge = box.getBoundingClientRect();
          if (style.overflowX !== 'visible') [left, right] = [Math.max(left, edge.left), Math.min(right, edge.right)];
          else if (style.display !== 'contents') tell(said, box, Math.max(right - edge.right, edge.left - left));
          if (style.position === 'fixed') escapes = true;
          if (escapes) break;
        }
        if (right > left) tell(said, null, Math.max(right - window.innerWidth, -left));
      }
    }
    return [...found.values()].sort((a, b) => b.by - a.by);
  }, part);
