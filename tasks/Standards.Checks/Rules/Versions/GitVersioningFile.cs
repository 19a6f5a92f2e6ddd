using System.Text.RegularExpressions;

namespace Standards.Checks.Rules.Versions;

/// <summary>Tells a <c>version.json</c> of Nerdbank.GitVersioning from one of something else, such as a web page's own.</summary>
internal static partial class GitVersioningFile
{
    /// <summary>Its name.</summary>
    public const string FileName = "version.json";

    /// <summary>
    /// The text names the tool (its schema's address), or has a key that only this tool knows, or holds nothing but a version. Evaluation decides
    /// by the same expression, in policy/Versioning.props.
    /// </summary>
    public const string Pattern =
        @"(Nerdbank\.GitVersioning|\x22(publicReleaseRefSpec|versionHeightOffset|nugetPackageVersion|cloudBuild|semVer1NumericIdentifierPadding|"
        + @"gitCommitIdShortFixedLength|gitCommitIdShortAutoMinimum|pathFilters|inherit)\x22\s*:|^\s*\{\s*\x22version\x22\s*:\s*\x22[^\x22]*\x22\s*,"
        + @"?\s*\}?\s*$)";

    /// <summary>Whether the text is one of this tool.</summary>
    public static bool IsMatch(string text) => Form().IsMatch(text);

    [GeneratedRegex(Pattern, RegexOptions.NonBacktracking)]
    private static partial Regex Form();
}
