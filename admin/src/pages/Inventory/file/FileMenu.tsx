import { MenuItem, SimpleMenu } from '@strapi/design-system';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { request } from '../../../services/request';
import { download } from '../../../utils/download';
import { useText } from '../../../utils/useText';
import { delimiterFor, fileNameOf } from '../../Coverage/header/exportFile';
import { exportOf, type ContentUrl } from '../contentUrl';
import { ChangesDialog } from './ChangesDialog';
import { ImportDialog } from './ImportDialog';

interface FileMenuProps {
  /** Placements are exported of its journey and content types only, where some are chosen. */
  readonly url: ContentUrl;
  readonly canPlace: boolean;
}

/** Placements as a file, out and in; and what that and other things changed at once. */
export const FileMenu = ({ url, canPlace }: FileMenuProps) => {
  const text = useText();
  const { get } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [isBusy, setBusy] = useState(false);
  const [opened, setOpened] = useState<'import' | 'changes' | null>(null);
  const { scope, params } = exportOf(url);

  const save = async () => {
    setBusy(true);
    try {
      const { url: path, config } = request('GET /placements/export', {
        query: { delimiter: delimiterFor(navigator.language), ...params },
      });
      const { data, headers } = await get(path, { ...config, responseType: 'blob' });
      download(fileNameOf(headers?.get('Content-Disposition'), 'placements.csv'), data);
    } catch {
      toggleNotification({ type: 'danger', message: text('export.failed') });
    } finally {
      setBusy(false);
    }
  };

  return (
    <>
      <SimpleMenu label={text('file.menu')} variant="tertiary" disabled={isBusy} popoverPlacement="bottom-start">
        <MenuItem onSelect={() => void save()}>
          {text(`file.export.${scope}`, { count: url.contentTypes.length })}
        </MenuItem>
        {canPlace && <MenuItem onSelect={() => setOpened('import')}>{text('file.import')}</MenuItem>}
        <MenuItem onSelect={() => setOpened('changes')}>{text('batches.title')}</MenuItem>
      </SimpleMenu>
      {opened === 'import' && <ImportDialog locale={url.locale} onClose={() => setOpened(null)} />}
      {opened === 'changes' && <ChangesDialog onClose={() => setOpened(null)} />}
    </>
  );
};
