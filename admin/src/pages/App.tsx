import { Page } from '@strapi/strapi/admin';
import { lazy, Suspense } from 'react';
import { Navigate, Route, Routes } from 'react-router-dom';
import { LeaveGuards } from '../components/LeaveGuard';
import { WithWords } from '../components/WithWords';
import { PERMISSIONS } from '../permissions';
import { PLUGIN_ID } from '../pluginId';

const Content = lazy(() => import('./Inventory'));
const Coverage = lazy(() => import('./Coverage'));
const EditJourney = lazy(() => import('./Plan'));
const Print = lazy(() => import('./Print'));
const Segments = lazy(() => import('./Plan/segments'));

/** The plugin's screens. Coverage is where everybody lands; it shows the first-run guide until there is a journey. */
const App = () => (
  <Page.Protect permissions={PERMISSIONS.read}>
    <WithWords>
      <LeaveGuards>
        <Suspense fallback={<Page.Loading />}>
          <Routes>
            <Route index element={<Coverage />} />
            <Route path="content" element={<Content />} />
            <Route path="journeys/:documentId" element={<EditJourney />} />
            <Route path="print" element={<Print />} />
            <Route path="segments" element={<Segments />} />
            <Route path="*" element={<Navigate to={`/plugins/${PLUGIN_ID}`} replace />} />
          </Routes>
        </Suspense>
      </LeaveGuards>
    </WithWords>
  </Page.Protect>
);

export default App;
