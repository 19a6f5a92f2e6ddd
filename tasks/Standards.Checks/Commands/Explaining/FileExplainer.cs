using Standards.Checks.Catalog;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Commands.Explaining;

/// <summary>Explains a file: which rules look at it, what changes them for it, and what was found in it.</summary>
internal static class FileExplainer
{
    public static Explanation Explain(string path, ExplainOptions options)
    {
        if (options.Snapshot.Find(path) is null)
        {
            return Missing(path, options);
        }

        var page = new Page().Title(path);
        page.Heading("Rules that look at it");
        var rules = CheckRules.Of(path, options);
        foreach (var rule in rules)
        {
            page.Item($"{rule.Id}: {rule.Title}. {SeverityReason.Sentence(SeverityReason.Resolve(options.Policy, rule, path))}.");
        }

        if (rules.Count == 0)
        {
            page.Text("None of those that Standards.Sdk brings; analyzers and declared rules may.");
        }

        WriteExceptions(page, path, options);
        FoundBefore.Write(page, options, f => f.Path == path, showRule: true);
        return new Explanation(page.Lines, null);
    }

    private static void WriteExceptions(Page page, string path, ExplainOptions options)
    {
        page.Heading("Overrides, waivers and baseline");
        var any = false;
        foreach (var entry in options.Policy.Overrides.Where(o => o.Covers(path)))
        {
            any = true;
            page.Item(
                $"{OriginText.Of(entry.Origin)} sets "
                    + $"{string.Join(", ", entry.Rules.OrderBy(r => r.Key, StringComparer.Ordinal).Select(r => $"{r.Key} to {SeverityNames.Of(r.Value)}"))}.");
        }

        foreach (var waiver in options.Policies.Waivers.Waivers.Where(w => w.Path.IsMatch(path)))
        {
            any = true;
            page.Item($"{WaiverAdvice.Place(waiver)} waives {waiver.Rule}: {WaiverAdvice.Describe(waiver.Exemption)}.");
        }

        foreach (var group in options.Policies.Baseline.Entries.Where(e => e.Path == path).GroupBy(e => e.Rule, StringComparer.Ordinal))
        {
            any = true;
            page.Item($"The baseline knows {Counted.Of(group.Sum(e => e.Count), "old finding")} of {group.Key}.");
        }

        if (!any)
        {
            page.Text("None covers it.");
        }
    }

    private static Explanation Missing(string path, ExplainOptions options)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        var same = options.Snapshot.Files.FirstOrDefault(f => string.Equals(f.Name, name, StringComparison.OrdinalIgnoreCase));
        return Explanation.Wrong(
            $"The property File is {ValueText.Quote(path)}, which is no file of the repository, or one that git ignores",
            same is null
                ? "Write its path from the root of the repository, such as -p:StandardsFile=docs/adr/0001-record-architecture-decisions.md"
                : $"Write -p:StandardsFile={CommandText.Word(same.Path)} if that is meant");
    }
}
