using System.Runtime.CompilerServices;
using System.Text;
using Xunit.Sdk;

namespace Standards.Tests.Shared;

/// <summary>
/// Compares a text with an approved file. <c>STANDARDS_ACCEPT=1</c> writes the text as the new approved file, except where
/// <c>CI=true</c>: a pipeline never approves anything. Line ends are compared as line feeds.
/// </summary>
internal static class Snapshot
{
    /// <summary>The switch that accepts.</summary>
    public const string AcceptVariable = "STANDARDS_ACCEPT";

    private const int MaxDifferences = 10;

    /// <summary>Compares with <c>TestFile.TestMethod[.name].approved.ext</c> beside the test.</summary>
    /// <param name="actual">The text that the test produced.</param>
    /// <param name="name">Tells several snapshots of one test apart; letters, digits, <c>-</c> and <c>.</c>.</param>
    /// <param name="extension">File name extension without the dot.</param>
    public static void Match(
        string actual,
        string name = "",
        string extension = "txt",
        [CallerFilePath] string testFile = "",
        [CallerMemberName] string testMethod = "")
    {
        var suffix = name.Length == 0 ? "" : "." + name;
        var file = $"{Path.GetFileNameWithoutExtension(testFile)}.{testMethod}{suffix}.approved.{extension}";
        MatchFile(actual, Path.Combine(Path.GetDirectoryName(Unmapped(testFile))!, file));
    }

    /// <summary>Compares with an approved file at a path of the caller's choice.</summary>
    public static void MatchFile(string actual, string approvedPath) =>
        MatchFile(actual, approvedPath, Environment.GetEnvironmentVariable);

    /// <summary>The same with the environment given, so that the switch itself can be tested.</summary>
    internal static void MatchFile(string actual, string approvedPath, Func<string, string?> environment)
    {
        var text = Normalised(actual);
        var approved = File.Exists(approvedPath) ? Normalised(File.ReadAllText(approvedPath)) : null;
        if (approved == text)
        {
            return;
        }

        if (Accepts(environment))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(approvedPath)!);
            File.WriteAllText(approvedPath, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            return;
        }

        throw new XunitException(Explain(approved, text, approvedPath));
    }

    private static bool Accepts(Func<string, string?> environment) =>
        environment(AcceptVariable) == "1" && !string.Equals(environment("CI"), "true", StringComparison.OrdinalIgnoreCase);

    private static string Explain(string? approved, string actual, string approvedPath)
    {
        var message = new StringBuilder();
        message.Append("Snapshot '").Append(Display(approvedPath)).Append(approved is null ? "' does not exist yet." : "' differs.").Append('\n');
        message.Append("If the new text is right, run the same tests again with ").Append(AcceptVariable)
            .Append("=1 and commit the file; if not, repair the code.\n");
        AppendDifferences(message, (approved ?? "").Split('\n'), actual.Split('\n'));
        return message.ToString();
    }

    private static void AppendDifferences(StringBuilder message, string[] approved, string[] actual)
    {
        var shown = 0;
        for (var index = 0; index < Math.Max(approved.Length, actual.Length); index++)
        {
            var before = index < approved.Length ? approved[index] : null;
            var after = index < actual.Length ? actual[index] : null;
            if (before == after)
            {
                continue;
            }

            if (shown++ == MaxDifferences)
            {
                message.Append("  ... more lines differ\n");
                return;
            }

            message.Append("  line ").Append(index + 1).Append('\n');
            message.Append("    - ").Append(before ?? "(end of the approved file)").Append('\n');
            message.Append("    + ").Append(after ?? "(end of the new text)").Append('\n');
        }
    }

    private static string Normalised(string text) => text.Replace("\r\n", "\n");

    private static string Display(string path) =>
        Path.GetFullPath(path).StartsWith(RepositoryRoot.Path, StringComparison.Ordinal) ? RepositoryRoot.Relative(path) : path;

    // A deterministic build on CI records source files below /_/ and not where they are.
    private static string Unmapped(string sourceFile) =>
        sourceFile.StartsWith("/_/", StringComparison.Ordinal) ? RepositoryRoot.Combine(sourceFile[3..]) : sourceFile;
}
