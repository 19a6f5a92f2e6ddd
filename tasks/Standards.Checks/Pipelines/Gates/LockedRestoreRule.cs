using Standards.Checks.Findings;
using Standards.Checks.Rules;

namespace Standards.Checks.Pipelines.Gates;

/// <summary>STD9276: where lock files are committed, CI restores what they say. Clause <c>lockfile-in-sync</c>.</summary>
internal static class LockedRestoreRule
{
    public static IEnumerable<Finding> Check(IEnumerable<PipelineFile> pipelines)
    {
        foreach (var file in pipelines.Where(p => !p.Text.Contains("RestoreLockedMode", StringComparison.OrdinalIgnoreCase)))
        {
            foreach (var line in file.Jobs.SelectMany(j => ScriptLines.Of(file, j)).DistinctBy(l => l.Offset))
            {
                var words = Commands.Words(line.Text);
                var at = Array.IndexOf(words, "dotnet");
                if (at >= 0 && at + 1 < words.Length && words[at + 1] == "restore" && !words.Contains("--locked-mode", StringComparer.Ordinal) && !line.Text.EndsWith('\\') && !line.Text.EndsWith('`'))
                {
                    yield return file.At(RuleCatalog.STD9276, line.Offset + line.Text.IndexOf("dotnet", StringComparison.Ordinal), "restore does not hold to the lock files and would write them anew", "Write 'dotnet restore --locked-mode'");
                }
            }
        }
    }
}
