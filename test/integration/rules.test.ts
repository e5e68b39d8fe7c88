import { client } from '../support/database';
import { checkRules, type VisitorTable } from '../support/rule-property';
import { bootStrapi, type Fixture } from '../support/strapi';

const UID = 'api::visitor.visitor';

describe('rules mean what filters of Strapi mean', () => {
  let fixture: Fixture;

  beforeAll(async () => {
    fixture = await bootStrapi();
  });
  afterAll(() => fixture?.stop());

  const table: VisitorTable = {
    dialect: client(),
    async fill(rows) {
      const publishedAt = new Date();
      await fixture.strapi.db.query(UID).deleteMany({});
      await fixture.strapi.db
        .query(UID)
        .createMany({ data: rows.map((row, i) => ({ ...row, documentId: `row-${i}`, publishedAt })) });
    },
    async select(filters) {
      const found = await fixture.strapi.documents(UID).findMany({ filters, fields: ['documentId'] } as never);
      return found.map(({ documentId }) => Number(documentId.replace('row-', '')));
    },
  };

  test('the compiled rule selects what the query selects over rows with the same values', async () => {
    await checkRules(table);
  });
});
