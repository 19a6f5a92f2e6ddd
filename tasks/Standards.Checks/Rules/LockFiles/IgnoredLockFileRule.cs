using System.Text.RegularExpressions;
using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Projects;
using Standards.Checks.Snapshots;

namespace Standards.Checks.Rules.LockFiles;

/// <summary>
/// STD4003 for lock files that git is told to ignore: they are no files of the snapshot, and each restore writes them anew. Of NuGet and of npm. A
/// lock file that was committed in spite of the line is kept by git, and silent.
/// </summary>
internal static partial class IgnoredLockFileRule
{
    private const int MaxBytes = 256 * 1024;
    private const string NuGet = "packages.lock.json";
    private const string Npm = "package-lock.json";

    // By the name in 'packageManager' of package.json.
    private static readonly (string Manager, string Lock)[] Managers = [("pnpm", "pnpm-lock.yaml"), ("yarn", "yarn.lock"), ("bun", "bun.lock"), ("npm", Npm)];

    // With another package manager, a lock file of npm is one too many.
    private static readonly string[] OtherLocks = ["yarn.lock", "pnpm-lock.yaml", "bun.lock", "bun.lockb", "npm-shrinkwrap.json", Npm];

    /// <summary>Whether a file says what is ignored, or has a lock file beside it.</summary>
    public static bool IsPart(SourceFile file) => file.Name is ".gitignore" or "package.json" || ProjectFiles.IsProject(file.Path);

    /// <summary>One finding for each line that ignores lock files.</summary>
    public static IEnumerable<Finding> Check(IReadOnlyList<SourceFile> files, CheckContext context)
    {
        var lines = files.Where(f => f.Name == ".gitignore" && f.IsTracked).SelectMany(IgnoreLine.Read).ToArray();
        if (lines.Length == 0)
        {
            return [];
        }

        var projects = files
            .Where(f => ProjectFiles.IsProject(f.Path) && !ContentProjects.Holds(f, context.Snapshot))
            .Select(f => Beside(f.Directory, NuGet));
        var packages = files.Where(f => f.Name == "package.json").Select(f => LockOf(f, context.Snapshot)).OfType<string>();
        return projects
            .Concat(packages)
            .Where(path => context.Snapshot.Find(path) is null)
            .Select(path => (Path: path, Line: Array.FindLast(lines, l => l.IsMatch(path))))
            .Where(found => found.Line is { IsNegated: false })
            .DistinctBy(found => found.Line)
            .Select(found => new Finding(
                RuleCatalog.LockFileCommitted,
                found.Line!.File.Path,
                found.Line.Number,
                1,
                $"git ignores the lock file '{found.Path}', so that each restore chooses the versions anew",
                $"Remove the line, or write '!{found.Path[(found.Path.LastIndexOf('/') + 1)..]}' below it; then restore, and commit the lock file"));
    }

    // Where the lock file of a package belongs; null where there is one, or nothing to lock.
    private static string? LockOf(SourceFile file, RepositorySnapshot snapshot)
    {
        if (AsideFolders.Hold(file.Path))
        {
            return null;
        }

        // A workspace has one lock file, at its root.
        for (var folder = file.Directory; ; folder = folder[..Math.Max(0, folder.LastIndexOf('/'))])
        {
            if (Array.Exists(OtherLocks, l => snapshot.Find(Beside(folder, l)) is not null))
            {
                return null;
            }

            if (folder.Length == 0)
            {
                break;
            }
        }

        return file.TryReadText(MaxBytes) is { } text && text.Contains("ependencies\"", StringComparison.Ordinal)
            ? Beside(file.Directory, LockOf(text))
            : null;
    }

    private static string LockOf(string package)
    {
        var manager = package.IndexOf("\"packageManager\"", StringComparison.Ordinal) is var at and >= 0
            ? package.AsSpan(at + 16).TrimStart(" \t\r\n:\"")
            : "npm";
        foreach (var (name, file) in Managers)
        {
            if (manager.StartsWith(name, StringComparison.Ordinal))
            {
                return file;
            }
        }

        return Npm;
    }

    private static string Beside(string folder, string name) => folder.Length == 0 ? name : $"{folder}/{name}";

    /// <summary>A line of a <c>.gitignore</c> that may be about files.</summary>
    private sealed partial record IgnoreLine(SourceFile File, int Number, PathGlob Glob, bool IsNegated)
    {
        public bool IsMatch(string path)
        {
            var folder = File.Directory;
            return folder.Length == 0 ? Glob.IsMatch(path)
                : path.StartsWith(folder + "/", StringComparison.Ordinal) && Glob.IsMatch(path[(folder.Length + 1)..]);
        }

        public static IEnumerable<IgnoreLine> Read(SourceFile file) => (file.TryReadText(MaxBytes) ?? "")
            .Split('\n')
            .Select((text, index) => TryParse(file, index + 1, text.Trim()))
            .OfType<IgnoreLine>();

        // Lines of folders are left alone: what lies in one is no project of the repository.
        private static IgnoreLine? TryParse(SourceFile file, int number, string text)
        {
            var isNegated = text.StartsWith('!');
            var pattern = isNegated ? text[1..] : text;
            return pattern.Length > 0 && pattern[0] != '#' && pattern[^1] != '/' && PathGlob.TryParse(Anchored(AnyOf().Replace(pattern, "?"))) is { } glob
                ? new IgnoreLine(file, number, glob, isNegated)
                : null;
        }

        // A pattern without a slash holds in every folder below.
        private static string Anchored(string pattern) => pattern.StartsWith('/') ? pattern[1..]
            : pattern.Contains('/', StringComparison.Ordinal) ? pattern
            : "**/" + pattern;

        // '[Pp]ackage-[Ll]ock.json': which characters does not matter for names that have only one form.
        [GeneratedRegex(@"\[[^\]/]{1,64}\]", RegexOptions.NonBacktracking)]
        private static partial Regex AnyOf();
    }
}
