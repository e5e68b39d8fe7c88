import { emptyDraft, maxPlaces, toBulk, wrongDates, type BulkDraft } from '../../../admin/src/placing/bulk/bulkDraft';
import type { PlacementOption } from '../../../types';
import { placementsBulkSchema } from '../../../types';

const ENTRIES = [{ contentType: 'api::article.article', documentId: 'a1' }];
const LOCALES = ['en', 'de'];

const option = (stage: string, touchpoint: string | null = null): PlacementOption => ({
  journey: 'customer',
  journeyName: 'Customer',
  stage,
  stageName: stage,
  stagePosition: 0,
  touchpoint,
  touchpointName: touchpoint,
  channel: null,
  planned: true,
  have: 0,
  target: 1,
});

const draft = (part: Partial<BulkDraft>): BulkDraft => ({
  ...emptyDraft('add'),
  places: [option('aware', 'website')],
  ...part,
});

describe('a bulk change as it is sent', () => {
  test('says nothing without a place, without entries, or with an end before its start', () => {
    expect(toBulk(ENTRIES, emptyDraft('add'), LOCALES)).toBeNull();
    expect(toBulk([], draft({}), LOCALES)).toBeNull();
    const wrong = { startsAt: '2026-02-01T00:00:00.000Z', endsAt: '2026-01-01T00:00:00.000Z' };
    expect(wrongDates(wrong)).toBe(true);
    expect(toBulk(ENTRIES, draft(wrong), LOCALES)).toBeNull();
  });

  test('adds each place with its segments, locale, order and dates', () => {
    const bulk = toBulk(
      ENTRIES,
      draft({ places: [option('aware', 'website'), option('buy')], segments: ['b2b'], locale: 'de', weight: 80 }),
      LOCALES,
    );
    const common = { journey: 'customer', segments: ['b2b'], locale: 'de', weight: 80, startsAt: null, endsAt: null };
    expect(bulk).toEqual({
      entries: ENTRIES,
      add: [
        { ...common, stage: 'aware', touchpoint: 'website' },
        { ...common, stage: 'buy', touchpoint: null },
      ],
      replace: false,
      keepExisting: true,
    });
    expect(placementsBulkSchema.safeParse(bulk).success).toBe(true);
  });

  test('leaves what stands there already, unless it is to be changed, too', () => {
    expect(toBulk(ENTRIES, draft({}), LOCALES)).toMatchObject({ keepExisting: true });
    expect(toBulk(ENTRIES, draft({ overwrites: true }), LOCALES)).toMatchObject({ keepExisting: false });
  });

  test('replacing is adding that takes the rest away', () => {
    expect(toBulk(ENTRIES, draft({ mode: 'replace' }), LOCALES)).toMatchObject({ replace: true });
  });

  test('removing from all locales means those placed for all, and those placed for each', () => {
    const all = toBulk(ENTRIES, draft({ mode: 'remove' }), LOCALES);
    expect(all?.remove?.map(({ locale }) => locale)).toEqual([null, 'en', 'de']);
    expect(all).not.toHaveProperty('add');
    const one = toBulk(ENTRIES, draft({ mode: 'remove', locale: 'de' }), LOCALES);
    expect(one?.remove?.map(({ locale }) => locale)).toEqual(['de']);
    expect(placementsBulkSchema.safeParse(all).success).toBe(true);
  });

  test('never holds more than the server takes', () => {
    const many = Array.from({ length: maxPlaces(draft({ mode: 'remove' }), LOCALES) }, (_, at) => option(`s${at}`));
    const bulk = toBulk(ENTRIES, draft({ mode: 'remove', places: many }), LOCALES);
    expect(placementsBulkSchema.safeParse(bulk).success).toBe(true);
    expect(many.length).toBe(33);
  });
});
