using System.Globalization;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Setup;
using Standards.Checks.Snapshots;

namespace Standards.Checks.Rules.Setup;

/// <summary>
/// STD9512: a ticked line is done; STD9513: the list and the documents name the same places. What is done is what the document says, whatever its box says.
/// </summary>
internal static class SetupListRules
{
    public static IEnumerable<Finding> Check(
        IReadOnlyList<(string Path, IReadOnlyList<OpenPlace> Places)> open, IReadOnlyList<SetupItem> items, RepositorySnapshot snapshot)
    {
        var places = open.SelectMany(file => file.Places.Select(place => (file.Path, Place: place)))
            .GroupBy(at => (at.Path, at.Place.Key))
            .ToDictionary(group => group.Key, group => group.First().Place);
        foreach (var item in items)
        {
            if (Judge(item, places.GetValueOrDefault((item.Path, item.Key)), snapshot) is { } finding)
            {
                yield return finding;
            }
        }

        var listed = items.Select(item => (item.Path, item.Key)).ToHashSet();
        foreach (var (path, key) in places.Keys.Where(at => !listed.Contains(at)).OrderBy(at => at.Path, StringComparer.Ordinal))
        {
            yield return new Finding(
                RuleCatalog.SetupListed,
                SetupList.Path,
                0,
                0,
                $"{ValueText.Line(path)} leaves '{ValueText.Shorten(key)}' open, and the list does not name it",
                $"Add '{SetupList.LineOf(ValueText.Line(path), ValueText.Shorten(key), isTicked: false)}'");
        }
    }

    private static Finding? Judge(SetupItem item, OpenPlace? open, RepositorySnapshot snapshot) => (item.IsTicked, open) switch
    {
        (true, { } place) => New(
            RuleCatalog.SetupTicked,
            item,
            string.Create(
                CultureInfo.InvariantCulture,
                $"the line is ticked, and {ValueText.Line(item.Path)} says {ValueText.Quote(place.Text)} in line {place.Line}"),
            "Write what is true there, or write '- [ ]' here"),
        _ when snapshot.Find(item.Path) is null => New(RuleCatalog.SetupListed, item, $"there is no file {ValueText.Quote(item.Path)}", "Remove the line"),
        (false, null) => New(
            RuleCatalog.SetupListed, item, $"{ValueText.Line(item.Path)} says '{ValueText.Shorten(item.Key)}', and the line is not ticked", "Write '- [x]'"),
        _ => null,
    };

    private static Finding New(RuleDescriptor rule, SetupItem item, string message, string fix) =>
        new(rule, SetupList.Path, item.Line, item.Column, message, fix);
}
