/** Where a page cannot be drawn: says so, and what to do, in place of an empty window. */
import { Component, type ReactNode } from "react";
import { say } from "../words/use-words.tsx";

interface Props {
  /** Another address is another page, which is tried anew. */
  readonly address: string;
  readonly children: ReactNode;
}

export class ErrorBoundary extends Component<Props, { readonly failedAt: string | null }> {
  override state = { failedAt: null };

  static getDerivedStateFromError(): { failedAt: string } {
    return { failedAt: location.pathname };
  }

  override render(): ReactNode {
    if (this.state.failedAt !== this.props.address) return this.props.children;
    return (
      <div className="fault" role="alert">
        <p>{say("error.page")}</p>
        <button type="button" onClick={() => location.reload()}>
          {say("error.again")}
        </button>
      </div>
    );
  }
}
