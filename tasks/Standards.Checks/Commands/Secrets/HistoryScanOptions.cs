using Standards.Checks.Composition;

namespace Standards.Checks.Commands.Secrets;

/// <summary>What the search of the history is told.</summary>
/// <param name="Run">Repository, day and severities, as for a build.</param>
/// <param name="Since">A commit, a branch or a tag, what it has being left out; or a day <c>yyyy-MM-dd</c>; empty for everything.</param>
/// <param name="FailOnSecrets">Whether what is an error in a build is one here; otherwise it is a warning.</param>
public sealed record HistoryScanOptions(RepositoryRunOptions Run, string Since = "", bool FailOnSecrets = false);
