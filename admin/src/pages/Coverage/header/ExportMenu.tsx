import { IconButton, MenuItem, SimpleMenu } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { useFetchClient, useIsMobile, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import type { CoverageQuery } from '../../../../../types';
import { PLUGIN_ID } from '../../../pluginId';
import { request } from '../../../services/request';
import { download } from '../../../utils/download';
import { useText } from '../../../utils/useText';
import type { GapsAsked } from '../gaps/gapsQuery';
import { exportQueryOf, EXPORTS, fileNameOf, type Export } from './exportFile';

interface ExportMenuProps {
  readonly query: CoverageQuery;
  /** What is asked of the gaps besides, where they are on the screen. */
  readonly gapsQuery: GapsAsked | undefined;
}

/** Takes what is on the screen elsewhere: as a file for spreadsheets, as JSON, or on paper. It keeps the filters. */
export const ExportMenu = ({ query, gapsQuery }: ExportMenuProps) => {
  const text = useText();
  const { get } = useFetchClient();
  const { toggleNotification } = useNotification();
  const { search } = useLocation();
  const navigate = useNavigate();
  const isMobile = useIsMobile();
  const [isBusy, setBusy] = useState(false);

  const save = async (chosen: Export) => {
    setBusy(true);
    try {
      const filters = chosen.list === 'gaps' ? { ...query, ...gapsQuery } : query;
      const { url, config } = request('GET /coverage/export', {
        // The browser's language, not the admin's: that is more likely the spreadsheet's.
        query: exportQueryOf(filters, chosen, navigator.language),
      });
      const { data, headers } = await get(url, { ...config, responseType: 'blob' });
      const otherwise = `${chosen.list === 'gaps' ? 'gaps' : 'coverage'}.${chosen.format}`;
      download(fileNameOf(headers?.get('Content-Disposition'), otherwise), data);
    } catch {
      toggleNotification({ type: 'danger', message: text('export.failed') });
    } finally {
      setBusy(false);
    }
  };

  return (
    <SimpleMenu
      {...(isMobile ? { tag: IconButton, icon: <Download /> } : { startIcon: <Download /> })}
      label={text('export.label')}
      variant="secondary"
      disabled={isBusy}
      popoverPlacement="bottom-end"
    >
      {EXPORTS.map((each) => (
        <MenuItem key={each.key} onSelect={() => void save(each)}>
          {text(each.key)}
        </MenuItem>
      ))}
      <MenuItem onSelect={() => navigate({ pathname: `/plugins/${PLUGIN_ID}/print`, search })}>
        {text('export.print')}
      </MenuItem>
    </SimpleMenu>
  );
};
