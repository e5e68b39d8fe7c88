import type { Suggestion } from '../../../types';
import { useText } from '../utils/useText';

/** Why something is suggested, as a sentence: what it is like, or its own words. `null` where no reason is known. */
export const useReason = () => {
  const text = useText();
  return ({ words, like }: Pick<Suggestion, 'words' | 'like'>): string | null => {
    if (like) return text('panel.suggestion.like', { title: like.title });
    return words.length > 0 ? text('panel.suggestion.words', { words: words.join(', ') }) : null;
  };
};
