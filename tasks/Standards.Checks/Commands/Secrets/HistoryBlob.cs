namespace Standards.Checks.Commands.Secrets;

/// <summary>The content that a commit gave to a file.</summary>
/// <param name="Commit">Full hash.</param>
/// <param name="Date">Day of the commit, <c>yyyy-MM-dd</c>.</param>
/// <param name="Change">File and content.</param>
internal readonly record struct HistoryBlob(string Commit, string Date, RawChange Change);
