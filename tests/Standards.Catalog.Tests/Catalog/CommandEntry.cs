using System.Text.RegularExpressions;
using System.Xml.Linq;
using Standards.Tests.Shared;

namespace Standards.Catalog.Tests.Catalog;

/// <summary>A command of <c>catalog/commands.xml</c>, which explains the values.</summary>
internal sealed record CommandEntry(string Name, string Group, string Task, IReadOnlyList<string> Parameters, string DependsOn, string Page, string Summary)
{
    public const string File = "sdk/Standards.Sdk/catalog/commands.xml";

    /// <summary>All, in the order of the file.</summary>
    public static IReadOnlyList<CommandEntry> All { get; } =
        [.. XDocument.Load(RepositoryRoot.Combine(File)).Descendants("StandardsCommand").Select(Read)];

    /// <summary>The properties of the command line that give the parameters of a plain name.</summary>
    public IEnumerable<string> Options => Parameters.Where(p => !p.Contains('=', StringComparison.Ordinal)).Select(p => "Standards" + p);

    /// <summary>All properties that a person gives, by the names that a command line writes.</summary>
    public IEnumerable<string> GivenOptions => Parameters
        .Select(p => p.Split('=', 2) is [_, var value] ? value : $"$(Standards{p})")
        .Select(value => Internal.TryGetValue(value, out var given) ? given : Regex.Match(value, @"^\$\((Standards\w+)\)$").Groups[1].Value)
        .Where(option => option.Length > 0);

    // What targets know by themselves, and what stands for a property of another name.
    private static readonly Dictionary<string, string> Internal = new(StringComparer.Ordinal)
    {
        ["$(_StandardsArtifacts)"] = "StandardsArtifacts",
        ["$(StandardsEntry)"] = "",
        ["$(StandardsConfiguration)"] = "",
        ["$(StandardsTestedProject)"] = "",
        ["$(StandardsTestedSolution)"] = "",
        ["$(StandardsTestFilter)"] = "",
    };

    private static CommandEntry Read(XElement item) => new(
        (string)item.Attribute("Include")!,
        (string)item.Attribute("Group")!,
        (string?)item.Attribute("Task") ?? "",
        ((string?)item.Attribute("Parameters") ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries),
        (string?)item.Attribute("DependsOn") ?? "",
        (string)item.Attribute("Page")!,
        (string)item.Attribute("Summary")!);
}
