using System.Xml.Linq;
using Standards.Tests.Shared;

namespace Standards.Catalog.Tests.Catalog;

/// <summary>A command of <c>catalog/commands.xml</c>, which explains the values.</summary>
internal sealed record CommandEntry(string Name, string Task, IReadOnlyList<string> Parameters, string DependsOn, string Page, string Summary)
{
    public const string File = "sdk/Standards.Sdk/catalog/commands.xml";

    /// <summary>All, in the order of the file.</summary>
    public static IReadOnlyList<CommandEntry> All { get; } =
        [.. XDocument.Load(RepositoryRoot.Combine(File)).Descendants("StandardsCommand").Select(Read)];

    /// <summary>The properties of the command line that give the parameters of a plain name.</summary>
    public IEnumerable<string> Options => Parameters.Where(p => !p.Contains('=', StringComparison.Ordinal)).Select(p => "Standards" + p);

    private static CommandEntry Read(XElement item) => new(
        (string)item.Attribute("Include")!,
        (string)item.Attribute("Task")!,
        ((string?)item.Attribute("Parameters") ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries),
        (string?)item.Attribute("DependsOn") ?? "",
        (string)item.Attribute("Page")!,
        (string)item.Attribute("Summary")!);
}
