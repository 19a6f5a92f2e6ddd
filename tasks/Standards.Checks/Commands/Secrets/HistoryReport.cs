namespace Standards.Checks.Commands.Secrets;

/// <summary>Everything that <c>history.json</c> says.</summary>
/// <param name="Head">Full hash of HEAD; empty before the first commit.</param>
/// <param name="Since">As given.</param>
/// <param name="IsShallow">Whether the clone lacks earlier commits.</param>
/// <param name="Commits">Commits that were looked at.</param>
/// <param name="Blobs">Contents that were searched.</param>
/// <param name="Bytes">Their size.</param>
/// <param name="Allowed">Values that a comment allows.</param>
/// <param name="Secrets">In the order in which they came.</param>
/// <param name="NotSearched">The first contents that were not searched.</param>
internal sealed record HistoryReport(
    string Head,
    string Since,
    bool IsShallow,
    int Commits,
    int Blobs,
    long Bytes,
    int Allowed,
    IReadOnlyList<HistoryVerdict> Secrets,
    IReadOnlyList<HistoryGap> NotSearched);

/// <summary>A content that was not searched.</summary>
/// <param name="Path">The file.</param>
/// <param name="Commit">The commit, full hash.</param>
/// <param name="Why">As the end of a sentence that begins with the path.</param>
internal sealed record HistoryGap(string Path, string Commit, string Why);
