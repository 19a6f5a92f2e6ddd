using Standards.Checks.Catalog;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Yaml;
using Standards.Checks.Policies;

namespace Standards.Checks.Models.Layout;

/// <summary>Reads the section <c>layout</c> of <c>standards.yml</c>.</summary>
internal static class LayoutPolicyReader
{
    private const string NameExample = "{ paths: 'docs/**/*.md', case: kebab-case }";

    private static readonly Dictionary<string, bool> Booleans = new(StringComparer.Ordinal) { ["true"] = true, ["false"] = false };

    public static LayoutPolicy Read(PolicySection section)
    {
        var defaults = new LayoutPolicy();
        var policy = new LayoutPolicy
        {
            Executables = section.FolderList("executables", "cmd") ?? defaults.Executables,
            Libraries = section.FolderList("libraries", "src") ?? defaults.Libraries,
            Tests = section.FolderList("tests", "tests") ?? defaults.Tests,
            GenericNames = section.TextList("genericNames", "Util, Common") ?? defaults.GenericNames,
            Required = section.GlobList("required", "src, tests, docs"),
            Forbidden = section.GlobList("forbidden", "'**/*.bak'") ?? defaults.Forbidden,
            Allowed = section.GlobList("allowed", "tests/Data/**") ?? defaults.Allowed,
            MaxFileSize = section.Size("maxFileSize") ?? defaults.MaxFileSize,
            Names = ReadNames(section),
            Layers = section.TextList("layers", "Domain, Application, Infrastructure, Api") ?? defaults.Layers,
        };
        section.End();
        return policy;
    }

    // One wrong entry leaves the default in its place, as one wrong item of any other list does.
    private static List<NameRule>? ReadNames(PolicySection section)
    {
        if (section.Node("names") is null)
        {
            return null;
        }

        var items = section.Sections("names", NameExample);
        var rules = items.Select(item => ReadName(item.Section, item.Node)).OfType<NameRule>().ToList();
        if (rules.Count != section.Items("names").Count)
        {
            return null;
        }

        section.Keep("names");
        return rules;
    }

    private static NameRule? ReadName(PolicySection section, YamlMapping at)
    {
        var paths = section.GlobList("paths", "'docs/**/*.md'");
        var form = section.OneOf("case", NameCases.All);
        var source = section.Text("pattern", "'[a-z]+'");
        var folders = section.OneOf("folders", Booleans);
        section.End();

        if (paths is not { Count: > 0 })
        {
            // What is there and wrong was reported when it was read.
            if (section.Node("paths") is null || paths is not null)
            {
                section.Report(RuleCatalog.PolicyValueTypes, at, "an entry of 'layout.names' has no paths", "Write \"paths: 'docs/**/*.md'\"");
            }

            return null;
        }

        var hasCase = section.Node("case") is not null;
        if (hasCase == section.Node("pattern") is not null)
        {
            section.Report(
                RuleCatalog.PolicyValueTypes,
                at,
                $"an entry of 'layout.names' has {(hasCase ? "both case and pattern" : "neither case nor pattern")}",
                "Write one of them, such as 'case: kebab-case'");
            return null;
        }

        return source is not null ? OfPattern(section, paths, source, folders ?? false)
            : form is { } known ? NameRule.OfCase(paths, known, folders ?? false)
            : null;
    }

    private static NameRule? OfPattern(PolicySection section, IReadOnlyList<PathGlob> paths, string source, bool folders)
    {
        // As written first: its places are those that a message names, and a pattern that is none alone may be one in brackets.
        var (pattern, problem) = TextPattern.Parse(source, ignoresCase: false);
        if (pattern is not null && TextPattern.Parse($"^(?:{source})\\z", ignoresCase: false).Pattern is { } whole)
        {
            return NameRule.OfPattern(paths, source, whole, folders);
        }

        section.Report(
            RuleCatalog.PolicyValueTypes,
            section.Node("pattern")!,
            $"'pattern' {(problem.Length > 0 ? problem : "cannot be read as a whole name")}",
            "Correct the pattern; lookaround, backreferences and atomic groups are not possible");
        return null;
    }
}
