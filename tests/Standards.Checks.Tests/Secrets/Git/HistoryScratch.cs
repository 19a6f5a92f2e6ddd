using Standards.Checks.Commands.Secrets;
using Standards.Checks.Tests.Repository;

namespace Standards.Checks.Tests.Secrets.Git;

/// <summary>A repository with a commit a day, for one test of the scan of its history.</summary>
public abstract class HistoryScratch : IDisposable
{
    private protected TestFolder Folder { get; } = new TestFolder().Init();
    private int _day;

    public void Dispose()
    {
        Folder.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected string Report => File.ReadAllText(Path.Combine(Folder.Root, "artifacts", "standards", "history.json"));

    private protected static string Line(int seed) => $"var a = \"{GitSecrets.Key(seed)}\";\n";

    private protected static string[] Files(HistoryScanResult result) => [.. result.Verdicts.Select(v => v.Finding.Path[..^13])];

    // A commit a day from 2026-01-01 on.
    private protected string Commit(string path, string text)
    {
        Folder.Environment["GIT_COMMITTER_DATE"] = Folder.Environment["GIT_AUTHOR_DATE"] = $"2026-01-{++_day:00}T12:00:00Z";
        Folder.Stage(path, text).Git("commit", "-q", "-m", "x");
        return Folder.Git("rev-parse", "HEAD").Trim();
    }
}
