using System.Globalization;
using System.Text.RegularExpressions;
using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Json;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Snapshots;

namespace Standards.Checks.Rules.Versions;

/// <summary>
/// STD4604: <c>version.json</c> is one that Nerdbank.GitVersioning understands. Most of what it does not understand it passes over without a word,
/// and every version is 0.0.0. Clause <c>semver-required</c>.
/// </summary>
public sealed partial class GitVersioningFileCheck : IFileCheck
{
    private const int MaxBytes = 1024 * 1024;

    private static readonly string[] Precisions = ["major", "minor", "build", "revision"];

    /// <inheritdoc />
    public string Name => nameof(GitVersioningFileCheck);

    /// <inheritdoc />
    public bool Applies(SourceFile file, CheckContext context) =>
        file.Path.EndsWith(GitVersioningFile.FileName, StringComparison.Ordinal)
        && (file.Path.Length == GitVersioningFile.FileName.Length || file.Path[^(GitVersioningFile.FileName.Length + 1)] == '/')
        && !TestData.IsInFolder(file.Path);

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules => [RuleCatalog.VersioningFileForm];

    /// <inheritdoc />
    public IEnumerable<Finding> Check(SourceFile file, CheckContext context)
    {
        var text = file.ReadText(MaxBytes);
        if (!GitVersioningFile.IsMatch(text))
        {
            return [];
        }

        var settings = JsonSettingsReader.Read(text);
        return settings.Problem is { } problem
            ? [At(file, settings.Line, settings.Column, $"version.json is not valid JSON: {problem}", "Correct it; until then every version is 0.0.0")]
            : Check(file, settings.Entries).Limit();
    }

    private static IEnumerable<Finding> Check(SourceFile file, IReadOnlyList<JsonEntry> entries)
    {
        var inherits = entries.Any(e => Is(e, "inherit") && e.Value == "true");
        if (!inherits && !entries.Any(e => Is(e, "version")))
        {
            yield return At(
                file,
                1,
                1,
                "version.json has no 'version', so that every version is 0.0.0",
                "Write '\"version\": \"1.0\"', or '\"inherit\": true' below another version.json");
        }

        foreach (var entry in entries)
        {
            if (Problem(entry) is var (message, fix))
            {
                yield return At(file, entry.Line, entry.Column, message, fix);
            }
        }
    }

    private static (string Message, string Fix)? Problem(JsonEntry entry) => entry.Key.ToUpperInvariant() switch
    {
        "VERSION" when entry.Kind != 's' || !Version().IsMatch(entry.Value) =>
            (
                $"'version' is {Shown(entry)}, which is no version to count from",
                "Write two numbers or more, such as '\"1.2\"', '\"1.2-beta\"' or '\"1.2.0-beta.{height}\"'"),
        "ASSEMBLYVERSION" or "ASSEMBLYVERSION:VERSION" when entry.Kind != 's' || !Numbers().IsMatch(entry.Value) =>
            (
                $"'{KeyOf(entry)}' is {Shown(entry)}, which is no assembly version",
                "Write two to four numbers, such as '\"1.0.0.0\"', or '{ \"precision\": \"major\" }'"),
        "ASSEMBLYVERSION:PRECISION"
            or "NUGETPACKAGEVERSION:PRECISION" when entry.Kind != 's' || !Precisions.Contains(entry.Value, StringComparer.OrdinalIgnoreCase) =>
            ($"'{KeyOf(entry)}' is {Shown(entry)}", "Write 'major', 'minor', 'build' or 'revision'"),
        "NUGETPACKAGEVERSION:SEMVER" when entry.Value is not ("1" or "2") =>
            ($"'{KeyOf(entry)}' is {Shown(entry)}", "Write 1 or 2; 2 keeps 'beta.4' as it is"),
        "VERSIONHEIGHTOFFSET"
            or "BUILDNUMBEROFFSET" when entry.Kind != 'n' || !int.TryParse(entry.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) =>
            ($"'{KeyOf(entry)}' is {Shown(entry)}, which is no whole number", "Write a number such as -3, or take it out"),
        "INHERIT" when entry.Kind != 'b' =>
            ($"'inherit' is {Shown(entry)}", "Write true or false without quotes"),
        "PUBLICRELEASEREFSPEC" => ("'publicReleaseRefSpec' is no list", "Write '[\"^refs/heads/main$\", \"^refs/tags/v\\\\d+\\\\.\\\\d+\"]'"),
        _ when entry.Key.StartsWith("publicReleaseRefSpec:", StringComparison.OrdinalIgnoreCase) && (entry.Kind != 's' || !IsExpression(entry.Value)) =>
            ($"{Shown(entry)} in 'publicReleaseRefSpec' is no regular expression", "Write one such as '\"^refs/heads/main$\"'"),
        "RELEASE:TAGNAME" or "RELEASE:BRANCHNAME" when !entry.Value.Contains("{version}", StringComparison.Ordinal) =>
            ($"'{KeyOf(entry)}' is {Shown(entry)}, which holds no version", "Write 'v{version}'"),
        "RELEASE:VERSIONINCREMENT" when entry.Value.ToUpperInvariant() is not ("MAJOR" or "MINOR" or "BUILD") =>
            ($"'{KeyOf(entry)}' is {Shown(entry)}", "Write 'major', 'minor' or 'build'"),
        _ => null,
    };

    // It is only compiled, never run; .NET bounds how deep one may nest.
    private static bool IsExpression(string text)
    {
        try
        {
            return text.Length is > 0 and <= 1000 && new Regex(text, RegexOptions.None, TimeSpan.FromSeconds(1)) is not null;
        }
        catch (Exception e) when (e is ArgumentException or InsufficientExecutionStackException)
        {
            return false;
        }
    }

    private static bool Is(JsonEntry entry, string key) => string.Equals(entry.Key, key, StringComparison.OrdinalIgnoreCase);

    private static string KeyOf(JsonEntry entry) => entry.Key.Replace(':', '.');

    private static string Shown(JsonEntry entry) =>
        entry.Kind == 's' ? ValueText.Quote(entry.Value) : entry.Value.Length == 0 ? "empty" : ValueText.Shorten(entry.Value);

    private static Finding At(SourceFile file, int line, int column, string message, string fix) =>
        new(RuleCatalog.VersioningFileForm, file.Path, line, column, message, fix);

    // The pattern of the tool's own schema.
    [GeneratedRegex(
        @"^v?(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)(\.(0|[1-9][0-9]*)(\.(0|[1-9][0-9]*))?)?(-([0-9a-z-]+|\{height\})(\.([0-9a-z-]+|\{height\}))*)?(\+([0-9a-z-]+|"
            + @"\{height\})(\.([0-9a-z-]+|\{height\}))*)?\z",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Version();

    [GeneratedRegex(@"^[0-9]{1,5}\.[0-9]{1,5}(\.[0-9]{1,5}){0,2}\z", RegexOptions.NonBacktracking)]
    private static partial Regex Numbers();
}
