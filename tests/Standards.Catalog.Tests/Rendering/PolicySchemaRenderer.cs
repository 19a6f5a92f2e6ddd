using System.Text;
using Standards.Tests.Shared;

namespace Standards.Catalog.Tests.Rendering;

/// <summary>
/// Puts the schema of <c>standards.yml</c> together: <c>policy.json</c> has what is of no concern, and each concern a file of its own with its
/// section and the definitions that it alone uses. Line by line, so that the schema reads as people wrote it.
/// </summary>
internal static class PolicySchemaRenderer
{
    public const string File = "sdk/Standards.Sdk/schemas/standards.schema.json";

    public const string Folder = "sdk/Standards.Sdk/catalog/policy";

    private const string Root = "policy.json";

    private static readonly string[] Sections = ["properties", "definitions"];

    public static string Render()
    {
        var files = Directory.EnumerateFiles(RepositoryRoot.Combine(Folder), "*.json")
            .OrderByDescending(path => Path.GetFileName(path) == Root)
            .ThenBy(Path.GetFileName, StringComparer.Ordinal)
            .Select(System.IO.File.ReadAllLines)
            .ToArray();
        var text = new StringBuilder();
        foreach (var line in files[0].TakeWhile(line => line != Start(Sections[0])))
        {
            text.Append(line).Append('\n');
        }

        foreach (var section in Sections)
        {
            var members = files.Select(file => Members(file, section)).Where(lines => lines.Length > 0);
            text.Append(Start(section)).Append('\n')
                .AppendJoin(",\n", members.Select(lines => string.Join('\n', lines)))
                .Append(section == Sections[^1] ? "\n  }\n" : "\n  },\n");
        }

        return text.Append("}\n").ToString();
    }

    private static string Start(string section) => $"  \"{section}\": {{";

    private static string[] Members(string[] file, string section) =>
        [.. file.SkipWhile(line => line != Start(section)).Skip(1).TakeWhile(line => line is not ("  }" or "  },"))];
}
