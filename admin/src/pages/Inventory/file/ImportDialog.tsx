import { Field, Flex, Loader, Modal, Radio } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { ModalFrame } from '../../../components/ModalFrame';
import { Problem } from '../../../components/Problem';
import { SaveFooter } from '../../../components/SaveFooter';
import { type FileImport, useImportPlacementsMutation } from '../../../services/placing/file';
import { useText } from '../../../utils/useText';
import { FileInput } from './FileInput';
import { ImportReport } from './ImportReport';

interface ImportDialogProps {
  /** The locale that the list behind is in, `null` for all: the scores are of that. */
  readonly locale: string | null;
  readonly onClose: () => void;
}

/** Placements from a file: tried first, with a word on every line that is refused, then done as a whole. */
export const ImportDialog = ({ locale: listed, onClose }: ImportDialogProps) => {
  const locale = listed ?? 'all';
  const text = useText();
  const { toggleNotification } = useNotification();
  const [file, setFile] = useState<File | null>(null);
  const [mode, setMode] = useState<FileImport['mode']>('add');
  const [look, looking] = useImportPlacementsMutation();
  const [bring, bringing] = useImportPlacementsMutation();
  const report = looking.isLoading ? undefined : looking.data;
  const changes = report && report.refused === 0 ? report.added + report.updated + report.removed : 0;

  const choose = (chosen: File | null, how: FileImport['mode']) => {
    setFile(chosen);
    setMode(how);
    if (chosen) void look({ file: chosen, mode: how, dryRun: true, locale });
    else looking.reset();
  };

  const save = async () => {
    if (!file) return;
    const answer = await bring({ file, mode, dryRun: false, locale });
    if ('error' in answer || !answer.data.done) {
      // Somebody changed something since it was tried: what is wrong now is shown instead.
      if ('data' in answer) void look({ file, mode, dryRun: true, locale });
      return;
    }
    const { added, updated, removed } = answer.data;
    toggleNotification({ type: 'success', message: text('file.done', { added, updated, removed }) });
    onClose();
  };

  return (
    <ModalFrame
      title={text('file.title')}
      dirty={file !== null && !bringing.isLoading}
      onClose={() => !bringing.isLoading && onClose()}
    >
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={5}>
          {Boolean(bringing.error) && <Problem error={bringing.error} title={text('common.failed')} />}
          <Field.Root name="file" hint={text('file.hint')}>
            <Field.Label>{text('file.choose')}</Field.Label>
            <FileInput
              accept=".csv,text/csv,text/plain"
              disabled={bringing.isLoading}
              onChoose={(chosen) => choose(chosen, mode)}
            />
            <Field.Hint />
          </Field.Root>
          <Radio.Group
            aria-label={text('file.mode')}
            value={mode}
            onValueChange={(value) => choose(file, value as FileImport['mode'])}
          >
            <Radio.Item value="add">{text('file.mode.add')}</Radio.Item>
            <Radio.Item value="replace">{text('file.mode.replace')}</Radio.Item>
          </Radio.Group>
          {Boolean(looking.error) && <Problem error={looking.error} title={text('file.unreadable')} />}
          {looking.isLoading && <Loader small>{text('common.loading')}</Loader>}
          {report && <ImportReport report={report} />}
        </Flex>
      </Modal.Body>
      <SaveFooter
        label={text('file.save', { count: changes })}
        disabled={changes === 0}
        loading={bringing.isLoading}
        busy={bringing.isLoading}
        onSave={save}
      />
    </ModalFrame>
  );
};
