import * as strapi from '@strapi/strapi/admin';
import type { ComponentType, ReactNode } from 'react';
import type { Store } from 'redux';

/** A permission as Strapi's admin holds it for the person who is logged in. */
export interface Permission {
  readonly action: string;
  readonly subject: string | null;
}

/** What `strapi-admin.js` gives beside Strapi's public names: the frame that the admin itself puts around every page. */
interface Frame {
  readonly AuthProvider: ComponentType<{
    readonly children: ReactNode;
    readonly _defaultPermissions: readonly Permission[];
    readonly _disableRenewToken: boolean;
  }>;
  readonly StrapiAppProvider: ComponentType<{ readonly children: ReactNode } & Record<string, unknown>>;
  readonly configureStore: () => Store;
  readonly strapiWords: Readonly<Record<string, Record<string, string>>>;
  readonly setListOptions: (options: object) => void;
}

export const { AuthProvider, StrapiAppProvider, configureStore, strapiWords, setListOptions } =
  strapi as unknown as Frame;
