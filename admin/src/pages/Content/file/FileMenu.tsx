import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { MenuItem, SimpleMenu } from '@strapi/design-system';
import { useState } from 'react';
import { PLUGIN_ID } from '../../../pluginId';
import { download } from '../../../utils/download';
import { useText } from '../../../utils/useText';
import { delimiterFor, fileNameOf } from '../../Coverage/header/exportFile';
import { ImportDialog } from './ImportDialog';

interface FileMenuProps {
  /** Only this journey's placements, where one is chosen. */
  readonly journey?: string;
  readonly canPlace: boolean;
}

/** All placements as a file, out and in. */
export const FileMenu = ({ journey, canPlace }: FileMenuProps) => {
  const text = useText();
  const { get } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [isBusy, setBusy] = useState(false);
  const [isOpen, setOpen] = useState(false);

  const save = async () => {
    setBusy(true);
    try {
      const { data, headers } = await get(`/${PLUGIN_ID}/placements/export`, {
        params: { delimiter: delimiterFor(navigator.language), ...(journey ? { journey } : {}) },
        responseType: 'blob',
      });
      download(fileNameOf(headers?.get('Content-Disposition'), 'placements.csv'), data);
    } catch {
      toggleNotification({ type: 'danger', message: text('export.failed') });
    } finally {
      setBusy(false);
    }
  };

  return (
    <>
      <SimpleMenu label={text('file.menu')} variant="tertiary" disabled={isBusy} popoverPlacement="bottom-end">
        <MenuItem onSelect={() => void save()}>{text('file.export')}</MenuItem>
        {canPlace && <MenuItem onSelect={() => setOpen(true)}>{text('file.import')}</MenuItem>}
      </SimpleMenu>
      {isOpen && <ImportDialog onClose={() => setOpen(false)} />}
    </>
  );
};
