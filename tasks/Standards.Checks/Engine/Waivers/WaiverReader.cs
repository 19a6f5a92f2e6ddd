using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Yaml;
using Standards.Checks.Policies;

namespace Standards.Checks.Engine.Waivers;

/// <summary>Reads <c>standards.waivers.yml</c>. An entry that is wrong becomes a finding at its line and holds nothing.</summary>
public static class WaiverReader
{
    /// <summary>Name of the file at the repository root.</summary>
    public const string FileName = "standards.waivers.yml";

    private const int MaxBytes = 1024 * 1024;
    private const string Until = "until then no waiver holds anything";

    /// <summary>The waivers that hold; <paramref name="file"/> is null when the repository has none.</summary>
    public static (WaiverSet Waivers, IReadOnlyList<Finding> Findings) Read(SourceFile? file, DateOnly today, bool continuousIntegration)
    {
        if (file is null)
        {
            return (WaiverSet.Empty, []);
        }

        try
        {
            return Read(file.ReadText(MaxBytes), file.Path, today, continuousIntegration);
        }
        catch (UnreadableFileException e)
        {
            var finding = new Finding(
                RuleCatalog.PolicyFileReadable,
                file.Path,
                0,
                0,
                $"{file.Path} {e.Reason}",
                $"Make it a UTF-8 text file of at most 1 MB that the build may read; {Until}");
            return (WaiverSet.Empty, [finding]);
        }
    }

    /// <summary>The waivers that a text grants; <paramref name="path"/> is the path that findings name.</summary>
    public static (WaiverSet Waivers, IReadOnlyList<Finding> Findings) Read(string text, string path, DateOnly today, bool continuousIntegration)
    {
        var (root, problem) = YamlReader.Read(text);
        if (problem is not null)
        {
            return (
                WaiverSet.Empty,
                [new Finding(
                    RuleCatalog.PolicyFileSyntax,
                    path,
                    problem.Line,
                    problem.Column,
                    $"{path} is not well-formed YAML: {problem.Message}",
                    $"Correct the line; {Until}")]);
        }

        var findings = new List<Finding>();
        if (root is not (null or YamlMapping or YamlScalar { IsNull: true }))
        {
            findings.Add(new Finding(
                RuleCatalog.PolicyValueTypes,
                path,
                root.Line,
                root.Column,
                $"{path} is {YamlDescription.Of(root)}, not a map of keys and values",
                "Begin with 'version: 1' and, below it, 'waivers:'"));
        }

        var section = new PolicySection(root as YamlMapping, "", path, findings);
        _ = section.Integer("version", 1, 1, 1);
        var waivers = ReadList(section, path, new WaiverRules(path, today, continuousIntegration, findings), findings);
        section.End();
        return (new WaiverSet(waivers), [.. findings.OrderBy(f => f.Line).ThenBy(f => f.Column)]);
    }

    private static List<Waiver> ReadList(PolicySection section, string path, WaiverRules rules, List<Finding> findings)
    {
        var node = section.Node("waivers");
        if (node is not (null or YamlSequence or YamlScalar { IsNull: true }))
        {
            section.Report(
                RuleCatalog.PolicyValueTypes,
                node,
                $"'waivers' is {YamlDescription.Of(node)}, not a list",
                "Write 'waivers:' and, indented below it, one entry that begins with '- rule:'");
        }

        var waivers = new List<Waiver>();
        foreach (var item in node is YamlSequence sequence ? sequence.Items : [])
        {
            if (item is not YamlMapping mapping)
            {
                section.Report(
                    RuleCatalog.PolicyValueTypes,
                    item,
                    $"the entry is {YamlDescription.Of(item)}, not a waiver",
                    $"Write {string.Join(", ", WaiverFields.Required.Select(f => $"'{f}:'"))}, one a line");
            }
            else if (WaiverEntry.Read(mapping, path, findings) is { } entry && rules.Judge(entry) is { } waiver)
            {
                waivers.Add(waiver);
            }
        }

        return RepeatedWaivers.Remove(waivers, rules, path, findings);
    }
}
