import { RestoreButton } from './restore-button.tsx';

/** Said above an article that lies in the bin. */
export function DeletedNote({ id }: { id: string }) {
  return (
    <div className="article-tools deleted-note">
      <span>This article lies in the bin.</span>
      <span className="spacer" />
      <RestoreButton id={id} name="this article" />
    </div>
  );
}
