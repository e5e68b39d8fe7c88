import {
  createTouchpoints,
  TouchpointsError,
  type ContentMeta,
  type Entry,
  type ServedEntry,
  type TouchpointsErrorName,
} from '../../../client/src';
import { answering, content } from './answering';

/*
 * What does not compile is marked: `npm run typecheck` fails where it does. That it compiles is no proof that it holds, so
 * everything is run, too.
 */

interface Article {
  readonly title: string;
  readonly minutes: number;
}
interface Video {
  readonly title: string;
  readonly seconds: number;
}
interface ByName {
  readonly articles: Article;
  readonly videos: Video;
}
interface ByUid {
  readonly 'api::article.article': Article;
  readonly 'api::video.video': Video;
}

const options = () => ({ baseURL: 'https://cms.example.com', fetch: answering(200, content).fetch });
const stage = 'consideration';
const visitor = {};

test('an entry has what every entry has, and no other field', async () => {
  const { data } = await createTouchpoints(options()).content({ stage, contentTypes: ['articles'] });
  const [entry] = data;
  const id: number | undefined = entry?.id;
  expect([id, entry?.documentId, entry?.__match.rung]).toEqual([7, 'a1', 'exact']);
  // @ts-expect-error nobody has said that there is a title
  expect(entry?.title).toBe('Which boots?');
});

test('fields may be named where they are asked for; a typo in one does not compile', async () => {
  const { data } = await createTouchpoints(options()).content<Article>({ stage });
  const title: string | undefined = data[0]?.title;
  expect(title).toBe('Which boots?');
  // @ts-expect-error titel
  expect(data[0]?.titel).toBeUndefined();
  const decided = await createTouchpoints(options()).decide<Article>({ visitor });
  // @ts-expect-error titel
  expect(decided.data[0]?.titel).toBeUndefined();
});

describe('a client that knows the content types', () => {
  test('by plural name gives those that are asked for their fields', async () => {
    const client = createTouchpoints<ByName>(options());
    const articles = await client.content({ stage, contentTypes: ['articles'] });
    const minutes: readonly number[] = articles.data.map((entry) => entry.minutes);
    expect(minutes).toEqual([3]);

    const both = await client.decide({ visitor, contentTypes: ['articles', 'videos'] });
    const titles: readonly string[] = both.data.map((entry) => entry.title);
    expect(titles).toEqual(['Which boots?']);
    // @ts-expect-error only articles have it
    expect(both.data[0]?.minutes).toBe(3);

    const all = await client.content({ stage });
    const item: Entry<Article> | Entry<Video> | undefined = all.data[0];
    expect(item?.title).toBe('Which boots?');
  });

  test('by uid tells them apart by their type', async () => {
    const { data } = await createTouchpoints<ByUid>(options()).content({ stage });
    const length = data.map((entry) => (entry.__type === 'api::article.article' ? entry.minutes * 60 : entry.seconds));
    expect(length).toEqual([180]);
  });

  test('takes a list that was made elsewhere', async () => {
    const place = { touchpoint: 'homepage', contentTypes: ['articles', 'videos'], limit: 3 } as const;
    const { data } = await createTouchpoints<ByName>(options()).decide({ ...place, visitor });
    expect(data.map((entry) => entry.title)).toEqual(['Which boots?']);
  });

  test('takes no other type, and no typo in what it is asked', async () => {
    const client = createTouchpoints<ByName>(options());
    // @ts-expect-error article
    await client.content({ stage, contentTypes: ['article'] });
    // @ts-expect-error touchpiont
    await client.content({ stage, touchpiont: 'homepage' });
    // @ts-expect-error a decision finds the stage
    await client.decide({ visitor, stage });
    // @ts-expect-error without a stage
    await expect(client.content({})).resolves.toBeDefined();
  });

  test('may still be told the fields of one call', async () => {
    const { data } = await createTouchpoints<ByName>(options()).content<{ readonly slug?: string }>({ stage });
    expect(data[0]?.slug).toBeUndefined();
    // @ts-expect-error not asked for
    expect(data[0]?.title).toBe('Which boots?');
  });

  test('has the same entries in a fallback', async () => {
    const { fetch } = answering(503, '');
    const client = createTouchpoints<ByName>({ ...options(), fetch, retries: 0 });
    const meta: ContentMeta = { ...content.meta };
    const entry: Entry<Article> = content.data[0]!;
    const decided = await client.decide(
      { visitor, contentTypes: ['articles'] },
      { fallback: (error) => ({ data: error.status === 503 ? [entry] : [], meta }) },
    );
    expect(decided.data).toEqual([entry]);
    const bare: ServedEntry = entry;
    await client.decide(
      { visitor, contentTypes: ['articles'] },
      // @ts-expect-error without an article's fields
      { fallback: () => ({ data: [bare], meta }) },
    );
  });
});

test('an error has one of a few names', async () => {
  const error = new TouchpointsError(403, 'ForbiddenError', 'Forbidden');
  const name: TouchpointsErrorName = error.name;
  expect(name).toBe('ForbiddenError');
  // @ts-expect-error TimoutError
  expect(error.name === 'TimoutError').toBe(false);
  // @ts-expect-error not one of them
  expect(new TouchpointsError(418, 'TeapotError', 'No coffee').status).toBe(418);
});
