using Standards.Checks.Catalog;
using Standards.Checks.Findings;

namespace Standards.Checks.Rules.Pipelines.Gates;

/// <summary>
/// STD9276: CI restores what the lock files say. With this SDK, and where <c>RestoreLockedMode</c> is set, a plain restore does; then only
/// what switches it off is found. Clause <c>lockfile-in-sync</c>.
/// </summary>
internal static class LockedRestoreRule
{
    private static readonly string[] Off = ["--force-evaluate", "RestoreLockedMode=false"];

    // Such a job renews the lock files on purpose.
    private static readonly string[] Renewals = ["git commit", "git push", "create-pull-request", "gh pr create", "git-auto-commit"];

    public static IEnumerable<Finding> Check(IEnumerable<PipelineFile> pipelines, bool isLocked, bool hasLockFiles)
    {
        foreach (var file in pipelines.Where(p => !Array.Exists(Renewals, r => p.Text.Contains(r, StringComparison.Ordinal))))
        {
            var isSaid = isLocked || file.Text.Contains("RestoreLockedMode", StringComparison.OrdinalIgnoreCase);
            foreach (var line in file.Jobs.SelectMany(j => ScriptLines.Of(file, j)).DistinctBy(l => l.Offset))
            {
                var words = Commands.Words(line.Text);
                var at = Array.IndexOf(words, "dotnet");
                var command = at >= 0 && at + 1 < words.Length ? words[at + 1] : "";
                if (command is not ("restore" or "build" or "test" or "publish" or "pack"))
                {
                    continue;
                }

                if (Array.Find(Off, o => line.Text.Contains(o, StringComparison.OrdinalIgnoreCase)) is { } off)
                {
                    yield return file.At(
                        RuleCatalog.PipelineLockedRestore,
                        line.Offset + line.Text.IndexOf(off, StringComparison.OrdinalIgnoreCase),
                        $"'{off}' writes the lock files anew instead of holding to them",
                        $"Remove it: 'dotnet {command}{(command == "restore" ? " --locked-mode" : "")}'");
                }
                else if (command == "restore"
                    && hasLockFiles
                    && !isSaid
                    && !words.Contains("--locked-mode", StringComparer.Ordinal)
                    && !line.Text.EndsWith('\\')
                    && !line.Text.EndsWith('`'))
                {
                    yield return file.At(
                        RuleCatalog.PipelineLockedRestore,
                        line.Offset + line.Text.IndexOf("dotnet", StringComparison.Ordinal),
                        "restore does not hold to the lock files and would write them anew",
                        "Write 'dotnet restore --locked-mode'");
                }
            }
        }
    }
}
