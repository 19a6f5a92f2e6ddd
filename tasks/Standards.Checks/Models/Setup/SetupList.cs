using System.Text.RegularExpressions;
using Standards.Checks.Models.Documents;
using Standards.Checks.Models.Documents.Links;
using Standards.Checks.Snapshots;

namespace Standards.Checks.Models.Setup;

/// <summary>
/// The list of what only people can say, <c>docs/SETUP.md</c>: a line for each place, such as
/// <c>- [ ] [ops/cost.yml](../ops/cost.yml) `review.last_review`</c>. Other lines are text for people.
/// </summary>
internal static partial class SetupList
{
    /// <summary>Path of the list.</summary>
    public const string Path = "docs/SETUP.md";

    // More than any list has; a file of boxes costs no more.
    private const int MaxItems = 1000;

    /// <summary>The lines with a box, in order; none where there is no list or it cannot be read.</summary>
    public static IReadOnlyList<SetupItem> Read(RepositorySnapshot snapshot) =>
        snapshot.Find(Path)?.TryReadText(DocumentFiles.MaxBytes) is { } text
            ? [.. text.Split('\n').SelectMany((line, index) => Items(line, index + 1)).Take(MaxItems)]
            : [];

    /// <summary>The line that a place has in the list, as it is to be written.</summary>
    public static string LineOf(string path, string key, bool isTicked) =>
        $"- [{(isTicked ? 'x' : ' ')}] [{path}]({RelativePath.Between("docs", path, "")}) `{key}`";

    private static IEnumerable<SetupItem> Items(string line, int number)
    {
        if (Item().Match(line) is not { Success: true } match)
        {
            yield break;
        }

        var target = LinkTarget.Of("docs", match.Groups["link"].Value);
        if (target.Above == 0)
        {
            var box = match.Groups["box"];
            yield return new SetupItem(target.Path, match.Groups["key"].Value, box.ValueSpan is not " ", number, box.Index);
        }
    }

    [GeneratedRegex(@"^\s*[-*+] \[(?<box>[ xX])\] \[[^\]]*\]\((?<link>[^)\s]+)\) `(?<key>[^`]+)`", RegexOptions.NonBacktracking)]
    private static partial Regex Item();
}
