using System.Globalization;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Commands.Updating;

/// <summary>What can keep an update from being done: STD9503 and STD9504.</summary>
public static class UpdateFindings
{
    /// <summary>Nothing was changed.</summary>
    /// <param name="reason">A clause.</param>
    /// <param name="fix">A command or advice.</param>
    public static Finding Refused(string reason, string fix) => new(RuleCatalog.TemplateUpdateStart, "", 0, 0, $"nothing was updated: {reason}", fix);

    internal static Finding Left(IReadOnlyList<FileOutcome> conflicts)
    {
        var locks = conflicts.Any(IsLock) ? "; of a lock file take '--theirs', and 'dotnet restore --force-evaluate' writes it anew" : "";
        return new Finding(
            RuleCatalog.TemplateUpdateConflicts,
            conflicts[0].Path,
            0,
            0,
            string.Create(
                CultureInfo.InvariantCulture,
                $"the update left {conflicts.Count} {(conflicts.Count == 1 ? "file" : "files")} in conflict: "
                    + $"{string.Join(", ", conflicts.Take(5).Select(c => ValueText.Line(c.Path, 100)))}{(conflicts.Count > 5 ? ", …" : "")}"),
            $"Edit each and 'git add' it, or take one side, 'git checkout --ours -- FILE' or '--theirs'{locks}. 'git reset --merge' "
                + $"takes the whole update back");
    }

    private static bool IsLock(FileOutcome file) => Path.GetFileName(file.Path) == "packages.lock.json";
}
