namespace Standards.Checks.Reporting.Changes;

/// <summary>What a report is compared with.</summary>
/// <param name="Commit">A branch, tag or commit, as <c>StandardsBase</c> names it.</param>
/// <param name="Folder">Absolute path of an empty folder outside of the repository, for what the commit says.</param>
public sealed record ComparedBase(string Commit, string Folder);
